import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { TabPage } from '@/lib/messaging/protocol';
import { mayBeLeaving, nextHeadline } from './arrival';
import type { App } from './compose';
import { readTab, withReadableText } from './read-tab';
import { type Additions, saveReading } from './save-reading';
import { keepThumbnail } from './thumbnail';

/** Reads the page in a tab and saves it. The picture follows after the answer: it is worth no wait. */
export async function savePage(
  app: App,
  tab: TabPage,
  additions: Additions,
): Promise<Result<Bookmark, AppError>> {
  const atOnce = await readTab(tab);
  const isNext = atOnce.ok && mayBeLeaving(atOnce.value) && (await nextHeadline(tab.tabId));
  const reading = isNext ? await readTab(tab) : atOnce;
  if (!reading.ok) return reading;
  const whole = await withReadableText(tab, reading.value);
  const saved = await saveReading(app.store, whole, additions, app.now());
  if (saved.ok && whole.extent !== 'unreadable') void keepThumbnail(app.store, saved.value.id, tab);
  return saved;
}
