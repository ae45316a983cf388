import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { t } from '@/lib/i18n/messages';
import { toolbarMarks } from '@/lib/platform/toolbar';

/**
 * Says on the toolbar button how a save without the popup went. The browser forgets the mark when the tab moves on;
 * the popup, opened before that, reads it aloud from the button's title.
 */
export async function markTab(tabId: number, outcome: Result<Bookmark, AppError>): Promise<void> {
  const mark = outcome.ok
    ? { isSaved: true, sentence: t('mark_saved', { title: outcome.value.title }) }
    : { isSaved: false, sentence: t('mark_failed', { reason: errorSentence(outcome.error) }) };
  await toolbarMarks.set(tabId, mark);
}
