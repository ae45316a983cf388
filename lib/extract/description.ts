import { foldText } from '@/lib/base/text';
import { cleanLine } from './clean/text';
import { labelOf, textOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { perPage } from './per-page';
import { findInStory, jsonLd, metas } from './readers';
import { firstOf, type Rule } from './rule';
import { isSiteName } from './site-name';
import { readTitle } from './title';

/** What sites call the line or two below the headline. */
const deckLabel =
  /(^|[\s_-]|[a-z](?=[A-Z]))(lead|lede|deck|dek|standfirst|sub-?(title|head(ing|line)?)|excerpt|chapo|lead-?text)([\s_]|-[a-z]|$)/i;
/** The same for the browser's own search, which finds more than is meant. */
const mayBeDeck = 'lead lede deck dek standfirst sub excerpt chapo'
  .split(' ')
  .flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`, `[data-testid*="${name}" i]`])
  .join();
/** Each is searched for what no deck holds. */
const maxDecks = 20;
/** Longer is a paragraph of the story. */
const maxDeckLength = 600;

/** Where the story begins: the line below the headline, and the first words that are long enough for a paragraph. */
const beginningOf = perPage((page) => {
  const [heading] = [...findInStory(page, 'h1'), ...findInStory(page, 'h2')];
  const below = (selector: string) =>
    findInStory(page, selector).filter((element) => heading === undefined || isAfter(element, heading));
  const [paragraph] = below('p').filter((one) => wordsOf(one).length >= 50);
  const decks = below(mayBeDeck)
    .filter((element) => deckLabel.test(labelOf(element)))
    .slice(0, maxDecks)
    .filter((element) => paragraph === undefined || !isAfter(element, paragraph))
    // Teasers of other stories are links, or have headings and pictures.
    .filter((element) => !element.closest('a') && !element.querySelector('h1,h2,h3,h4,a,time,img,figure'))
    .filter((element) => !/imag|caption|card/i.test(labelOf(element)))
    .map(wordsOf)
    .filter((words) => words.length >= 25 && words.length <= maxDeckLength);
  return { decks: decks.slice(0, 1), paragraph };
});

function isAfter(element: Element, other: Element): boolean {
  // 4: it follows; 16: it is inside.
  return (other.compareDocumentPosition(element) & 20) === 4;
}

function wordsOf(element: Element): string {
  return textOf(element, extractionLimits.description).trim();
}

/** Many print the deck as a first paragraph in bold. */
const boldParagraph: Rule = {
  name: 'tag:p>strong',
  read: (page) => {
    const { paragraph } = beginningOf(page);
    const bold = paragraph?.querySelector('strong, b');
    if (!paragraph || !bold) return [];
    const words = wordsOf(paragraph);
    return words.length <= maxDeckLength && wordsOf(bold).length > words.length * 0.9 ? [words] : [];
  },
};

export const descriptionRules: readonly Rule[] = [
  { name: 'class:deck', read: (page) => beginningOf(page).decks },
  boldParagraph,
  ...metas('og:description description twitter:description'),
  jsonLd('description'),
  { name: 'tag:p', read: (page) => [beginningOf(page).paragraph].map((one) => (one ? wordsOf(one) : '')) },
];

export const readDescription = firstOf(descriptionRules, cleanDescription);

/** Shorter is a label; a repeated headline, the site's name or a byline tells nothing. */
function cleanDescription(raw: string, page: Page): string | null {
  const line = cleanLine(raw, extractionLimits.description);
  if (line === null || line.length < 10) return null;
  if (/^(Written )?([Bb]y|Par|Von) [A-ZÀ-Þ][^.?!]{0,80}$/.test(line)) return null;
  const titles = [page.windowTitle, readTitle(page)?.value ?? ''].map(foldText);
  return titles.includes(foldText(line)) || isSiteName(line, page) ? null : line;
}
