import { foldText } from '@/lib/base/text';
import { cleanLine } from './clean/text';
import { labelOf, textOf } from './dom';
import { extractionLimits } from './extraction';
import { linesBelow } from './lines';
import type { Page } from './page';
import { perPage } from './per-page';
import { jsonLd, metas } from './readers';
import { firstOf, type Rule } from './rule';
import { isSiteName } from './site-name';
import { readTitle } from './title';

/** What sites call the line or two below the headline. */
const deckLabel =
  /(?<![^\s_a-z-])(?:lead|lede|deck|dek|standfirst|sub-?(?:title|head(?:ing|line)?)|excerpt|chapo|lead-?text)(?=[\s_]|-[a-z]|$)/;
/** Longer is a paragraph of the story. */
const maxDeckLength = 600;

/** A deck's words stand a step or two inside what is labelled. */
const maxSteps = 3;

/** The line below the headline, and the first words that are long enough for a paragraph. */
const beginningOf = perPage((page) => {
  const { heading, below } = linesBelow(page);
  let deck: string | undefined;
  for (const { block, text } of below) {
    if (deck === undefined && !heading?.contains(block)) deck = labelledAt(block, heading);
    const paragraph = text.length < 50 ? null : block.closest('p');
    if (paragraph !== null && !heading?.contains(block) && wordsOf(paragraph).length >= 50)
      return { deck, paragraph };
  }
  return { deck };
});

/** The words of the deck that a line is in. */
function labelledAt(block: Element, heading: Element | undefined): string | undefined {
  let element: Element | null = block;
  for (let step = 0; element !== null && step < maxSteps; step++) {
    if (heading && element.contains(heading)) return undefined;
    const label = labelOf(element);
    if (deckLabel.test(label)) {
      const words = wordsOf(element);
      const isWords =
        words.length >= 25 &&
        words.length <= maxDeckLength &&
        !/imag|caption|card/.test(label) &&
        // Teasers of other stories are links, or have headings and pictures.
        !element.closest('a') &&
        !element.querySelector('h1,h2,h3,h4,a,time,img,figure');
      return isWords ? words : undefined;
    }
    element = element.parentElement;
  }
  return undefined;
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
  { name: 'class:deck', read: (page) => [beginningOf(page).deck ?? ''] },
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
