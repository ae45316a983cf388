import { Readability } from '@mozilla/readability';

const article = new Readability(document.cloneNode(true) as Document).parse();
export const answer = article && {
  title: article.title,
  byline: article.byline,
  publishedAt: article.publishedTime,
  siteName: article.siteName,
  text: article.textContent,
};
