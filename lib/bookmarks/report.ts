import { cutText } from '@/lib/base/text';
import type { Take } from '@/lib/extract/extraction';
import { type Bookmark, type CorrectableField, correctableFields, type PageFacts } from './bookmark';
import { factsAsRead, isCorrected } from './correct';

/** A value longer than this is cut: what was read wrongly shows at its beginning. */
const maxValueLength = 600;

/**
 * What a page was read as, field by field, with the rule that found it and what the user says instead: for an issue.
 *
 * The address and the fields, without what looks private in their parameters; of the page's text and its takes' words
 * nothing, of the user's notes and tags nothing.
 * For the people who mend the rules, so in the code's own words. Fenced, so that nothing in a title names a person or
 * draws a picture where it is pasted.
 */
export function reportOf(bookmark: Bookmark, version: string): string {
  const facts = factsAsRead(bookmark);
  const lines = [
    `Panelmark ${version}`,
    `url: ${withoutSecrets(facts.url)}`,
    `canonicalUrl: ${describeField(facts, 'canonicalUrl')}`,
    ...correctableFields.flatMap((field) => [
      `${field}: ${describeField(facts, field)}`,
      ...(isCorrected(bookmark, field) ? [`  should be: ${describe(bookmark, field)}`] : []),
    ]),
    `wordCount: ${facts.wordCount}`,
  ];
  const report = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, ...[...report.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}text\n${report}\n${fence}\n`;
}

function describeField(facts: PageFacts, field: CorrectableField | 'canonicalUrl'): string {
  const rule = facts.evidence[field];
  return `${describe(facts, field)}${rule === undefined ? '' : ` [${rule}]`}`;
}

function describe(facts: PageFacts, field: CorrectableField | 'canonicalUrl'): string {
  const value: unknown = facts[field];
  const isAddress = typeof value === 'string' && addressFields.has(field);
  const shown = isAddress ? withoutSecrets(value) : value;
  const text = field === 'takes' ? describeTakes(facts.takes) : JSON.stringify(shown);
  return text.length > maxValueLength ? `${cutText(text, maxValueLength)}…` : text;
}

const addressFields: ReadonlySet<string> = new Set(['canonicalUrl', 'imageUrl', 'originalUrl']);

/** Names of parameters that tell who reads, or let others read as they may. */
const secretName = /auth|code|gift|invite|key|mail|pass|secret|sess|sid|sig|tok|uid|user/i;
/** Keys and fingerprints are longer than what names a story. */
const longestPlainValue = 16;

/** An address without the values that may be a person's own, as in links to sign in, to lend a paid story, to leave a newsletter. */
function withoutSecrets(address: string): string {
  return address.replace(
    /([?&#;]([^=&#]*)=)([^&#]+)/g,
    (whole, start: string, name: string, value: string) =>
      secretName.test(name) || value.length > longestPlainValue || /@|%40/.test(value) ? `${start}…` : whole,
  );
}

/** How many, and whose; never what they said. */
function describeTakes(takes: readonly Take[]): string {
  const who = takes.map(({ speaker, lens, verdict }) =>
    [speaker ?? '?', lens, verdict].filter(Boolean).join(' / '),
  );
  return [takes.length, ...(takes.length > 0 ? [who.join('; ')] : [])].join(': ');
}
