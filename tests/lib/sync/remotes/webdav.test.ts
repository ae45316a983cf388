import { describe, expect, it } from 'vitest';
import { defaultHttpLimits } from '@/lib/sync/remotes/http';
import { WebDavRemote } from '@/lib/sync/remotes/webdav';
import { problemOf } from '../../../support/problem-of';
import { processorTimeUntil } from '../../../support/processor-time';

const never = new AbortController().signal;

/** A remote whose server answers as it is told; `sent` has every request that came, "METHOD url". */
function open(
  respond: (request: string) => Response,
  address = 'https://cloud.example.org/dav/files/me/Panelmark',
) {
  const sent: string[] = [];
  const remote = new WebDavRemote(
    { kind: 'webdav', address, user: 'jörg', password: 'a:b€' },
    {
      fetch: async (url, init) => {
        const request = `${init.method} ${url}`;
        sent.push(request);
        headers.push(new Headers(init.headers));
        return respond(request);
      },
      now: Date.now,
      random: () => 0,
      limits: defaultHttpLimits,
    },
  );
  const headers: Headers[] = [];
  return { remote, sent, headers };
}

const listing = (body: string) => new Response(body, { status: 207 });
const listOf = (body: string) => open(() => listing(body)).remote.list(never);

describe('a listing', () => {
  it('is read as Nextcloud writes it', async () => {
    const blobs = await listOf(`<?xml version="1.0"?>
<d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:oc="http://owncloud.org/ns">
<d:response><d:href>/dav/files/me/Panelmark/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:getcontentlength/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>
<d:response><d:href>/dav/files/me/Panelmark/abc-1-2-f0</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>1234</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
<d:response><d:href>/dav/files/me/Panelmark/Fotos%20%26%20mehr/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>
</d:multistatus>`);
    expect(blobs).toEqual([{ name: 'abc-1-2-f0', sizeBytes: 1234 }]);
  });

  it('is read as Apache, IIS and small servers write it', async () => {
    expect(
      await listOf(
        '<D:multistatus xmlns:D="DAV:"><D:response xmlns:lp1="DAV:"><D:href>/x/a</D:href><lp1:getcontentlength>0</lp1:getcontentlength></D:response></D:multistatus>',
      ),
    ).toEqual([{ name: 'a', sizeBytes: 0 }]);
    expect(
      await listOf(
        '<multistatus xmlns="DAV:"><response><href>https://cloud.example.org/x/b</href></response><response>\n<href>\n c \n</href></response></multistatus>',
      ),
    ).toEqual([
      { name: 'b', sizeBytes: null },
      { name: 'c', sizeBytes: null },
    ]);
    expect(
      await listOf(
        '<a:multistatus xmlns:a="DAV:"><a:response><a:href>http://other/path/of/proxy/d</a:href><a:getcontentlength b:dt="int" xmlns:b="urn:uuid">7</a:getcontentlength></a:response></a:multistatus>',
      ),
    ).toEqual([{ name: 'd', sizeBytes: 7 }]);
  });

  it('may write names in every way that XML and addresses allow', async () => {
    const hrefs = [
      '/x/a%20b',
      '/x/&#xe4;&#8364;',
      '/x/r&amp;d',
      '/x/100%25',
      '/x/50%',
      '/x/q%3Fa%23b',
      '/x/a/../e',
      '<![CDATA[/x/r&d]]>',
    ];
    const body = hrefs.map((href) => `<response><href>${href}</href></response>`).join('');
    const names = (await listOf(`<multistatus>${body}</multistatus>`)).map(({ name }) => name);
    expect(names).toEqual(['a b', 'ä€', 'r&d', '100%', '50%', 'q?a#b', 'e', 'r&d']);
  });

  it('leaves the folder out when the server forgets the slash', async () => {
    const body = '<response><href>/x</href><resourcetype><collection/></resourcetype></response>';
    expect(await listOf(`<multistatus>${body}</multistatus>`)).toEqual([]);
  });

  it('is not believed without its end', async () => {
    const whole =
      '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/a</d:href></d:response></d:multistatus>';
    expect(await listOf(`${whole}\n<!-- made in 3 ms -->`)).toHaveLength(1);
    for (const length of [40, 70, whole.length - 1]) {
      expect(await problemOf(listOf(whole.slice(0, length))), `${length}`).toEqual({
        type: 'RemoteUnreachable',
      });
    }
  });

  it('believes no size that is none', async () => {
    const sizes = ['-1', '1e9', '', '0x10', '9'.repeat(30), '1 2'];
    const body = sizes.map(
      (size) => `<response><href>/a</href><getcontentlength>${size}</getcontentlength></response>`,
    );
    const blobs = await listOf(`<multistatus>${body.join('')}</multistatus>`);
    expect(blobs.map(({ sizeBytes }) => sizeBytes)).toEqual(sizes.map(() => null));
  });

  it.each([
    '<response>',
    '<response ',
    '<a:response><a:href',
    '<href>',
    '<href><![CDATA[',
    '<href> ',
    '&amp;',
    '<',
    '<response><href>&#x',
    'x:',
    '<collection',
  ])('takes no longer for %j, however often it comes', async (piece) => {
    // What scans anything twice takes minutes for so much; what does not, a quarter of a second.
    const body = `<multistatus>${piece.repeat((2 * 2 ** 20) / piece.length)}</multistatus>`;
    expect(await processorTimeUntil(() => listOf(body))).toBeLessThan(5_000);
  });
});

describe('a folder', () => {
  const folder = 'https://cloud.example.org/dav/files/me/Panelmark/';
  const above = 'https://cloud.example.org/dav/files/me/';

  it('is made when it is not there', async () => {
    const { remote, sent } = open(
      (request) => new Response(null, { status: request.startsWith('MKCOL') ? 201 : 404 }),
    );
    expect(await remote.list(never)).toEqual([]);
    expect(sent).toEqual([`PROPFIND ${folder}`, `MKCOL ${folder}`]);
  });

  it('is made along with the one above', async () => {
    const made = new Set<string>();
    const { remote, sent } = open((request) => {
      if (!request.startsWith('MKCOL')) return new Response(null, { status: 404 });
      if (request.endsWith('/Panelmark/') && !made.has(`MKCOL ${above}`))
        return new Response(null, { status: 409 });
      made.add(request);
      return new Response(null, { status: 201 });
    });
    expect(await remote.list(never)).toEqual([]);
    expect(sent.slice(1)).toEqual([`MKCOL ${folder}`, `MKCOL ${above}`, `MKCOL ${folder}`]);
  });

  it('may be made by another profile at the same moment', async () => {
    const { remote } = open(
      (request) => new Response(null, { status: request.startsWith('MKCOL') ? 405 : 404 }),
    );
    expect(await remote.list(never)).toEqual([]);
  });

  it('is not made where one further above is missing, and that is said', async () => {
    const { remote } = open(
      (request) => new Response(null, { status: request.startsWith('MKCOL') ? 409 : 404 }),
    );
    expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteConflict' });
    expect(await problemOf(remote.put('a', new Uint8Array(1), never))).toEqual({ type: 'RemoteConflict' });
  });

  it('is made by a write, too', async () => {
    let isMade = false;
    const { remote, sent } = open((request) => {
      if (request.startsWith('MKCOL')) isMade = true;
      return new Response(null, { status: isMade ? 201 : 409 });
    });
    await remote.put('a', new Uint8Array(1), never);
    expect(sent).toEqual([`PUT ${folder}a`, `MKCOL ${folder}`, `PUT ${folder}a`]);
  });
});

it.each([405, 501, 200, 204])('takes a server that answers %d to PROPFIND for no WebDAV', async (status) => {
  const { remote } = open(() => new Response(null, { status }));
  expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteNotStorage' });
});

it('says name and password in UTF-8, and neither when there is none', async () => {
  const { remote, headers } = open(() => listing('<multistatus/>'));
  await remote.list(never);
  expect(Buffer.from(headers[0]?.get('authorization')?.slice(6) ?? '', 'base64').toString()).toBe(
    'jörg:a:b€',
  );
});

it('follows no redirect, which a browser hides', async () => {
  const { remote } = open(() => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' }));
  expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteRedirects' });
});
