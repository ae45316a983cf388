/** One part of a query as it is typed: `-`, `name:`, then a quoted text or what comes before the next space. */
const part = /-?(?:[a-z]+:)?(?:"[^"]*"?|\S+)/gi;

/** What the list can be narrowed by, and the operator that does it. */
const operatorByField = {
  status: 'is',
  flag: 'is',
  source: 'site',
  tag: 'tag',
  month: 'month',
  kind: 'kind',
  speaker: 'speaker',
  topic: 'topic',
  verdict: 'verdict',
  mine: 'mine',
} as const;
export type FilterField = keyof typeof operatorByField;

/** Fields with a closed list of labels, which need no quotes to be exact. */
const closedFields: readonly FilterField[] = ['status', 'flag', 'month', 'kind', 'verdict', 'mine'];

/** The part of a query that asks for exactly this label: `tag:"AI safety"`, `is:starred`. */
export function filterOf(field: FilterField, label: string): string {
  const operator = operatorByField[field];
  if (closedFields.includes(field)) return `${operator}:${label}`;
  // A quote cannot be quoted: the longest run without one is asked for, wherever it stands.
  if (!label.includes('"')) return `${operator}:"${label}"`;
  const longest = label.split(/["\s]+/).reduce((kept, run) => (run.length > kept.length ? run : kept), '');
  return `${operator}:${longest}`;
}

export function hasFilter(query: string, filter: string): boolean {
  return partsOf(query).some((own) => isSame(own, filter));
}

/** Adds a filter at the end of a query, or takes it out again; the rest stays as it was typed. */
export function toggleFilter(query: string, filter: string): string {
  const parts = partsOf(query);
  const others = parts.filter((own) => !isSame(own, filter));
  if (others.length < parts.length) return others.join(' ');
  return [...others, filter].join(' ');
}

function partsOf(query: string): string[] {
  return (query.match(part) ?? []).map(closeQuote);
}

/** A quote left open would swallow the filter put behind it. */
function closeQuote(own: string): string {
  return (own.match(/"/g)?.length ?? 0) === 1 && /^-?(?:[a-z]+:)?"/i.test(own) ? `${own}"` : own;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
