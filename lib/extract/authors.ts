import { foldText } from '@/lib/base/text';
import { isPerson, namesInByline, splitNames } from './clean/name';
import { cleanLine } from './clean/text';
import { textOf } from './dom';
import { extractionLimits } from './extraction';
import { isOfType } from './json-ld-node';
import { type Line, linesNear, linesOf } from './lines';
import type { Page } from './page';
import { perPage } from './per-page';
import { findInStory, jsonLd, metas, metaTexts, spokenValue } from './readers';
import { allOf, type Field, type Rule } from './rule';
import { siteNamesOf } from './site-name';

/** A byline of many names; what is longer is the author's life. */
const maxByline = 150;
const maxMarked = 50;
/** A line that holds a single name and its "by". */
const maxLoneName = 30;
const maxDeskLine = 100;
/** With its comma, ", Ada Low". */
const shortestName = 8;
/** A page of fewer is an application that has yet to print its words. */
const fewLines = 10;

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
  return only && names.every((name) => /^\p{Lu}\S+ .*\p{Lu}/u.test(name)) ? names.join(', ') : null;
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

/** What WordPress's most used plugin tells previews: a label in the page's language, and its value. */
const labelledBy: Rule = {
  name: 'meta:twitter:data1',
  read: (page) =>
    writtenBy.test(metaTexts(page, 'twitter:label1').join()) ? metaTexts(page, 'twitter:data1') : [],
};
const writtenBy = /\b(?:by|von|par|por|da|door|przez|av|af)$|者$/;

const itemprop = marked('itemprop:author', '[itemprop~="author" i]:not(meta),[property~="schema:author" i]');

const declaredRules: readonly Rule[] = [
  jsonLd('author'),
  ...metas('parsely-author sailthru.author byl dc.creator article:author author'),
  jsonLd('creator'),
  itemprop,
  labelledBy,
];

const printedRules: readonly Rule[] = [
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
];

const readGiven = allOf(
  [
    {
      name: 'meta:citation_author',
      read: (page) => page.metas.get('citation_author') ?? [],
    },
  ],
  cleanGiven,
);
const readDeclared = allOf(declaredRules, cleanDeclared);
const readPrinted = allOf(printedRules, cleanAuthors);
const readDesks = allOf([itemprop, ...printedRules], cleanNames);
const readDeclaredDesks = allOf(declaredRules, cleanDesks);

/** What the page's data declare, if the page prints it; else what it prints, people before desks. */
export const readAuthors: Field<readonly string[]> = (page, siteRules) => {
  const given = readGiven(page, siteRules);
  if (given) return given;
  const found = readDeclared(page) ?? readPrinted(page) ?? readDesks(page) ?? readDeclaredDesks(page);
  return found && { ...found, value: completed(found.value, page) };
};

/** Data often name only the first of several people: the line that prints that name has them all. */
function completed(names: readonly string[], page: Page): readonly string[] {
  const line = linesNear(page).find(({ text }) => prints(text, names.slice(0, 1)));
  if (line === undefined || line.text.length < names.join().length + shortestName) return names;
  const all = cleanAuthors([line.text], page);
  const isFuller = all.length > names.length && foldText(all[0] ?? '') === foldText(names[0] ?? '');
  return isFuller && all.every((name) => name.includes(' ') && isPerson(name, [])) ? all : names;
}

/**
 * Names that the page prints: accounts of a content system, agencies that built the site and machines are not. Beside
 * the story stand the author's box, and on pages whose data know no article those of themes that print it on none.
 */
function cleanDeclared(raws: readonly string[], page: Page): readonly string[] {
  const names = cleanAuthors(raws, page);
  const isAccount = page.subject !== null && isOfType(page.subject, /^WebPage$/);
  if (names.length === 0 || prints(joined(linesNear(page)), names)) return names;
  const lines = linesOf(page);
  const counted = isAccount ? lines.filter(({ block }) => !page.isFurniture(block)) : lines;
  return lines.length < fewLines || prints(joined(counted), names) ? names : [];
}

const joined = (lines: readonly Line[]) => lines.map(({ text }) => text).join('\n');

/**
 * What the data declare besides people, if a line beside the headline prints it: a team, "19 May 2026 · Weights Team",
 * or one who writes on a site of the same name.
 */
function cleanDesks(raws: readonly string[], page: Page): readonly string[] {
  const names = cleanNames(raws, page);
  return prints(joined(linesNear(page).filter(({ text }) => text.length < maxDeskLine)), names) ? names : [];
}

function prints(text: string, names: readonly string[]): boolean {
  const printed = withoutAccents(text);
  return names.some((name) => printed.includes(withoutAccents(name)));
}

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Distinct people, in the order of the byline; desks and firms only beside a person. */
export function cleanAuthors(raws: readonly string[], page: Page): readonly string[] {
  const names = cleanNames(raws, page);
  const siteFolds = siteNamesOf(page).map(foldText);
  if (!names.some((name) => isPerson(name, siteFolds))) return [];
  // "Ada Byron · Example News" on Example.
  return names.filter(
    (name) => isPerson(name, siteFolds) || !siteFolds.some((site) => foldText(name).startsWith(site)),
  );
}

function cleanNames(raws: readonly string[], page: Page): readonly string[] {
  const names = raws.flatMap((raw) => splitNames(raw, siteNamesOf(page)));
  const namesByFold = new Map(names.reverse().map((name) => [foldText(name), name]));
  return [...namesByFold.values()].reverse().slice(0, extractionLimits.authors);
}

/** Citation tags hold one person each, and say so exactly: "Byron, Ada", "King, Martin Luther, Jr.". */
function cleanGiven(raws: readonly string[]): readonly string[] {
  const names = raws.flatMap((raw) => cleanLine(raw, maxByline)?.replace(lastFirst, '$2 $1 $3').trim() || []);
  return [...new Set(names)].slice(0, extractionLimits.authors);
}

const lastFirst = /^([^,;]+), *([^,;]+?)(?:,? ((?:Jr|Sr)\b\.?|I{2,3}))?$/;
