const channelName = 'panelmark:library';

/** Tells every open screen that the library changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Calls back whenever the library changed elsewhere; returns how to stop. */
export function onLibraryChange(callBack: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => callBack();
  return () => channel.close();
}
