/**
 * Whether writing has stopped for the rest of this browser session.
 *
 * When a write fails for want of disk, Chromium's IndexedDB can go on accepting writes and then be found damaged,
 * and emptied, at the next start; without further writes nothing is lost. So after such a failure nothing more is
 * written until the browser was restarted. Source: https://github.com/google/leveldb/issues/1180
 */
export interface WriteHalt {
  readonly isSet: () => Promise<boolean>;
  readonly set: () => Promise<void>;
}

/**
 * Chromium's words for "the disk below failed"; large values lie in files of their own, for which it has another.
 * Running into a quota is another thing, and leaves the store sound.
 */
export function isDiskFailure(thrown: unknown): boolean {
  if (!(thrown instanceof DOMException)) return false;
  return (
    thrown.name === 'UnknownError' || (thrown.name === 'DataError' && /write blobs/i.test(thrown.message))
  );
}
