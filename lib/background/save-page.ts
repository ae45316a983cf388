import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { TabPage } from '@/lib/messaging/protocol';
import type { App } from './compose';
import { readTab } from './read-tab';
import { type Additions, saveReading } from './save-reading';
import { keepThumbnail } from './thumbnail';

/** Reads the page in a tab and saves it. The picture follows after the answer: it is worth no wait. */
export async function savePage(
  app: App,
  tab: TabPage,
  additions: Additions,
): Promise<Result<Bookmark, AppError>> {
  const reading = await readTab(tab);
  if (!reading.ok) return reading;
  const saved = await saveReading(app.store, reading.value, additions, app.now());
  if (saved.ok && reading.value.extent !== 'unreadable') void keepThumbnail(app.store, saved.value.id, tab);
  return saved;
}
