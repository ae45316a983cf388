import { tidyText } from '@/lib/base/text';
import { cleanUrl } from '@/lib/bookmarks/normalize-url';
import { isHomePage, isSameSite } from './clean/address';
import { tagOf, textOf } from './dom';
import type { Page } from './page';
import { perPage } from './per-page';
import { inStory, jsonLd, metas } from './readers';
import { firstOf, type Rule } from './rule';

/** A link that says of itself that it leads to the first report. */
const labelledLink =
  /^\W*(?:(?:read |view )?(?:the )?(?:original|full|source)(?: source| article| story| report| post| link)?(?: (?:at|on) .{1,60})?|(?:via|first reported by|(?:original )?source:) .{2,60}|quelle|originalartikel|fuente)\W*$/i;

/** Words right before a link that say the same; they must be all that stands there. */
const labelBefore =
  /^\W*(?:via|(?:original )?sources?|(?:first|originally) (?:reported|published|appeared) (?:by|on|in|at)|h\/t|quelle|fuente)\W*$/i;

/** Doors to sharing and signing in, which lead back here. */
const shareLink = /\/(?:share|sharer|intent|submit|login|signin|signup)\b|[?&](?:u|url|text|mini)=https?/i;

/** At most this many links are looked at: a retelling names its source near its head or its foot. */
const maxLinks = 2_000;

const sourceLink: Rule = {
  name: 'link:source',
  read: (page) => sourceLinks(page).map((link) => link.getAttribute('href') ?? ''),
};

export const originalUrlRules: readonly Rule[] = [
  sourceLink,
  jsonLd('isBasedOn', ['url', '@id']),
  ...metas('original-source syndication-source'),
];

/** The report this page retells. */
export const readOriginalUrl = firstOf(originalUrlRules, cleanOriginal);

/** Another site's page, never its front door and never a share button. */
function cleanOriginal(raw: string, page: Page): string | null {
  const url = page.resolve(raw);
  if (url === null || isSameSite(url, page.url) || isHomePage(url) || shareLink.test(url.href)) return null;
  return cleanUrl(url.href);
}

/** Links that are labelled as the source, in document order. */
export const sourceLinks = perPage((page): readonly Element[] => {
  const links = page.elements.byTag('a').slice(0, maxLinks);
  return inStory(page, links.filter(isSourceLink)).filter(
    (link) => link.closest('figure, figcaption') === null,
  );
});

function isSourceLink(link: Element): boolean {
  return labelBefore.test(wordsBefore(link)) || labelledLink.test(tidyText(textOf(link, 120), 100));
}

/** The words right before a link, in a text or in a label element of their own. */
function wordsBefore(link: Element): string {
  const before = link.previousSibling;
  if (before?.nodeType === 3) return (before.nodeValue ?? '').slice(-60);
  return before?.nodeType === 1 && tagOf(before as Element) !== '' ? textOf(before as Element, 60) : '';
}
