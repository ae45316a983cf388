import { tidyText } from '@/lib/base/text';
import { cleanUrl } from '@/lib/bookmarks/normalize-url';
import { isHomePage, isSameSite, siteOf, siteStem } from './clean/address';
import { select, tagOf, textOf, wordSet } from './dom';
import type { Page } from './page';
import { perPage } from './per-page';
import { addressFields, hrefOf, jsonLd, linkHref, metas, only } from './readers';
import { type Field, firstOf, type Rule } from './rule';

/** What a link that leads to the first report says of itself; the outlet's name may follow. */
const ownLabel =
  /^\W*(?:(?:(?:read|view) )?(?:the )?(?:original|full|source)(?: source| article| story| report| post)?|original(?:artikel|beitrag)|(?:lire l.)?article original|art.culo original|quelle|fuente)(?: (?:at|on) (.+))?\W*$|^\W*(?:via|first reported by|(?:original )?(?:source|quelle|fuente) ?:) (.+)$/i;

/** A label on its own right before the link, at the start of its line or in brackets. */
const labelBefore = /(?:^|[([])\W*(?:via|h\/t|hat tip|(?:original )?sources?|quelle|fuente)[:：\s]*$/i;

/** The end of a sentence that names the first report, and of a line that says whose article this is. */
const noticeBefore =
  /\bfirst reported by (?:the )?$|^(?=.*(?:publi|appear|erschien)).{0,50}\b(?:first|originally|zuerst|initialement|originalmente)\b.{0,25} $/i;

/** Doors to sharing and to accounts; redirects; what shops, app stores and picture stores sell; mere profiles. */
const otherDoor =
  /[?&](?:u|url|text|mini)=http|^[^?]*\/(?:shar|intent|log-?in|sign-?(?:in|up))|^https?:\/\/(?:(?:[^/]*\.)?(?:unsplash|giphy|gettyimages|wikimedia|t|bit|ift)\.(?!me\/)\w+\/|www\.amazon\.[^?]*\/[dg]p\/|(?:apps|itunes)\.apple\.|(?:(?:www|play|maps|news)\.)?google\.|(?:[^/]*\.)?(?:facebook|instagram|twitter|x|linkedin|youtube)\.com\/(?:(?:c|channel|company|in|user)\/)?(?!watch\?|\w+\.php)[^/]*\/?$)/i;

const maxLinks = 200;
/** Asked first, since most links are none. */
const mayBeSource = /via|h\/t|hat tip|full|source|quelle|fuente|origin|first|zuerst|ursprün|initial/;

/** A link that is labelled as the source, and the outlet as it is named there. */
export interface SourceLink {
  readonly href: string;
  readonly name: string;
}

const sourceLink: Rule = {
  name: 'link:source',
  read: (page) => sourceLinks(page).map(({ href }) => href),
};

/** The one work that a story is about; more of them are a bibliography. */
const onlyCitation: Rule = {
  name: 'json-ld:citation',
  read: (page) => {
    const works = jsonLd('citation', addressFields).read(page);
    return works.length === 1 ? works : [];
  },
};

/** A republished story names its first address as the one to be found under; a site's other editions share its name. */
const canonicalElsewhere = only(linkHref('canonical'), (raw, page) => {
  const url = page.resolve(raw);
  return url !== null && siteStem(url) !== siteStem(page.url);
});

export const originalUrlRules: readonly Rule[] = [
  sourceLink,
  jsonLd('isBasedOn', addressFields),
  onlyCitation,
  ...metas('original-source syndication-source dc.source dcterms.source'),
  canonicalElsewhere,
];

const readReported = firstOf(originalUrlRules, (raw, page) => {
  const url = page.resolve(raw);
  return url === null || !isElsewhere(url, page) || isHomePage(url) ? null : cleanUrl(url.href);
});

const readExact = firstOf([], (raw) => cleanUrl(raw));

/** The report this page retells. A site that knows where it stands is believed, whatever it is, or that it is none. */
export const readOriginalUrl: Field<string> = (page, siteRules = []) =>
  siteRules.length > 0 ? readExact(page, siteRules) : readReported(page);

/** Another site's page, and no button to share. */
function isElsewhere(url: URL, page: Page): boolean {
  return !isSameSite(url, page.url) && !otherDoor.test(url.href);
}

/** In document order. */
export const sourceLinks = perPage((page): readonly SourceLink[] => {
  // Most links lead home, or to sharing what is there: the browser tells faster than an address can be made of each.
  const away = `a[href*="//"]:not([href*="${siteOf(page.url)}"])`;
  const links = select(page.document, away)
    .slice(0, maxLinks)
    .filter((link) => mayBeSource.test((wordsBefore(link) + textOf(link, 100)).toLowerCase()));
  return links.flatMap((link) => {
    const href = hrefOf(link);
    if (page.isFurniture(link) || otherDoor.test(href)) return [];
    if (link.closest('figure, blockquote, [class*=caption]') !== null) return [];
    const name = nameAt(link);
    return name === null ? [] : { href, name };
  });
});

/** The outlet behind a link that is labelled as the source; null for other links. */
function nameAt(link: Element): string | null {
  const words = tidyText(textOf(link, 200), 200);
  const own = ownLabel.exec(words);
  // "spreading <a>via ships</a>" names no outlet.
  if (own) return /^\W*via [a-z]/.test(words) ? null : (own[1] ?? own[2] ?? '');
  const before = wordsBefore(link);
  if (noticeBefore.test(before)) return words;
  // Without a colon it must be all of the line: "via Wire", but not "via Wire he told …".
  const isAlone = /[:：]\s*$/.test(before) || /^\W*$/.test(link.nextSibling?.textContent ?? '');
  return isAlone && labelBefore.test(before) ? words : null;
}

/** What stands inside a line; anything else ends it. */
const inlineTags = wordSet('a abbr b cite em i small span strong u');

/** The words between the start of the line and a link. */
function wordsBefore(link: Element): string {
  let words = '';
  for (let node: Node = link; words.length < 100; ) {
    const before = node.previousSibling;
    const next = before ?? node.parentElement;
    if (next === null || (next.nodeType === 1 && !inlineTags.has(tagOf(next as Element)))) return words;
    if (before !== null) words = (before.textContent ?? '').slice(-100).replace(/\s+/g, ' ') + words;
    node = next;
  }
  return `…${words}`;
}
