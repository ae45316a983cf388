import { cleanLine } from './clean/text';
import { readDateline } from './dateline';
import { textOf } from './dom';
import { extractionLimits } from './extraction';
import { isNode, valuesOf } from './json-ld-node';
import { sourceLinks } from './original';
import { meta, textsOf } from './readers';
import { firstOf, type Rule } from './rule';

const dateline: Rule = {
  name: 'dateline:source',
  read: (page) => {
    const source = readDateline(page)?.source;
    return source ? [source] : [];
  },
};

/** What the label of a source link says before it names the outlet. */
const labelWords =
  /^\W*(?:via|first reported by|(?:read |view )?(?:the )?(?:original|full|source)(?: source| article| story| report| post| link)?(?: (?:at|on)\b)?)\W*/i;

const linkText: Rule = {
  name: 'link:source',
  read: (page) => sourceLinks(page).map((link) => textOf(link, 200).trim().replace(labelWords, '')),
};

const basedOnPublisher: Rule = {
  name: 'json-ld:isBasedOn.publisher',
  read: (page) => {
    const sources = page.subject === null ? [] : valuesOf(page.subject, 'isBasedOn').filter(isNode);
    return sources.flatMap((source) => [...textsOf(page, source, 'publisher', ['name'])]);
  },
};

export const sourceNameRules: readonly Rule[] = [
  dateline,
  linkText,
  basedOnPublisher,
  meta('original-source-name'),
];

/** Who first reported, by the name the page gives. */
export const readSourceName = firstOf(sourceNameRules, (raw) => {
  const line = cleanLine(raw, extractionLimits.name);
  return line === null || line.length > 60 || line.length < 2 || /^https?:/i.test(line) ? null : line;
});
