import { foldText } from '@/lib/base/text';
import { cleanLine } from './clean/text';
import { labelOf, textOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { perPage } from './per-page';
import { inStory, jsonLd, metas } from './readers';
import { firstOf, type Rule } from './rule';
import { siteNamesOf } from './site-name';
import { readTitle } from './title';

/** What sites call the line or two below the headline. */
const deckLabel =
  /(^|[\s_-]|[a-z](?=[A-Z]))(lead|lede|deck|dek|standfirst|sub-?(title|head(ing|line)?)|excerpt|chapo|lead-?text)([\s_]|-[a-z]|$)/i;
/** Longer is a paragraph of the story. */
const maxDeckLength = 600;

/** Where the story begins: its headline, and the first words that are long enough for a paragraph. */
const beginningOf = perPage((page) => {
  const [heading] = ['h1', 'h2'].flatMap((name) => inStory(page, page.elements.byTag(name)));
  const isBelow = (element: Element): boolean => heading === undefined || isAfter(element, heading);
  const [paragraph] = inStory(page, page.elements.byTag('p')).filter(
    (element) => isBelow(element) && textOf(element, 100).trim().length >= 50,
  );
  return { isBelow, paragraph };
});

function isAfter(element: Element, other: Element): boolean {
  // 4: it follows; 16: it is inside.
  return (other.compareDocumentPosition(element) & 20) === 4;
}

/** The visible line below the headline. Teasers of other stories are links, or have headings and pictures. */
const deck: Rule = {
  name: 'class:deck',
  read: (page) => {
    const { isBelow, paragraph } = beginningOf(page);
    return inStory(page, page.elements.byLabel(deckLabel).filter(isBelow))
      .filter((element) => !/imag|caption|card/i.test(labelOf(element)))
      .filter((element) => paragraph === undefined || !isAfter(element, paragraph))
      .filter((element) => !element.closest('a') && !element.querySelector('h1,h2,h3,h4,a,time,img,figure'))
      .map((element) => textOf(element, 1_000).trim())
      .filter((words) => words.length >= 25 && words.length <= maxDeckLength)
      .slice(0, 1);
  },
};

/** Many print the deck as a first paragraph in bold. */
const boldParagraph: Rule = {
  name: 'tag:p>strong',
  read: (page) => {
    const { paragraph } = beginningOf(page);
    const bold = paragraph?.querySelector('strong, b');
    if (!paragraph || !bold) return [];
    const [all, strong] = [paragraph, bold].map((element) => textOf(element, 1_000).trim());
    return all && strong && all.length <= maxDeckLength && strong.length > all.length * 0.9 ? [all] : [];
  },
};

export const descriptionRules: readonly Rule[] = [
  deck,
  boldParagraph,
  ...metas('og:description description twitter:description'),
  jsonLd('description'),
  {
    name: 'tag:p',
    read: (page) => {
      const { paragraph } = beginningOf(page);
      return paragraph === undefined ? [] : [textOf(paragraph, extractionLimits.description)];
    },
  },
];

export const readDescription = firstOf(descriptionRules, cleanDescription);

/** Shorter is a label; a repeated headline, the site's name or a byline tells nothing. */
function cleanDescription(raw: string, page: Page): string | null {
  const line = cleanLine(raw, extractionLimits.description);
  if (line === null || line.length < 10) return null;
  if (/^(Written )?([Bb]y|Par|Von) [A-ZÀ-Þ][^.?!]{0,80}$/.test(line)) return null;
  const folded = foldText(line);
  const known = [page.windowTitle, readTitle(page)?.value ?? '', ...siteNamesOf(page)];
  return known.some((name) => foldText(name) === folded) ? null : line;
}
