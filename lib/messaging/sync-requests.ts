import { tidyText } from '@/lib/base/text';
import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import type { Encryption, RemoteId, RemoteSetup } from '@/lib/sync/setup';
import type { SyncProtocol } from './sync-protocol';

type Request<Name extends keyof SyncProtocol> = Parameters<SyncProtocol[Name]>[0];
type Parsers = {
  readonly [Name in keyof SyncProtocol]: (request: Record<string, unknown>) => Request<Name> | null;
};

/** Characters in what a person types of a remote, and in a profile's name. */
const maxAddress = 2_000;
const maxWord = 1_024;
export const maxProfileName = 60;

/** The shape of each request about sync, checked before any of it is believed. */
export const syncRequestParsers: Parsers = {
  testRemote: ({ setup }) => {
    const parsed = parseSetup(setup);
    return parsed && { setup: parsed };
  },
  prepareRemote: ({ id, setup, encryption }) => {
    const parsed = parseSetup(setup);
    const secret = parseEncryption(encryption);
    return isRemoteId(id) && parsed && secret ? { id, setup: parsed, encryption: secret } : null;
  },
  connectRemote: parseRemote,
  disconnectRemote: parseRemote,
  pauseRemote: ({ id, isPaused }) =>
    isRemoteId(id) && typeof isPaused === 'boolean' ? { id, isPaused } : null,
  syncNow: ({ id }) => (id === null || isRemoteId(id) ? { id } : null),
  answerMassRemoval: ({ id, answer }) =>
    isRemoteId(id) && (answer === 'accept' || answer === 'keep') ? { id, answer } : null,
  addSecret: parseSecretOf,
  changeEncryption: parseSecretOf,
  peekRemote: parseRemote,
  renameProfile: ({ name }) => {
    const tidy = typeof name === 'string' ? tidyText(name, maxProfileName) : '';
    return tidy === '' ? null : { name: tidy };
  },
  forgetProfile: ({ id, replica }) =>
    isRemoteId(id) && typeof replica === 'string' && /^[0-9a-z]{10}$/.test(replica) ? { id, replica } : null,
  keepTagLocal: ({ tag, isLocal }) =>
    isWord(tag) && tag !== '' && typeof isLocal === 'boolean' ? { tag, isLocal } : null,
  listRestorePoints: () => ({}),
  makeRestorePoint: () => ({}),
  restore: ({ id }) => (typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? { id } : null),
};

function parseRemote({ id }: Record<string, unknown>): { readonly id: RemoteId } | null {
  return isRemoteId(id) ? { id } : null;
}

function parseSecretOf({ id, encryption }: Record<string, unknown>) {
  const parsed = parseEncryption(encryption);
  return isRemoteId(id) && parsed ? { id, encryption: parsed } : null;
}

/** What a person says of a remote; null when it can not be one. */
function parseSetup(value: unknown): RemoteSetup | null {
  if (!isRecord(value)) return null;
  const { kind } = value;
  if (kind === 'account' || kind === 'backup') return { kind };
  if (kind === 'folder') {
    const { name, handle } = value;
    return isWord(name) && isRemoteId(handle) ? { kind, name, handle } : null;
  }
  const address = parseAddress(value.address);
  if (address === null) return null;
  if (kind === 'webdav') {
    const { user, password } = value;
    return isWord(user) && isWord(password) ? { kind, address, user, password } : null;
  }
  if (kind !== 's3') return null;
  const { bucket, region, prefix, accessKey, secretKey } = value;
  return isWord(bucket) && isWord(region) && isWord(prefix) && isWord(accessKey) && isWord(secretKey)
    ? { kind, address, bucket, region, prefix, accessKey, secretKey }
    : null;
}

/** Where to send secrets and the library: http(s), nothing hidden in it. */
function parseAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > maxAddress) return null;
  const url = toHttpUrl(value);
  return url && url.search === '' && url.hash === '' ? url.href : null;
}

function parseEncryption(value: unknown): Encryption | null {
  if (!isRecord(value)) return null;
  const { type, passphrase, key } = value;
  if (type === 'none') return { type };
  if (type === 'passphrase') return isWord(passphrase) && passphrase !== '' ? { type, passphrase } : null;
  return type === 'key' && typeof key === 'string' && /^[\w-]{43}$/.test(key) ? { type, key } : null;
}

/** A UUID of ours, or the name of what every profile has. */
function isRemoteId(value: unknown): value is RemoteId {
  return typeof value === 'string' && /^[\w-]{1,36}$/.test(value);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxWord;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
