/** What a reader written in an afternoon does: one selector for each field. */
const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? null;

export const answer = {
  title: content('meta[property="og:title"]') ?? document.title,
  description: content('meta[property="og:description"]') ?? content('meta[name="description"]'),
  author: content('meta[name="author"]'),
  siteName: content('meta[property="og:site_name"]'),
  publishedAt: content('meta[property="article:published_time"]'),
  imageUrl: content('meta[property="og:image"]'),
  canonicalUrl: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
  language: document.documentElement.getAttribute('lang'),
};
