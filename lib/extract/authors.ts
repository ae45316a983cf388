import { foldText } from '@/lib/base/text';
import { cleanAuthors, cleanNames } from './author-names';
import { itempropAuthor, printedRules } from './bylines';
import { isPerson } from './clean/name';
import { cleanLine } from './clean/text';
import { extractionLimits } from './extraction';
import { isOfType } from './json-ld-node';
import { type Line, linesNear, linesOf } from './lines';
import type { Page } from './page';
import { writersOfPost } from './post';
import { jsonLd, metas, metaTexts } from './readers';
import { allOf, type Field, type Rule } from './rule';

/** A person in a citation tag. */
const maxGiven = 150;
const maxDeskLine = 100;
/** With its comma, ", Ada Low". */
const shortestName = 8;
/** A page of fewer is an application that has yet to print its words. */
const fewLines = 10;

/** What WordPress's most used plugin tells previews: a label in the page's language, and its value. */
const labelledBy: Rule = {
  name: 'meta:twitter:data1',
  read: (page) =>
    writtenBy.test(metaTexts(page, 'twitter:label1').join()) ? metaTexts(page, 'twitter:data1') : [],
};
const writtenBy = /\b(?:by|von|par|por|da|door|przez|av|af)$|者$/;

/** Who wrote a post. */
const account: Rule = { name: 'meta:og:title', read: writersOfPost };

const declaredRules: readonly Rule[] = [
  jsonLd('author'),
  ...metas('parsely-author sailthru.author byl dc.creator article:author author'),
  jsonLd('creator'),
  itempropAuthor,
  labelledBy,
  account,
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
const readDesks = allOf([itempropAuthor, ...printedRules], cleanNames);
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
  const folds = all.map(foldText);
  const isFuller = all.length > names.length && names.every((name, at) => folds[at] === foldText(name));
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

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** Citation tags hold one person each, and say so exactly: "Byron, Ada", "King, Martin Luther, Jr.". */
function cleanGiven(raws: readonly string[]): readonly string[] {
  const names = raws.flatMap((raw) => cleanLine(raw, maxGiven)?.replace(lastFirst, '$2 $1 $3').trim() || []);
  return [...new Set(names)].slice(0, extractionLimits.authors);
}

const lastFirst = /^([^,;]+), *([^,;]+?)(?:,? ((?:Jr|Sr)\b\.?|I{2,3}))?$/;
