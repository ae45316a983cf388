import { cleanAuthors, cleanNames } from './author-names';
import { namesInByline } from './clean/name';
import { textOf } from './dom';
import { linesNear, linesOf } from './lines';
import { perPage } from './per-page';
import { findInStory, spokenValue } from './readers';
import type { Rule } from './rule';

/** A byline of many names; what is longer is the author's life. */
const maxByline = 150;
const maxMarked = 50;
/** A line that holds a single name and its "by". */
const maxLoneName = 30;

/**
 * The words of elements that say of themselves that they name the author, of those that stand together with the
 * first: further down come other stories and their writers.
 */
function marked(name: string, selector: string): Rule {
  return {
    name,
    read: perPage((page) => {
      const bylines = findInStory(page, selector)
        // A caption's author took the picture.
        .filter((element) => element.closest('figcaption') === null)
        .slice(0, maxMarked)
        // Microdata nests the name inside the author: `<span itemprop="author"><b itemprop="name">`.
        .map((element) => ({
          element,
          words:
            namesSideBySide(element) ??
            spokenValue(element.querySelector('[itemprop=name]') ?? element).trim(),
        }))
        .filter(({ words }) => words !== '' && words.length <= maxByline);
      const first = bylines.find(({ words }) => cleanNames([words], page).length > 0);
      const group = first?.element.parentElement?.parentElement;
      return bylines
        .filter(({ element }) => element === first?.element || group?.contains(element))
        .map(({ words }) => words);
    }),
  };
}

/** Whole names that stand in elements of their own, with nothing but blanks in between. */
function namesSideBySide(element: Element): string | null {
  const [only, ...more] = Array.from(element.children);
  if (only && more.length === 0) return namesSideBySide(only);
  const names = Array.from(element.children, (child) => textOf(child, maxByline).trim());
  return only &&
    names.every((name) => /^[A-ZÀ-ÞĀ-Я\u0460-\u0556Ḁ-ỿ]\S+ .*[A-ZÀ-ÞĀ-Я\u0460-\u0556Ḁ-ỿ]/.test(name))
    ? names.join(', ')
    : null;
}

/** "By Jane Doe" in the lines around the headline, on pages that mark nothing up. */
const wordsNear: Rule = {
  name: 'words:by',
  read: perPage((page) => {
    const near = linesNear(page);
    const bylines = near.map(({ text }, index) => {
      const names = namesInByline(text);
      // "By" may have a line to itself.
      return { text, names: (names === '' ? near[index + 1]?.text : names) ?? '' };
    });
    const byline = bylines.find(({ text, names }) => {
      const [first] = cleanAuthors([names], page);
      // A single word after "by" is a name where a date stands beside it, or nothing.
      return first !== undefined && (first.includes(' ') || /\d/.test(text) || text.length < maxLoneName);
    });
    return byline ? [byline.names] : [];
  }),
};

/** "Posted by Jane Doe." on a line of its own, wherever in the story. */
const signed: Rule = {
  name: 'words:signed',
  read: (page) =>
    linesOf(page).flatMap(({ block, text }) =>
      signature.test(text) && !page.isFurniture(block) ? text.replace(/\.$/, '') : [],
    ),
};
const signature =
  /^(?:Posted|Written|Story|Words|Text|Geschrieben|Verfasst|Escrito|Rédigé) (?:by|von|par|por):?(?: [A-ZÀ-ÞĀ-Я\u0460-\u0556Ḁ-ỿ]\S*){2,4}$/;

export const itempropAuthor = marked(
  'itemprop:author',
  '[itemprop~="author" i]:not(meta),[property~="schema:author" i]',
);

/** Where pages print who wrote the story, the surest first. */
export const printedRules: readonly Rule[] = [
  marked('rel:author', 'a[rel~="author" i]'),
  marked(
    'class:author',
    '[class$="author" i],[class*="author " i],[class$="authors" i],[class*="authors " i],[class$="autor" i],[class*="autor " i],[class*="author-name" i],[class*="author-link" i],[class*="authorname" i],[id^="author" i],[class~="username" i]',
  ),
  wordsNear,
  marked('class:byline', '[class*="byline" i],[id*="byline" i],[data-testid*="byline" i]'),
  marked(
    'link:author',
    'a[href*="/author" i],a[href*="/autor/" i],a[href*="/autoren/" i],a[href*="/staff/"],a[href*="/redaktion/"],a[href*="/profil/"]',
  ),
  signed,
];
