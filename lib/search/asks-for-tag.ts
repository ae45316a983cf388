import { parseQuery } from './query';
import { foldedLine } from './words';

/** True of a query that looks for one of these tags, or leaves it out: whoever reads it learns of the tag. */
export function asksForTag(query: string, tags: Iterable<string>): boolean {
  const asked = parseQuery(query).conditions.filter(
    (condition) => condition.type === 'label' && condition.fields.includes('tag'),
  ) as readonly { readonly label: string; readonly isExact: boolean }[];
  return [...tags].map(foldedLine).some((tag) =>
    // Not exact, it is found from the start of one of its words on.
    asked.some(({ label, isExact }) => (isExact ? tag === label : ` ${tag}`.includes(` ${label}`))),
  );
}
