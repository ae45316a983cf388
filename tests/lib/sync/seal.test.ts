import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlobError, type BlobFault, type Codec } from '@/lib/sync/codec';
import { createCodec } from '@/lib/sync/seal';
import { createPairingKey, importSecret } from '@/lib/sync/secret-keys';
import type { Encryption } from '@/lib/sync/setup';
import { openInNode, sealInNode } from '../../support/node-seal';

const name = 'a1b2c3d4e5-1-2';
const salt = '000102030405060708090a0b0c0d0e0f';
const value = { profile: { id: 'x', name: 'Laptop ☂' }, rows: [['abc', 1, { title: 'A page' }]] };
const pairingKey: Encryption = { type: 'key', key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' };

/** With passphrases worth nothing, so that laws can be tried hundreds of times. */
async function codecOf(...encryptions: readonly Encryption[]): Promise<Codec> {
  const secrets = await Promise.all(encryptions.map(importSecret));
  return createCodec(
    secrets.filter((secret) => secret !== null),
    { iterations: 1 },
  );
}

const passphrase = (words: string): Encryption => ({ type: 'passphrase', passphrase: words });
const plain = (packed: Uint8Array) => new Uint8Array([0x50, 0x4d, 1, 0, ...packed]);

async function faultOf(
  codec: Codec,
  bytes: Uint8Array<ArrayBuffer>,
  under = name,
): Promise<BlobFault | null> {
  try {
    await codec.open(bytes, under);
    return null;
  } catch (thrown) {
    if (thrown instanceof BlobError) return thrown.fault;
    throw thrown;
  }
}

describe('what is sealed', () => {
  it.each([
    ['with nothing', { type: 'none' }],
    ['with a passphrase', passphrase('correct horse')],
    ['with a pairing key', pairingKey],
  ] as const)('%s opens again as it was', async (_how, encryption) => {
    const codec = await codecOf(encryption);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.stringMatching(/^[0-9a-z-]{1,40}$/), async (any, anyName) => {
        const bytes = await codec.seal(any, anyName, salt);
        expect(await codec.open(bytes, anyName)).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  it('opens with any of the secrets, and is sealed with the first', async () => {
    const both = await codecOf(passphrase('new'), passphrase('old'));
    const byOld = await (await codecOf(passphrase('old'))).seal(value, name, salt);
    expect(await both.open(byOld, name)).toEqual(value);
    const sealed = await both.seal(value, name, salt);
    expect(await (await codecOf(passphrase('new'))).open(sealed, name)).toEqual(value);
    expect(await faultOf(await codecOf(passphrase('old')), sealed)).toBe('secret');
  });

  it('opens whichever way the keyboard composes letters', async () => {
    const sealed = await (await codecOf(passphrase('Gru\u0308n \ufb01x'))).seal(value, name, salt);
    expect(await (await codecOf(passphrase('Gr\u00fcn fix'))).open(sealed, name)).toEqual(value);
  });

  it('is never twice the same, nor readable', async () => {
    const codec = await codecOf(pairingKey);
    const [one, two] = [await codec.seal(value, name, salt), await codec.seal(value, name, salt)];
    expect(one.slice(4, 20)).toEqual(two.slice(4, 20));
    expect(one.slice(20, 32)).not.toEqual(two.slice(20, 32));
    expect(one.slice(32)).not.toEqual(two.slice(32));
  });
});

describe('the format is the one written down', () => {
  const nonce = Buffer.from('f0f1f2f3f4f5f6f7f8f9fafb', 'hex');
  const secrets = [
    { type: 'passphrase', passphrase: 'Gr\u00fcn, mit 7 Z\u00e4hnen' },
    { type: 'key', key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' },
  ] as const;

  it.each(secrets)('another program’s blob opens here, and ours there ($type)', async (secret) => {
    const key = await importSecret(secret);
    const codec = createCodec(key ? [key] : []);
    const theirs = sealInNode(JSON.stringify(value), { secret, salt: Buffer.from(salt, 'hex'), nonce, name });
    expect(await codec.open(theirs, name)).toEqual(value);
    const ours = await codec.seal(value, name, salt);
    expect(JSON.parse(openInNode(ours, secret, name))).toEqual(value);
  });

  it('plain blobs are gzip behind four bytes', async () => {
    const codec = await codecOf();
    expect(await codec.open(plain(gzipSync('{"rows":[]}')), name)).toEqual({ rows: [] });
  });
});

describe('fails closed', () => {
  it('when any one bit of it is another', async () => {
    const codec = await codecOf(pairingKey);
    const sealed = await codec.seal(value, name, salt);
    for (let index = 0; index < sealed.length * 8; index++) {
      const bytes = sealed.slice();
      bytes[index >> 3] = (bytes[index >> 3] ?? 0) ^ (1 << (index & 7));
      expect(await faultOf(codec, bytes), `bit ${index}`).not.toBeNull();
    }
  });

  it('when it is cut off, anywhere', async () => {
    const codec = await codecOf(pairingKey);
    const open = await codecOf();
    const sealed = await codec.seal(value, name, salt);
    const bare = await open.seal(value, name, salt);
    for (let length = 0; length < sealed.length; length++) {
      expect(await faultOf(codec, sealed.slice(0, length)), `${length} bytes`).not.toBeNull();
    }
    for (let length = 0; length < bare.length; length++) {
      expect(await faultOf(open, bare.slice(0, length)), `${length} bytes`).toBe('corrupt');
    }
  });

  it('under another name', async () => {
    const codec = await codecOf(pairingKey);
    const sealed = await codec.seal(value, name, salt);
    expect(await faultOf(codec, sealed, 'a1b2c3d4e5-1-3')).toBe('secret');
  });

  it('with another secret, or none', async () => {
    const sealed = await (await codecOf(passphrase('one'))).seal(value, name, salt);
    expect(await faultOf(await codecOf(passphrase('two'), pairingKey), sealed)).toBe('secret');
    expect(await faultOf(await codecOf(), sealed)).toBe('secret');
  });

  it('on a plain blob, where this profile seals', async () => {
    const bare = await (await codecOf()).seal(value, name, salt);
    expect(await faultOf(await codecOf(pairingKey), bare)).toBe('plain');
    const stripped = await (await codecOf(pairingKey)).seal(value, name, salt);
    stripped[3] = 0;
    expect(await faultOf(await codecOf(pairingKey), stripped)).toBe('plain');
  });

  it.each([
    ['a newer version', [0x50, 0x4d, 2, 0, 1, 2, 3], 'version'],
    ['a flag that is not known yet', [0x50, 0x4d, 1, 2, 1, 2, 3], 'version'],
    ['another program’s file', [0x4e, 0x42, 1, 0, 1, 2, 3], 'corrupt'],
    ['nothing at all', [], 'corrupt'],
    ['no gzip', [0x50, 0x4d, 1, 0, 1, 2, 3], 'corrupt'],
  ] as const)('on %s', async (_what, bytes, fault) => {
    expect(await faultOf(await codecOf(), Uint8Array.from(bytes))).toBe(fault);
  });

  it.each([
    ['no JSON', 'rows: none'],
    ['half of one', '{"rows": ['],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0x22])],
  ])('on gzip of %s', async (_what, inside) => {
    expect(await faultOf(await codecOf(), plain(gzipSync(inside)))).toBe('corrupt');
  });
});

/** Most memory that opening took beyond what was in use at any time before, in MB. */
async function peakOf(codec: Codec, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const before = process.resourceUsage().maxRSS;
  expect(await faultOf(codec, bytes)).toBe('too-large');
  return (process.resourceUsage().maxRSS - before) / 1_024;
}

it('a gzip bomb stops at the limit, in bounded memory', async () => {
  const zeros = Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(2 ** 20)));
  const packed = await buffer(zeros.pipe(createGzip({ level: 9 })));
  const bomb = plain(packed);
  expect(bomb.length).toBeLessThan(250_000);
  // What is read up to the limit, and once more to put it together.
  expect(await peakOf(await codecOf(), bomb)).toBeLessThan(150);
});

it.each([
  ['lists in lists', '['.repeat(30_000_000)],
  ['objects in objects', '{"a":'.repeat(10_000_000)],
  ['empty lists', `[${'[],'.repeat(10_000_000)}0]`],
  ['empty objects', `[${'{},'.repeat(10_000_000)}0]`],
])('%s without end are not even parsed', async (_what, json) => {
  const blob = plain(gzipSync(json, { level: 1 }));
  expect(await peakOf(await codecOf(), blob)).toBeLessThan(150);
});

it('brackets inside words are no lists', async () => {
  const codec = await codecOf();
  const words = ['['.repeat(200), '\\"['.repeat(200), '\\'];
  expect(await codec.open(await codec.seal({ words }, name, salt), name)).toEqual({ words });
});

describe('secrets', () => {
  it('can not be read again, and can be stored', async () => {
    for (const encryption of [passphrase('words'), pairingKey]) {
      const secret = await importSecret(encryption);
      if (!secret) throw new Error('a secret was expected');
      expect(secret.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', secret)).rejects.toThrow();
      const sealed = await createCodec([structuredClone(secret)], { iterations: 1 }).seal(value, name, salt);
      expect(await (await codecOf(encryption)).open(sealed, name)).toEqual(value);
    }
  });

  it('there is none where nothing is sealed', async () => {
    expect(await importSecret({ type: 'none' })).toBeNull();
  });

  it('a made key is 32 bytes, and another each time', () => {
    const [one, two] = [createPairingKey(), createPairingKey()];
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect(one).not.toBe(two);
  });

  it.each(['', 'short', `${createPairingKey()}A`, '*'.repeat(43)])('%j is no key', async (key) => {
    await expect(importSecret({ type: 'key', key })).rejects.toBeInstanceOf(RangeError);
  });
});
