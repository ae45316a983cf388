import type { AppError } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';
import { tidyText } from '@/lib/base/text';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { bareReading } from '@/lib/bookmarks/create';
import { cleanUrl } from '@/lib/bookmarks/normalize-url';
import { titleFromUrl } from '@/lib/bookmarks/title-from-url';
import { extractionLimits } from '@/lib/extract/extraction';
import type { App } from './compose';
import { saveReading } from './save-reading';

/** Saves the page a link leads to, unread: its address, and the link's own words as title until it is opened. */
export async function saveLink(app: App, href: string, text: string): Promise<Result<Bookmark, AppError>> {
  const url = cleanUrl(href);
  if (url === null) return err({ type: 'LinkNotSaveable' });
  const title = tidyText(text, extractionLimits.title) || titleFromUrl(url);
  return saveReading(app.store, bareReading(url, title, 'unopened'), {}, app.now());
}
