import type { AppError } from '@/lib/base/errors';
import type { Send } from './client';
import type { TargetedEdit } from './protocol';

/** How many are changed by one message, in one transaction: more would hold other writes up for long. */
const portion = 5_000;

export interface SentEdits {
  /** What takes back all that was done. */
  readonly undo: readonly TargetedEdit[];
  /** What it stopped at; null when all was done. */
  readonly error: AppError | null;
}

/** Changes any number of bookmarks, a portion at a time; `onProgress` hears, between two, how many are done. */
export async function sendEdits(
  send: Send,
  edits: readonly TargetedEdit[],
  onProgress: (done: number) => void,
): Promise<SentEdits> {
  const undo: TargetedEdit[] = [];
  for (let start = 0; start < edits.length; start += portion) {
    if (start > 0) onProgress(start);
    const done = await send('editBookmarks', { edits: edits.slice(start, start + portion) });
    if (done.ok) undo.push(...done.value);
    // Of many, a portion that is gone is passed over like one bookmark that is.
    else if (done.error.type !== 'BookmarkMissing' || edits.length <= portion)
      return { undo, error: done.error };
  }
  return { undo, error: null };
}
