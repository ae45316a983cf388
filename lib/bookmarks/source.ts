import type { Bookmark } from './bookmark';

/** Who published the page, as a person would say it: the site's name, else its host. */
export function sourceOf(page: Pick<Bookmark, 'siteName' | 'url'>): string {
  return page.siteName ?? hostOf(page.url);
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
