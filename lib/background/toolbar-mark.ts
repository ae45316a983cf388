import { type AppError, unexpected } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { t } from '@/lib/i18n/messages';
import { toolbarMarks } from '@/lib/platform/toolbar';

/**
 * Saves without the popup and says on the toolbar button how it went. The browser forgets the mark when the tab moves on;
 * the popup, opened before that, reads it aloud from the button's title.
 */
export async function markOutcome(
  tabId: number,
  save: () => Promise<Result<Bookmark, AppError>>,
): Promise<void> {
  const outcome = await save().catch((bug: unknown) => err(unexpected(bug)));
  const mark = outcome.ok
    ? { isSaved: true, sentence: t('mark_saved', { title: outcome.value.title }) }
    : { isSaved: false, sentence: t('mark_failed', { reason: errorSentence(outcome.error) }) };
  await toolbarMarks.set(tabId, mark);
}
