import { foldText } from '@/lib/base/text';
import { cleanLine } from './clean/text';
import { textOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { inStory, jsonLd, metas, property } from './readers';
import { firstOf, type Rule } from './rule';

/** The paragraph right after the headline, which is the deck on pages that declare nothing. */
const paragraphAfterHeading: Rule = {
  name: 'tag:h1+p',
  read: (page) =>
    inStory(page, page.elements.byTag('h1'))
      .map((heading) => heading.nextElementSibling)
      .filter((next) => next?.localName === 'p')
      .map((next) => (next === null ? '' : textOf(next, extractionLimits.description))),
};

export const descriptionRules: readonly Rule[] = [
  ...metas('og:description description twitter:description'),
  jsonLd('description'),
  ...metas('dc.description sailthru.description'),
  property('description'),
  paragraphAfterHeading,
];

export const readDescription = firstOf(descriptionRules, cleanDescription);

/** Shorter is a label, and a repeated headline tells nothing. */
function cleanDescription(raw: string, page: Page): string | null {
  const line = cleanLine(raw, extractionLimits.description);
  if (line === null || line.length < 10) return null;
  const isHeadline = foldText(line) === foldText(page.windowTitle);
  return isHeadline ? null : line;
}
