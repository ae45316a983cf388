import type { Page } from './page';
import { metaTexts } from './readers';

/** What previews of posts on social networks are headed with: "Ada Byron (@ada@example.org)". */
export function writersOfPost(page: Page): readonly string[] {
  return metaTexts(page, 'og:title').flatMap((title) => /^(.{2,50}) \(@\S+\)/.exec(title)?.[1] ?? []);
}

/** The words of such a post. Accounts are headed like their posts. */
export function wordsOfPost(page: Page): readonly string[] {
  const isPost = writersOfPost(page).length > 0 && !metaTexts(page, 'og:type').includes('profile');
  return isPost ? metaTexts(page, 'og:description') : [];
}
