import { tidyText } from '@/lib/base/text';
import { parseAddress, parseEncryption, parseSetup } from '@/lib/sync/parse-setup';
import type { RemoteId } from '@/lib/sync/setup';
import type { SyncProtocol } from './sync-protocol';

type Request<Name extends keyof SyncProtocol> = Parameters<SyncProtocol[Name]>[0];
type Parsers = {
  readonly [Name in keyof SyncProtocol]: (request: Record<string, unknown>) => Request<Name> | null;
};

/** Characters in a tag as it was typed. */
const maxTag = 1_024;
/** Characters in what a profile is called. */
export const maxProfileName = 60;

/** The shape of each request about sync, checked before any of it is believed. */
export const syncRequestParsers: Parsers = {
  testRemote: ({ setup }) => {
    const parsed = parseSetup(setup);
    return parsed && { setup: parsed };
  },
  leavePlace: ({ address }) => {
    const parsed = parseAddress(address);
    return parsed === null ? null : { address: parsed };
  },
  prepareRemote: ({ id, setup, encryption }) => {
    const parsed = parseSetup(setup);
    const secret = parseEncryption(encryption);
    return isRemoteId(id) && parsed && secret ? { id, setup: parsed, encryption: secret } : null;
  },
  connectRemote: parseRemote,
  changeSetup: ({ id, setup }) => {
    const parsed = parseSetup(setup);
    return isRemoteId(id) && parsed ? { id, setup: parsed } : null;
  },
  disconnectRemote: parseRemote,
  pauseRemote: ({ id, isPaused }) =>
    isRemoteId(id) && typeof isPaused === 'boolean' ? { id, isPaused } : null,
  syncNow: ({ id }) => (id === null || isRemoteId(id) ? { id } : null),
  answerMassRemoval: ({ id, answer }) =>
    isRemoteId(id) && (answer === 'accept' || answer === 'keep') ? { id, answer } : null,
  dismissNews: parseRemote,
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
    typeof tag === 'string' && tag !== '' && tag.length <= maxTag && typeof isLocal === 'boolean'
      ? { tag, isLocal }
      : null,
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

/** A UUID of ours, or the name of what every profile has. */
function isRemoteId(value: unknown): value is RemoteId {
  return typeof value === 'string' && /^[\w-]{1,36}$/.test(value);
}
