/**
 * Reads as metascraper does: for each field a ladder of selectors, each asked of the whole page until one answers, with
 * the page's JSON-LD parsed for every rung that wants it. (metascraper itself needs Node and cheerio.)
 * Source: https://github.com/microlinkhq/metascraper, its rules as of version 5.
 */
type Rung = () => string | null | undefined;

const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
const meta = (name: string): Rung => {
  const selector = `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`;
  return () => attribute(selector, 'content');
};
const words =
  (selector: string): Rung =>
  () =>
    document.querySelector(selector)?.textContent?.trim();
const value =
  (selector: string, name: string): Rung =>
  () =>
    attribute(selector, name);

function jsonLd(...path: readonly string[]): Rung {
  return () => {
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      try {
        const parsed = JSON.parse(script.textContent ?? '');
        for (const node of [parsed, parsed['@graph'] ?? []].flat(2)) {
          let found: unknown = node;
          for (const step of path) found = [(found as Record<string, unknown> | null)?.[step]].flat()[0];
          if (typeof found === 'string') return found;
        }
      } catch {
        // Broken data on a page answers nothing.
      }
    }
    return null;
  };
}

const ladders: Readonly<Record<string, readonly Rung[]>> = {
  title: [
    meta('og:title'),
    meta('twitter:title'),
    words('.post-title'),
    words('.entry-title'),
    words('h1[class*="title" i] a'),
    words('h1[class*="title" i]'),
    words('title'),
    jsonLd('headline'),
  ],
  description: [
    meta('og:description'),
    meta('twitter:description'),
    meta('description'),
    words('.post-content p'),
    jsonLd('articleBody'),
    jsonLd('description'),
  ],
  author: [
    jsonLd('author', 'name'),
    jsonLd('brand', 'name'),
    meta('author'),
    meta('article:author'),
    words('[itemprop*="author" i] [itemprop="name"]'),
    words('[itemprop*="author" i]'),
    words('[rel="author"]'),
    words('a[class*="author" i]'),
    words('[class*="author" i] a'),
    words('a[href*="/author/" i]'),
    words('a[class*="screenname" i]'),
    words('[class*="author" i]'),
    words('[class*="byline" i]'),
  ],
  date: [
    jsonLd('datePublished'),
    jsonLd('dateCreated'),
    meta('article:published_time'),
    meta('date'),
    meta('dc.date'),
    meta('dc.date.issued'),
    meta('datePublished'),
    meta('date_published'),
    value('[itemprop*="datepublished" i]', 'content'),
    value('time[itemprop*="date" i]', 'datetime'),
    value('time[datetime]', 'datetime'),
    words('[class*="byline" i]'),
    words('[class*="dateline" i]'),
    words('[id*="date" i]'),
    words('[class*="date" i]'),
    words('[class*="time" i]'),
  ],
  publisher: [
    jsonLd('publisher', 'name'),
    meta('og:site_name'),
    meta('application-name'),
    meta('al:android:app_name'),
    words('#logo'),
    words('.logo'),
    value('a[class*="brand" i] img', 'alt'),
    value('[class*="logo" i] a img[alt]', 'alt'),
  ],
  image: [
    meta('og:image:secure_url'),
    meta('og:image:url'),
    meta('og:image'),
    meta('twitter:image:src'),
    meta('twitter:image'),
    value('article img[src]', 'src'),
    value('#content img[src]', 'src'),
    value('img[alt*="author" i]', 'src'),
    value('img[src]:not([aria-hidden="true"])', 'src'),
    jsonLd('image', 'url'),
  ],
  url: [
    meta('og:url'),
    meta('twitter:url'),
    value('link[rel="canonical"]', 'href'),
    value('link[rel="alternate"][hreflang="x-default"]', 'href'),
    jsonLd('url'),
  ],
  lang: [meta('og:locale'), value('html', 'lang'), meta('inLanguage'), jsonLd('inLanguage')],
};

export const answer = Object.fromEntries(
  Object.entries(ladders).map(([field, ladder]) => {
    let found: string | null | undefined = null;
    for (const rung of ladder) {
      found = rung();
      if (found) break;
    }
    return [field, found ?? null];
  }),
);
