import { type RemoteStatus, remoteStatus } from './remote-status';
import type { RemoteNews, RemoteView } from './view';

/** The one status that stands for all remotes; `needsPerson`: somebody has to do something about it, or see it. */
export interface PressingStatus {
  readonly status: RemoteStatus | { readonly type: 'news'; readonly news: RemoteNews };
  readonly needsPerson: boolean;
}

const order: readonly RemoteStatus['type'][] = ['failed', 'working', 'pending', 'new', 'upToDate'];

/**
 * What to say of sync in one line: what needs a person goes first, wherever it is: a question, a failure, then what
 * happened by itself. Else the least well of the remotes that a person connected; null where there are none, as nobody
 * asked how those are that every profile has.
 */
export function mostPressing(remotes: readonly RemoteView[]): PressingStatus | null {
  const all = remotes.map(remoteStatus);
  const waiting = all.find(({ type }) => type === 'asking') ?? all.find(needsPerson);
  if (waiting) return { status: waiting, needsPerson: true };
  const told = remotes.find(({ news }) => news !== null)?.news;
  if (told) return { status: { type: 'news', news: told }, needsPerson: true };
  const connected = remotes.filter(({ kind }) => kind !== 'account' && kind !== 'backup').map(remoteStatus);
  const [first] = connected
    .filter(({ type }) => order.includes(type))
    .sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type) || ageOf(one) - ageOf(other));
  return first ? { status: first, needsPerson: false } : null;
}

function needsPerson(status: RemoteStatus): boolean {
  return status.type === 'asking' || (status.type === 'failed' && status.retryAt === null);
}

function ageOf(status: RemoteStatus): number {
  return 'syncedAt' in status ? status.syncedAt : 0;
}
