import type { AppError } from '@/lib/base/errors';
import type { RemoteView, SyncProgress } from './view';

/** The one thing to say of a remote first. */
export type RemoteStatus =
  /** Waits for an answer (`RemoteView.question`). */
  | { readonly type: 'asking' }
  | { readonly type: 'paused' }
  | { readonly type: 'working'; readonly progress: SyncProgress }
  /** `retryAt`: ms since 1970; null when somebody has to do something first. */
  | { readonly type: 'failed'; readonly problem: AppError; readonly retryAt: number | null }
  | { readonly type: 'new' }
  | { readonly type: 'pending'; readonly count: number; readonly syncedAt: number }
  | { readonly type: 'upToDate'; readonly syncedAt: number };

/** How things stand with a remote: what needs a person goes before what does not, what happens now before what was. */
export function remoteStatus(
  view: Pick<
    RemoteView,
    'question' | 'isPaused' | 'progress' | 'problem' | 'retryAt' | 'lastSyncAt' | 'pending'
  >,
): RemoteStatus {
  const { problem, lastSyncAt } = view;
  if (view.question) return { type: 'asking' };
  if (view.isPaused) return { type: 'paused' };
  if (view.progress) return { type: 'working', progress: view.progress };
  if (problem) return { type: 'failed', problem, retryAt: view.retryAt };
  if (lastSyncAt === null) return { type: 'new' };
  if (view.pending > 0) return { type: 'pending', count: view.pending, syncedAt: lastSyncAt };
  return { type: 'upToDate', syncedAt: lastSyncAt };
}
