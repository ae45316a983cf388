import { formatAgo } from '@/lib/i18n/ago';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { formatNumber, plural, t } from '@/lib/i18n/messages';
import { formatMoment } from '@/lib/i18n/moments';
import type { PressingStatus } from '@/lib/sync/most-pressing';
import type { RemoteStatus } from '@/lib/sync/remote-status';
import type { RemoteKind } from '@/lib/sync/setup';
import type { RemoteNews, RemoteView, SyncProgress } from '@/lib/sync/view';

/** What kind of place it is, and which. */
export function remoteName({ kind, place }: Pick<RemoteView, 'kind' | 'place'>): string {
  return place === '' ? kindName(kind) : t('sync_kindAndPlace', { kind: kindName(kind), place });
}

export function kindName(kind: RemoteKind): string {
  return t(`remote_${kind}`);
}

/** How things stand, in a few words: what goes on, or what came of it. A failure has its own sentence beside it. */
export function statusWords(status: RemoteStatus): string {
  switch (status.type) {
    case 'asking':
      return t('sync_asking');
    case 'paused':
      return t('sync_paused');
    case 'working':
      return stepWords(status.progress.step);
    case 'failed':
      return t('sync_failed');
    case 'new':
      return t('sync_new');
    case 'pending':
      return plural('sync_pending', status.count);
    case 'upToDate':
      return t('sync_upToDate');
  }
}

/** What else to say of it: how far, since when, when again; empty when nothing. */
export function statusDetail(status: RemoteStatus, now: number): string {
  switch (status.type) {
    case 'working':
      return progressWords(status.progress);
    case 'failed':
      return status.retryAt === null ? '' : t('sync_triedAgain', { when: formatAgo(status.retryAt, now) });
    case 'pending':
    case 'upToDate':
      return formatAgo(status.syncedAt, now);
    default:
      return '';
  }
}

/** "2 of 5"; empty as long as nobody knows of how many. */
export function progressWords({ done, total }: SyncProgress): string {
  return total === 0 ? '' : t('sync_doneOf', { done: formatNumber(done), total: formatNumber(total) });
}

export function stepWords(step: SyncProgress['step']): string {
  return t(`step_${step}`);
}

/** What happened by itself, and what can be done about it. */
export function newsSentence({ type, bookmarks, at }: RemoteNews): string {
  return plural(`news_${type}`, bookmarks, { moment: formatMoment(at) });
}

/** The one line that stands for all: for the popup. */
export function statusLine(status: PressingStatus['status'], now: number): string {
  if (status.type === 'news') return t(`news_${status.news.type}Line`);
  if (status.type === 'asking') return t('sync_askingLine');
  if (status.type === 'failed') return errorSentence(status.problem);
  if (status.type === 'upToDate') return t('sync_synced', { when: formatAgo(status.syncedAt, now) });
  return statusWords(status);
}
