import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnvelope } from '@/lib/messaging/protocol';

const id = '2f1c4b1e-1c5a-4f4b-9d0e-6f1f9f0c7a11';
const webdav = { kind: 'webdav', address: 'https://cloud.example/dav/', user: 'ada', password: 'p' };
const s3 = {
  kind: 's3',
  address: 'http://127.0.0.1:9000/',
  bucket: 'library',
  region: 'auto',
  prefix: 'panelmark/',
  accessKey: 'AK',
  secretKey: 'SK',
};
const key = { type: 'key', key: 'A'.repeat(43) };
const none = { type: 'none' };

describe('requests about sync', () => {
  it.each([
    { name: 'testRemote', request: { setup: webdav } },
    { name: 'testRemote', request: { setup: { kind: 'folder', name: 'Dropbox', handle: id } } },
    { name: 'leavePlace', request: { address: webdav.address } },
    { name: 'prepareRemote', request: { id, setup: s3, encryption: key } },
    { name: 'prepareRemote', request: { id: 'account', setup: { kind: 'account' }, encryption: none } },
    { name: 'connectRemote', request: { id } },
    { name: 'changeSetup', request: { id, setup: webdav } },
    { name: 'pauseRemote', request: { id, isPaused: true } },
    { name: 'syncNow', request: { id: null } },
    { name: 'syncNow', request: { id: 'backup' } },
    { name: 'answerMassRemoval', request: { id, answer: 'keep' } },
    { name: 'dismissNews', request: { id } },
    { name: 'addSecret', request: { id, encryption: { type: 'passphrase', passphrase: 'horse' } } },
    { name: 'renameProfile', request: { name: 'Laptop, work' } },
    { name: 'forgetProfile', request: { id, replica: '0123456789' } },
    { name: 'keepTagLocal', request: { tag: 'secret', isLocal: true } },
    { name: 'listRestorePoints', request: {} },
    { name: 'restore', request: { id: '2026-11-23-weekly' } },
  ])('are read: $name', (message) => {
    expect(parseEnvelope(message)).toEqual(message);
  });

  it.each([
    ['another scheme', { setup: { ...webdav, address: 'file:///etc/' } }],
    ['a script', { setup: { ...webdav, address: 'javascript:alert(1)' } }],
    ['a password inside the address', { setup: { ...webdav, address: 'https://ada:p@cloud.example/' } }],
    ['something behind the address', { setup: { ...webdav, address: 'https://cloud.example/?to=evil' } }],
    ['a word without end', { setup: { ...webdav, password: 'p'.repeat(2_000) } }],
    ['a word that is none', { setup: { ...s3, bucket: { toString: 'x' } } }],
    ['an unknown kind', { setup: { kind: 'ftp', address: 'https://cloud.example/' } }],
    ['no setup', {}],
  ])('are refused with %s', (_what, request) => {
    expect(parseEnvelope({ name: 'testRemote', request })).toBeNull();
  });

  it.each([
    { name: 'prepareRemote', request: { id: '../other', setup: s3, encryption: none } },
    { name: 'prepareRemote', request: { id, setup: s3, encryption: { type: 'key', key: 'short' } } },
    { name: 'prepareRemote', request: { id, setup: s3, encryption: { type: 'passphrase', passphrase: '' } } },
    { name: 'prepareRemote', request: { id, setup: s3 } },
    { name: 'leavePlace', request: { address: 'javascript:alert(1)' } },
    { name: 'pauseRemote', request: { id, isPaused: 'yes' } },
    { name: 'syncNow', request: {} },
    { name: 'answerMassRemoval', request: { id, answer: 'maybe' } },
    { name: 'renameProfile', request: { name: ' \u202e ' } },
    { name: 'forgetProfile', request: { id, replica: '__proto__' } },
    { name: 'keepTagLocal', request: { tag: '', isLocal: true } },
    { name: 'restore', request: { id: '../../backup' } },
  ])('of the wrong shape are refused: $name', (message) => {
    expect(parseEnvelope(message)).toBeNull();
  });

  it('carries nothing along that was not asked for', () => {
    const setup = { ...webdav, headers: { Cookie: 'x' } };
    expect(parseEnvelope({ name: 'testRemote', request: { setup } })?.request).toEqual({ setup: webdav });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('testRemote', 'prepareRemote', 'addSecret'),
        (value, name) => {
          expect(parseEnvelope({ name, request: { setup: value, encryption: value, id } })).toBeNull();
        },
      ),
    );
  });
});
