import type { RemoteId } from '@/lib/sync/setup';
import type { SyncProgress } from '@/lib/sync/view';

const channelName = 'panelmark:library';
const syncChannelName = 'panelmark:sync';

/** What is new of a remote: how far its round is, or (null) that whatever is known of remotes should be read again. */
export interface SyncNews {
  readonly id: RemoteId;
  readonly progress: SyncProgress;
}

/** Tells every open screen that the library changed. */
export function announceChange(): void {
  announce(channelName, null);
}

/** Calls back whenever the library changed elsewhere; returns how to stop. */
export function onLibraryChange(callBack: () => void): () => void {
  return listen(channelName, () => callBack());
}

/** Tells every open screen what is new of remotes. */
export function announceSync(news: SyncNews | null): void {
  announce(syncChannelName, news);
}

/** Calls back with what is new of remotes; returns how to stop. */
export function onSyncChange(callBack: (news: SyncNews | null) => void): () => void {
  // Nobody but our own background has this channel.
  return listen(syncChannelName, (news) => callBack(news as SyncNews | null));
}

function announce(name: string, news: unknown): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(news);
  channel.close();
}

function listen(name: string, callBack: (news: unknown) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => callBack(data);
  return () => channel.close();
}
