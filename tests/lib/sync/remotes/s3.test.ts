import { describe, expect, it } from 'vitest';
import { defaultHttpLimits } from '@/lib/sync/remotes/http';
import { S3Remote } from '@/lib/sync/remotes/s3';
import { problemOf } from '../../../support/problem-of';

const never = new AbortController().signal;
const setup = {
  kind: 's3',
  address: 'https://s3.example.org',
  bucket: 'b',
  region: '',
  prefix: 'p',
  accessKey: 'AK',
  secretKey: 'SK',
} as const;

interface Sent {
  readonly url: URL;
  readonly headers: Headers;
}

/** A remote whose service answers as it is told. */
function open(
  respond: (sent: Sent, count: number) => Response,
  changes: Partial<Record<keyof typeof setup, string>> = {},
) {
  const sent: Sent[] = [];
  const remote = new S3Remote(
    { ...setup, ...changes, kind: 's3' },
    {
      fetch: async (url, init) => {
        sent.push({ url: new URL(url), headers: new Headers(init.headers) });
        return respond(sent.at(-1) as Sent, sent.length);
      },
      now: () => Date.UTC(2026, 10, 23, 15, 0, 7),
      random: () => 0,
      limits: defaultHttpLimits,
    },
  );
  return { remote, sent };
}

const refusal = (status: number, code: string, more = '') =>
  new Response(`<?xml version="1.0"?><Error><Code>${code}</Code>${more}</Error>`, { status });
const page = (keys: readonly string[], next?: string) =>
  new Response(
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
      <IsTruncated>${next !== undefined}</IsTruncated>${next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`}
      ${keys.map((key) => `<Contents><Key>${key}</Key><Size>${key.length}</Size></Contents>`).join('\n')}
      <CommonPrefixes><Prefix>p/photos/</Prefix></CommonPrefixes></ListBucketResult>`,
  );

describe('a listing', () => {
  it('is read page after page', async () => {
    const pages = [page(['p/a', 'p/b'], '1/x+y=&amp;&lt;'), page(['p/c'], 'two'), page(['p/d'])];
    const { remote, sent } = open((_, count) => pages[count - 1] ?? page([]));
    expect((await remote.list(never)).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(sent.map(({ url }) => url.searchParams.get('continuation-token'))).toEqual([
      null,
      '1/x+y=&<',
      'two',
    ]);
    expect(sent.map(({ url }) => url.searchParams.get('prefix'))).toEqual(['p/', 'p/', 'p/']);
  });

  it('reads names with entities, and leaves out what is not below the prefix, and the prefix itself', async () => {
    const { remote } = open(() => page(['p/', 'p/r&amp;d', 'p/&#228;', 'other', 'p']));
    expect((await remote.list(never)).map(({ name }) => name)).toEqual(['r&d', 'ä']);
  });

  it('ends, also where the service says that there is always more', async () => {
    const filler = '<!-- more -->'.repeat(100_000);
    const { remote } = open(
      () =>
        new Response(
          `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>x</NextContinuationToken>${filler}</ListBucketResult>`,
        ),
    );
    expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteNotStorage' });
  });

  it('ends where the service says the same again and again in few words', async () => {
    const { remote, sent } = open(() => page([], 'same'));
    expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteNotStorage' });
    expect(sent.length).toBeLessThan(1_000);
  });
});

it('believes no listing that says there is more, and not where', async () => {
  const page = '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>';
  const { remote } = open(() => new Response(page));
  expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteNotStorage' });
});

it('believes no listing without its end', async () => {
  const whole = await page(['p/a', 'p/b']).text();
  const { remote } = open(() => new Response(whole.slice(0, -9)));
  expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteUnreachable' });
});

describe('a refusal', () => {
  it.each([
    [403, 'SignatureDoesNotMatch', { type: 'RemoteUnauthorized' }],
    [403, 'InvalidAccessKeyId', { type: 'RemoteUnauthorized' }],
    [400, 'ExpiredToken', { type: 'RemoteUnauthorized' }],
    [403, 'RequestTimeTooSkewed', { type: 'RemoteClock' }],
    [403, 'AccessDenied', { type: 'RemoteForbidden' }],
    [403, 'QuotaExceeded', { type: 'RemoteFull' }],
    [404, 'NoSuchBucket', { type: 'RemoteMissing' }],
    [400, 'InvalidBucketName', { type: 'RemoteMissing' }],
    [301, 'PermanentRedirect', { type: 'RemoteRedirects' }],
    [503, 'SlowDown', { type: 'RemoteBusy', retryInMs: null }],
    [500, 'InternalError', { type: 'RemoteBroken', status: 500, retryInMs: null }],
    [400, 'Something', { type: 'RemoteRefused', status: 400 }],
  ] as const)('with status %d and code %s has its name', async (status, code, problem) => {
    for (const act of ['list', 'get', 'put', 'remove'] as const) {
      const { remote } = open(() => refusal(status, code));
      const promise =
        act === 'list'
          ? remote.list(never)
          : act === 'put'
            ? remote.put('a', new Uint8Array(1), never)
            : remote[act]('a', never);
      expect(await problemOf(promise), act).toEqual(problem);
    }
  });

  it.each([
    ['in its own words', () => refusal(404, 'NoSuchKey')],
    ['in none, as behind some proxies', () => new Response('', { status: 404 })],
    ['in those of its proxy', () => new Response('<html>404', { status: 404 })],
  ])(
    'with status 404 says %s of a key that there is none, and of a listing that there is no bucket',
    async (_, respond) => {
      const { remote } = open(respond);
      expect(await remote.get('a', never)).toBeNull();
      await remote.remove('a', never);
      expect(await problemOf(remote.put('a', new Uint8Array(1), never))).toEqual({ type: 'RemoteMissing' });
      expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteMissing' });
    },
  );
});

describe('the region', () => {
  it('is told by the address where that is known', async () => {
    const regionOf = async (address: string, region = '') => {
      const { remote, sent } = open(() => page([]), { address, region });
      await remote.list(never);
      return sent[0]?.headers.get('authorization')?.match(/Credential=AK\/20261123\/([^/]+)\/s3/)?.[1];
    };
    expect(await regionOf('https://s3.eu-central-1.amazonaws.com')).toBe('eu-central-1');
    expect(await regionOf('https://0123.r2.cloudflarestorage.com')).toBe('auto');
    expect(await regionOf('https://s3.us-west-004.backblazeb2.com')).toBe('us-west-004');
    expect(await regionOf('https://minio.home.arpa')).toBe('us-east-1');
    expect(await regionOf('https://minio.home.arpa', 'garage')).toBe('garage');
  });

  it('is learned from the service, once for all requests', async () => {
    const { remote, sent } = open(({ headers }) =>
      headers.get('authorization')?.includes('/eu-west-3/')
        ? page([])
        : refusal(400, 'AuthorizationHeaderMalformed', '<Region>eu-west-3</Region>'),
    );
    await remote.list(never);
    await remote.list(never);
    expect(sent).toHaveLength(3);
  });

  it('is asked for no more than once', async () => {
    const { remote, sent } = open((_, count) =>
      refusal(400, 'AuthorizationHeaderMalformed', `<Region>region-${count}</Region>`),
    );
    expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteUnauthorized' });
    expect(sent).toHaveLength(2);
  });

  it('is not believed when it is no name', async () => {
    const { remote, sent } = open(() =>
      refusal(400, 'AuthorizationHeaderMalformed', '<Region>a\r\nb: c</Region>'),
    );
    expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteUnauthorized' });
    expect(sent).toHaveLength(1);
  });
});

it('addresses bucket and prefix by path', async () => {
  const addressOf = async (changes: Partial<Record<keyof typeof setup, string>>) => {
    const { remote, sent } = open(() => new Response('x'), changes);
    await remote.get('a-1', never);
    return sent[0]?.url.href;
  };
  expect(await addressOf({})).toBe('https://s3.example.org/b/p/a-1');
  expect(await addressOf({ prefix: '' })).toBe('https://s3.example.org/b/a-1');
  expect(await addressOf({ prefix: '//x/y//' })).toBe('https://s3.example.org/b/x/y/a-1');
  expect(await addressOf({ address: 'https://sub.example.org/storage/v1/s3/' })).toBe(
    'https://sub.example.org/storage/v1/s3/b/p/a-1',
  );
  expect(await addressOf({ prefix: 'für uns+?#' })).toBe(
    'https://s3.example.org/b/f%C3%BCr%20uns%2B%3F%23/a-1',
  );
});

it('sends neither the secret key nor the body’s hash', async () => {
  const { remote, sent } = open(() => new Response(), { secretKey: 'canary-of-the-secret' });
  await remote.put('a', new Uint8Array(10), never);
  expect(JSON.stringify([...(sent[0]?.headers ?? [])])).not.toContain('canary');
  expect(sent[0]?.headers.get('x-amz-content-sha256')).toBe('UNSIGNED-PAYLOAD');
  expect(sent[0]?.headers.get('x-amz-date')).toBe('20261123T150007Z');
});

it.each([
  ['accessKey', 'ключ'],
  ['accessKey', 'AKIA\nX'],
  ['secretKey', 'S\tK'],
  ['region', 'eu west'],
])('refuses a wrong %s in words that do not hold it, and sends nothing', async (field, value) => {
  const { remote, sent } = open(() => page([]), { [field]: value });
  expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteUnauthorized' });
  expect(sent).toEqual([]);
});
