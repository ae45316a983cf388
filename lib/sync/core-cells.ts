import { type CellName, deletionCell } from '@/lib/bookmarks/cells';

/** What the little room of the browser account is spent on: enough to list, find, sort and open a page elsewhere. */
const coreFields: ReadonlySet<CellName> = new Set([
  'url',
  'title',
  '=title',
  'savedAt',
  'savedBy',
  'status',
  'starred',
  'deletedAt',
  deletionCell,
]);

/** Tags and a few fields; the rest of a bookmark is read when its page is opened, or comes by another remote. */
export function isCoreCell(name: CellName): boolean {
  return name.startsWith('#') || coreFields.has(name);
}
