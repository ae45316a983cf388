import { cleanLine } from './clean/text';
import { readDateline } from './dateline';
import { extractionLimits } from './extraction';
import { isNode, valuesOf } from './json-ld-node';
import { sourceLinks } from './original';
import { textsOf } from './readers';
import { type Field, firstOf, type Rule } from './rule';

const dateline: Rule = {
  name: 'dateline:source',
  read: (page) => {
    const source = readDateline(page)?.source;
    return source ? [source] : [];
  },
};

const linkText: Rule = { name: 'link:source', read: (page) => sourceLinks(page).map(({ name }) => name) };

const basedOnPublisher: Rule = {
  name: 'json-ld:isBasedOn.publisher',
  read: (page) => {
    const sources = page.subject === null ? [] : valuesOf(page.subject, 'isBasedOn').filter(isNode);
    return sources.flatMap((source) => textsOf(page, source, 'publisher'));
  },
};

export const sourceNameRules: readonly Rule[] = [dateline, linkText, basedOnPublisher];

/** Who first reported, by the name the page gives: neither an address nor the words of a sentence, or a date. */
const readName = firstOf(sourceNameRules, cleanName);
const readExact = firstOf([], cleanName);

/** A site that knows the report knows its name too. */
export const readSourceName: Field<string> = (page, siteRules = []) =>
  (siteRules.length > 0 ? readExact : readName)(page, siteRules);

function cleanName(raw: string): string | null {
  const line = cleanLine(raw, extractionLimits.name);
  return line === null || !/^(?!https?:|.*\b(?:19|20)\d\d\b).{2,60}$/i.test(line) ? null : line;
}
