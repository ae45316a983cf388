import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKeyRing } from '@/lib/sync/key-ring';
import { createPairingKey, importSecret, type SyncKey } from '@/lib/sync/secret-keys';

async function newSecret(): Promise<SyncKey> {
  const secret = await importSecret({ type: 'key', key: createPairingKey() });
  if (!secret) throw new Error('a secret was expected');
  return secret;
}

const saltOf = (number: number) => new Uint8Array(16).fill(number & 255).fill(number >> 8, 0, 8);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the ring of keys', () => {
  it('derives each key once, however many ask at the same time', async () => {
    const derived = vi.spyOn(crypto.subtle, 'deriveKey');
    const [secret, keyOf] = [await newSecret(), createKeyRing()];
    const [one, two] = await Promise.all([keyOf(secret, saltOf(1)), keyOf(secret, saltOf(1))]);
    expect(one).toBe(two);
    expect(await keyOf(secret, saltOf(1))).toBe(one);
    expect(derived).toHaveBeenCalledTimes(1);
  });

  it('has another for another salt, and for another secret', async () => {
    const [secret, other, keyOf] = [await newSecret(), await newSecret(), createKeyRing()];
    const keys = await Promise.all([
      keyOf(secret, saltOf(1)),
      keyOf(secret, saltOf(2)),
      keyOf(other, saltOf(1)),
    ]);
    expect(new Set(keys).size).toBe(3);
  });

  it('gives them to nobody', async () => {
    const key = await createKeyRing()(await newSecret(), saltOf(1));
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('lets go of the oldest when strangers’ salts are many', async () => {
    const derived = vi.spyOn(crypto.subtle, 'deriveKey');
    const [secret, keyOf] = [await newSecret(), createKeyRing()];
    for (let number = 0; number < 257; number++) await keyOf(secret, saltOf(number));
    expect(derived).toHaveBeenCalledTimes(257);
    await keyOf(secret, saltOf(256));
    expect(derived).toHaveBeenCalledTimes(257);
    await keyOf(secret, saltOf(0));
    expect(derived).toHaveBeenCalledTimes(258);
  });
});
