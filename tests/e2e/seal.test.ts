import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { openInNode, sealInNode } from '../support/node-seal';
import { pageCodeOf } from '../support/page-code';
import type * as inPage from '../support/seal-in-page';
import { expect, test } from './support/journey';

type InPage = typeof inPage;

/** Calls a function of `seal-in-page.ts` in a page of the extension. */
type Ask = <Name extends keyof InPage>(
  name: Name,
  ...args: Parameters<InPage[Name]>
) => Promise<Awaited<ReturnType<InPage[Name]>>>;

const code = () => pageCodeOf('tests/support/seal-in-page.ts', 'panelmarkSeal');
const value = { rows: [['abc', 1, { title: 'A page ☂', tags: ['x'] }]] };
const name = 'a1b2c3d4e5-1-2';
const secrets = [
  { type: 'passphrase', passphrase: 'Gr\u00fcn, mit 7 Z\u00e4hnen' },
  { type: 'key', key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' },
] as const;

/** What holds in every browser. */
async function expectSealing(ask: Ask): Promise<void> {
  for (const secret of secrets) {
    const { blob, ms } = await ask('seal', secret, value, name);
    test.info().annotations.push({ type: secret.type, description: `${Math.round(ms)} ms` });
    expect(JSON.parse(openInNode(Buffer.from(blob, 'base64url'), secret, name))).toEqual(value);
    const salt = Buffer.alloc(16, 7);
    const theirs = sealInNode(JSON.stringify(value), { secret, salt, nonce: Buffer.alloc(12, 9), name });
    expect(await ask('open', secret, Buffer.from(theirs).toString('base64url'), name)).toEqual(value);
    expect(await ask('exported', secret)).toMatch(/^(InvalidAccess|NotSupported)Error$/);
  }
  const small = await ask('refuse', await bombOf(80));
  const large = await ask('refuse', await bombOf(1_000));
  test.info().annotations.push({ type: 'bombs', description: `${small.ms}, ${large.ms} ms` });
  expect([small.fault, large.fault]).toEqual(['too-large', 'too-large']);
  // Stopping at the limit costs the same, however much more there is.
  expect(large.ms).toBeLessThan(small.ms * 5 + 200);
}

/** A plain blob of so many megabytes of zeros. */
async function bombOf(megabytes: number): Promise<string> {
  const zeros = Buffer.alloc(2 ** 20);
  const packed = await buffer(Readable.from(Array(megabytes).fill(zeros)).pipe(createGzip({ level: 9 })));
  return Buffer.concat([Buffer.from('PM\x01\x00'), packed]).toString('base64url');
}

test('Chromium seals and opens as written down, keeps keys to itself, and stops at a bomb’s limit', async ({
  extension,
}) => {
  const screen = await extension.openExtensionPage('options.html');
  await screen.evaluate(await code());
  await expectSealing((asked, ...args) =>
    screen.evaluate(`panelmarkSeal.${asked}(...${JSON.stringify(args)})`),
  );
});

test('Firefox seals and opens as written down, keeps keys to itself, and stops at a bomb’s limit', async ({
  firefox,
}) => {
  const screen = await firefox.openTab(firefox.extensionUrl('options.html'));
  const script = await code();
  await expectSealing(async (asked, ...args) => {
    const call = `async () => { ${script}; return JSON.stringify(await panelmarkSeal.${asked}(...${JSON.stringify(args)})); }`;
    return JSON.parse(await firefox.call<string>(screen, call));
  });
});
