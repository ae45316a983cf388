import { pageCodeOf } from '../support/page-code';
import {
  answer,
  cut,
  type Fault,
  FaultyServer,
  hangUp,
  loginPage,
  silence,
  stall,
} from '../support/servers/faulty';
import { expect, test } from './support/journey';

const code = () => pageCodeOf('tests/support/http-in-page.ts', 'panelmarkHttp');
const page = answer(200, '<!doctype html><title>A page</title>', { 'content-type': 'text/html' });

/** The server's own page is always there; all else is as it is told. */
const but =
  (fault: Fault): Fault =>
  (request, response) =>
    (request.url === '/' ? page : fault)(request, response);

const reads: [string, Fault, unknown][] = [
  ['a blob', answer(200, 'seven b'), 7],
  ['a redirect', answer(302, '', { location: '/elsewhere' }), { type: 'RemoteRedirects' }],
  ['a lasting redirect', answer(308, '', { location: '/dav/b' }), { type: 'RemoteRedirects' }],
  [
    'a question for a password',
    answer(401, '', { 'www-authenticate': 'Basic realm="x"' }),
    { type: 'RemoteUnauthorized' },
  ],
  ['a login page', loginPage, { type: 'RemoteNotStorage' }],
  ['a body that is cut', cut, { type: 'RemoteUnreachable' }],
  ['a connection that breaks', hangUp, { type: 'RemoteUnreachable' }],
  ['silence', silence, { type: 'RemoteTimeout' }],
  ['an answer that never ends', stall, { type: 'RemoteTimeout' }],
  ['a pause', answer(429, '', { 'retry-after': '60' }), { type: 'RemoteBusy', retryInMs: 60_000 }],
];

/** What a browser's `fetch` makes of a bad server, by what evaluates an expression on its page. */
async function expectNames(
  server: FaultyServer,
  evaluate: (call: string) => Promise<unknown>,
): Promise<void> {
  for (const kind of ['webdav', 's3']) {
    for (const [name, fault, outcome] of reads) {
      server.will(but(fault));
      expect.soft(await evaluate(`panelmarkHttp.read('${kind}')`), `${kind}: ${name}`).toEqual(outcome);
      for (const { url, headers } of server.seen) {
        expect.soft(url).not.toContain('elsewhere');
        expect.soft(headers.cookie).toBeUndefined();
      }
    }
    server.will(but(silence));
    const { thrown, ms } = (await evaluate(`panelmarkHttp.callOff('${kind}', 100)`)) as {
      thrown: string;
      ms: number;
    };
    expect.soft(thrown).toBe('Error: called off');
    expect.soft(ms).toBeLessThan(600);

    server.will(but(answer(201)));
    expect.soft(await evaluate(`panelmarkHttp.write('${kind}', 3000000)`)).toBeNull();
    expect.soft(server.seen.at(-1)?.body).toHaveLength(3_000_000);
  }
}

test('Chromium’s fetch tells what a bad server does', async ({ extension }) => {
  const server = await FaultyServer.start();
  server.will(but(hangUp));
  const tab = await extension.openTab(`${server.address}/`);
  await tab.evaluate(`document.cookie = 'a=b'`);
  await tab.evaluate(await code());
  await expectNames(server, (call) => tab.evaluate(call));
  await server.stop();
});

test('Firefox’s fetch tells what a bad server does', async ({ firefox }) => {
  const server = await FaultyServer.start();
  server.will(but(hangUp));
  const tab = await firefox.openTab(`${server.address}/`);
  await firefox.call(tab, `() => { document.cookie = 'a=b'; }`);
  await firefox.call(tab, `() => { ${await code()} }`);
  const evaluate = async (call: string) =>
    JSON.parse(await firefox.call<string>(tab, `async () => JSON.stringify(await ${call})`));
  await expectNames(server, evaluate);
  await server.stop();
});
