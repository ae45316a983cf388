import { fold } from '@/lib/search/fold';
import { dateOf, labelsOf } from '@/lib/search/labels';
import { startsAWord } from '@/lib/search/match';
import type { Condition, Query } from '@/lib/search/query';
import { searchedParts } from '@/lib/search/searched';
import type { RandomEntry } from './random-library';

/** What search is compared with: every bookmark looked at in full, the obvious way. */
export function plainSearch(entries: readonly RandomEntry[], query: Query): RandomEntry[] {
  const asks = (field: string, label?: string) =>
    query.conditions.some(
      (one) =>
        one.type === 'label' &&
        !one.isNot &&
        one.fields.some((name) => name === field) &&
        (label ?? one.label) === one.label,
    );
  const looksForWords = query.conditions.some(
    ({ type, isNot }) => !isNot && (type === 'word' || type === 'phrase'),
  );
  const wantsTrash = asks('flag', 'trash');
  const asksWhenSaved = query.conditions.some(
    (one) => !one.isNot && one.type === 'date' && one.column === 'savedAt',
  );
  const wantsArchived = looksForWords || asksWhenSaved || asks('status') || wantsTrash;
  return entries
    .filter((entry) => {
      const { bookmark } = entry;
      if (bookmark.deletedAt !== null && !wantsTrash) return false;
      if (bookmark.status === 'archived' && !wantsArchived) return false;
      return query.conditions.every((condition) => holds(entry, condition, query) !== condition.isNot);
    })
    .sort(({ bookmark: left }, { bookmark: right }) => {
      const rank = inTitle(right, query) - inTitle(left, query);
      return rank || right.savedAt - left.savedAt || (left.id < right.id ? -1 : 1);
    });
}

function inTitle({ title }: RandomEntry['bookmark'], { conditions }: Query): number {
  const line = lineOf(title);
  const wanted = conditions.filter(({ type, isNot }) => !isNot && (type === 'word' || type === 'phrase'));
  const isInTitle = wanted.every((one) =>
    line.includes(one.type === 'word' ? one.word : one.type === 'phrase' ? one.phrase : ''),
  );
  return Number(wanted.length > 0 && isInTitle);
}

function holds({ bookmark, text }: RandomEntry, condition: Condition, { inText }: Query): boolean {
  const parts = [bookmark.title, ...searchedParts(bookmark), ...(inText ? text.split('\n\n') : [])];
  switch (condition.type) {
    case 'word':
      return parts.some((part) => lineOf(part).includes(condition.word));
    case 'phrase':
      return parts.some((part) => lineOf(part).includes(condition.phrase));
    case 'label':
      return condition.fields.some((field) =>
        labelsOf(bookmark)[field].some((label) =>
          condition.isExact ? fold(label) === condition.label : startsAWord(fold(label), condition.label),
        ),
      );
    case 'date':
      return (
        timeOf(bookmark, condition.column) >= condition.from &&
        timeOf(bookmark, condition.column) < condition.until
      );
  }
}

function timeOf(bookmark: RandomEntry['bookmark'], column: 'dates' | 'savedAt'): number {
  return column === 'dates' ? dateOf(bookmark) : bookmark.savedAt;
}

function lineOf(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
