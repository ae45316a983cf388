import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairingCode, type Pairing, readPairingCode } from '@/lib/sync/pairing-code';
import type { Encryption } from '@/lib/sync/setup';

const anyWord = fc.string({ unit: 'binary', maxLength: 60 });
const anyAddress = fc.webUrl().map((address) => new URL(address).href);
const anyEncryption = fc.oneof(
  fc.constant({ type: 'none' } as const),
  fc.record({ type: fc.constant('passphrase' as const), passphrase: fc.string({ minLength: 1 }) }),
  fc.record({
    type: fc.constant('key' as const),
    key: fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('base64url')),
  }),
) satisfies fc.Arbitrary<Encryption>;
const anyPairing: fc.Arbitrary<Pairing> = fc.record({
  setup: fc.oneof(
    fc.record({
      kind: fc.constant('webdav' as const),
      address: anyAddress,
      user: anyWord,
      password: anyWord,
    }),
    fc.record({
      kind: fc.constant('s3' as const),
      address: anyAddress,
      bucket: anyWord,
      region: anyWord,
      prefix: anyWord,
      accessKey: anyWord,
      secretKey: anyWord,
    }),
  ),
  encryption: anyEncryption,
});

const nextcloud: Pairing = {
  setup: {
    kind: 'webdav',
    address: 'https://cloud.example.org/remote.php/dav/files/alice/Panelmark',
    user: 'alice',
    password: 'a8Hq2-kLm9Z-33xYt-PqRs7-bbCd1',
  },
  encryption: { type: 'key', key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' },
};

async function errorOf(text: string): Promise<string | null> {
  const read = await readPairingCode(text);
  return read.ok ? null : read.error.type;
}

/** A code of anything, whole in itself. */
function codeOf(inside: unknown, version = 1): string {
  const json = Buffer.from(typeof inside === 'string' ? inside : JSON.stringify(inside));
  const checksum = createHash('sha256').update(json).digest().subarray(0, 4);
  return `panelmark${version}.${Buffer.concat([checksum, json]).toString('base64url')}`;
}

describe('a pairing code', () => {
  it('says to the next profile what it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(anyPairing, async (pairing) => {
        const code = await createPairingCode(pairing);
        expect(code).toMatch(/^panelmark1\.[\w-]+$/);
        expect(await readPairingCode(code)).toEqual({ ok: true, value: pairing });
      }),
    );
  });

  it('holds the longest words there may be', async () => {
    const word = '\u0001'.repeat(1_024);
    const setup = { ...nextcloud.setup, user: word, password: word } as Pairing['setup'];
    const pairing: Pairing = { setup, encryption: { type: 'passphrase', passphrase: word } };
    expect(await readPairingCode(await createPairingCode(pairing))).toEqual({ ok: true, value: pairing });
  });

  it('survives what mail programs do to long lines', async () => {
    const code = await createPairingCode(nextcloud);
    const wrapped = `  ${code.replace(/.{40}/g, '$&\r\n ')}\u00a0\n`;
    expect(await readPairingCode(wrapped)).toEqual({ ok: true, value: nextcloud });
  });

  it('stays the same from version to version', async () => {
    expect(await createPairingCode(nextcloud)).toBe(
      codeOf([
        'webdav',
        'https://cloud.example.org/remote.php/dav/files/alice/Panelmark',
        'alice',
        'a8Hq2-kLm9Z-33xYt-PqRs7-bbCd1',
        'key',
        'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
      ]),
    );
  });
});

describe('what is pasted', () => {
  it.each(['', 'hello', 'https://example.org/', 'panelmark.abc', 'panelmark1', 'xpanelmark1.AAAA'])(
    '%j is no code',
    async (text) => {
      expect(await errorOf(text)).toBe('PairingCodeInvalid');
    },
  );

  it('of a megabyte is no code, and read no further', async () => {
    expect(await errorOf(`panelmark1.${'A'.repeat(1_000_000)}`)).toBe('PairingCodeInvalid');
  });

  it('may be of a newer version', async () => {
    expect(await errorOf('panelmark2.~new~')).toBe('PairingCodeNewer');
  });

  it('is damaged when any character is another', async () => {
    const code = await createPairingCode(nextcloud);
    for (let index = 'panelmark1.'.length; index < code.length; index++) {
      const other = code[index] === 'A' ? 'B' : 'A';
      expect(await errorOf(code.slice(0, index) + other + code.slice(index + 1))).toBe('PairingCodeDamaged');
    }
  });

  it('is damaged when its end is missing', async () => {
    const code = await createPairingCode(nextcloud);
    for (let length = 'panelmark1.'.length; length < code.length; length++) {
      expect(await errorOf(code.slice(0, length))).toBe('PairingCodeDamaged');
    }
  });

  const { address, user, password } = nextcloud.setup as Extract<Pairing['setup'], { kind: 'webdav' }>;
  const dav = (...words: unknown[]) => ['webdav', ...words];
  it.each([
    ['a script for an address', dav('javascript:alert(1)', user, password, 'none')],
    ['a file for an address', dav('file:///etc', user, password, 'none')],
    ['credentials in its address', dav('https://u:p@example.org/', user, password, 'none')],
    ['a query in its address', dav('https://example.org/?a', user, password, 'none')],
    ['no password', dav(address, user)],
    ['a number for a user', dav(address, 7, password, 'none')],
    ['a user without end', dav(address, 'u'.repeat(2_000), password, 'none')],
    ['no word on how it is sealed', dav(address, user, password)],
    ['an unknown way to seal', dav(address, user, password, 'rot13', 'x')],
    ['an empty passphrase', dav(address, user, password, 'passphrase', '')],
    ['a short key', dav(address, user, password, 'key', 'AAAA')],
    ['a kind that stays here', ['account', 'none']],
    ['the name of what every object has', ['constructor', 'none']],
    ['an object', { kind: 'webdav' }],
    ['null', null],
    ['no JSON', 'panelmark'],
  ])('with %s is no code', async (_what, inside) => {
    expect(await errorOf(codeOf(inside))).toBe('PairingCodeInvalid');
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map(codeOf),
          fc.jsonValue().map((json) => codeOf(json)),
        ),
        async (text) => {
          expect((await readPairingCode(text)).ok).toBe(false);
        },
      ),
    );
  });
});
