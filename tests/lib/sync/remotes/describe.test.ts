import { expect, it } from 'vitest';
import {
  addressToAllow,
  isOpenOnTheWay,
  placeOf,
  remoteDescriptions,
  setupFromForm,
} from '@/lib/sync/remotes/describe';
import type { RemoteSetup } from '@/lib/sync/setup';

const webdav = { address: 'https://cloud.example.org/dav/Panelmark', user: 'me', password: 'secret' };
const s3 = {
  address: 'https://s3.example.org',
  bucket: 'my-bucket',
  region: '',
  prefix: 'panelmark/',
  accessKey: 'AK',
  secretKey: 'SK',
};

it('makes of a filled form exactly what the remote needs', () => {
  expect(setupFromForm('webdav', webdav)).toEqual({ ok: true, value: { kind: 'webdav', ...webdav } });
  expect(setupFromForm('s3', s3)).toEqual({
    ok: true,
    value: { kind: 's3', ...s3, address: 'https://s3.example.org/' },
  });
});

it('asks for nothing that a setup does not have, and for all that it has', () => {
  const namesOf = (kind: string) =>
    remoteDescriptions.find((description) => description.kind === kind)?.fields.map(({ name }) => name);
  expect(namesOf('webdav')?.toSorted()).toEqual(Object.keys(webdav).toSorted());
  expect(namesOf('s3')?.toSorted()).toEqual(Object.keys(s3).toSorted());
  expect(namesOf('folder')).toEqual([]);
});

it('hides secrets while they are typed, and keeps the browser from filling in others', () => {
  const fields = remoteDescriptions.flatMap((description) => description.fields);
  for (const { name, type, autocomplete } of fields.filter(({ name }) => /password|secret/i.test(name))) {
    expect([name, type, autocomplete]).toEqual([name, 'password', 'off']);
  }
});

it('tidies what people paste', () => {
  const addressOf = (address: string) => {
    const setup = setupFromForm('webdav', { ...webdav, address });
    return setup.ok && 'address' in setup.value ? setup.value.address : setup;
  };
  expect(addressOf('  cloud.example.org/dav  ')).toBe('https://cloud.example.org/dav');
  expect(addressOf('http://192.168.1.2:5005/home/')).toBe('http://192.168.1.2:5005/home/');
  expect(addressOf('nas.local:5006/home')).toBe('https://nas.local:5006/home');
  expect(addressOf('HTTPS://Cloud.Example.org/Für uns')).toBe('https://cloud.example.org/F%C3%BCr%20uns');
});

it.each([
  'https://user:password@cloud.example.org/',
  'https://cloud.example.org/?key=1',
  'https://cloud.example.org/#files',
  'ftp://cloud.example.org/',
  'file:///home/me',
  'javascript:alert(1)//',
  'https://',
  'not an address',
])('takes %j for no address', (address) => {
  expect(setupFromForm('webdav', { ...webdav, address })).toEqual({
    ok: false,
    error: { field: 'address', sentence: 'remoteFault_address' },
  });
});

it('names the first field that is missing', () => {
  for (const field of ['address', 'bucket', 'accessKey', 'secretKey']) {
    expect(setupFromForm('s3', { ...s3, [field]: '  ' })).toEqual({
      ok: false,
      error: { field, sentence: 'remoteFault_missing' },
    });
  }
  expect(setupFromForm('s3', { ...s3, bucket: 'a/b' })).toEqual({
    ok: false,
    error: { field: 'bucket', sentence: 'remoteFault_bucket' },
  });
});

it('needs no name and password where the server asks for none', () => {
  expect(setupFromForm('webdav', { address: webdav.address })).toEqual({
    ok: true,
    value: { kind: 'webdav', address: webdav.address, user: '', password: '' },
  });
});

it('leaves spaces around a password, and takes those around everything else away', () => {
  expect(setupFromForm('webdav', { ...webdav, user: ' me ', password: ' a b ' })).toMatchObject({
    value: { user: 'me', password: ' a b ' },
  });
});

const setups: readonly RemoteSetup[] = [
  { kind: 'account' },
  { kind: 'backup' },
  { kind: 'folder', name: 'Dropbox', handle: 'h' },
  { kind: 'webdav', ...webdav },
  { kind: 's3', ...s3 },
];

it('says where a place is, without what opens it', () => {
  expect(setups.map(placeOf)).toEqual([
    '',
    '',
    'Dropbox',
    'cloud.example.org/dav/Panelmark',
    'my-bucket · s3.example.org',
  ]);
});

it('needs leave for servers alone', () => {
  expect(setups.map(addressToAllow)).toEqual([null, null, null, webdav.address, s3.address]);
});

it('knows what others on the way can read', () => {
  const isOpen = (address: string) => isOpenOnTheWay({ kind: 'webdav', ...webdav, address });
  expect(['http://nas.local/', 'http://192.168.1.2/', 'http://cloud.example.org/'].map(isOpen)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ['https://nas.local/', 'http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]/'].map(isOpen),
  ).toEqual([false, false, false, false]);
  expect(isOpenOnTheWay({ kind: 'account' })).toBe(false);
});
