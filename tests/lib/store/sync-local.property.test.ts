import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { deletionCell, highlightCell } from '@/lib/bookmarks/cells';
import { bookmarkFromCells } from '@/lib/bookmarks/from-cells';
import { bookmarkOfRow, isListed } from '@/lib/store/row';
import type { Cell, CellRecord, Cells } from '@/lib/sync/cell';
import { isNewer } from '@/lib/sync/merge';
import { removes } from '@/lib/sync/sight';
import { bookmarkOf } from '../../support/bookmarks';
import { packsIn } from '../../support/packs';
import { MemoryLibrary } from '../../support/sync/memory-library';
import { MemoryLocal } from '../../support/sync/memory-local';
import { Profile } from '../../support/sync/profile';
import { sorted } from '../../support/sync/random-cells';
import { linkOf } from '../../support/sync/remote-row';

const pages = [0, 1, 2, 3].map((number) => bookmarkOf({ url: `https://news.example/${number}` }));
const remotes = ['disk', 'cloud'] as const;
const quote = 'Heron reads.';

/** Cells as they come from elsewhere, few enough to meet: each a value that its field can hold. */
const anyCell = (url: string): fc.Arbitrary<[string, Cell]> => {
  const stamp = fc.nat(60);
  const of = (name: string, ...values: unknown[]) =>
    fc
      .record({ value: fc.constantFrom(...values), stamp })
      .map(({ value, stamp: at }): [string, Cell] => [name, { value, stamp: at }]);
  return fc.oneof(
    of('url', url),
    of('savedAt', 5, 6),
    of('title', 'One', 'Two'),
    of('note', '', 'Read.'),
    of('status', 'unread', 'archived'),
    of('deletedAt', null, 7),
    of('#ai', true, null),
    of('=title', ['Mine'], null),
    of(`@${url}`, true),
    of(highlightCell(quote), { quote, note: '', at: 1 }, null),
    of('mood', 1, 2),
    of(deletionCell, true),
  );
};
const anyRecord: fc.Arbitrary<CellRecord> = fc.constantFrom(...pages).chain(({ id, url }) =>
  fc.array(anyCell(url), { minLength: 1, maxLength: 8 }).map((pairs) => {
    const cells = new Map(pairs);
    const bornAt = cells.get(deletionCell)?.stamp ?? 0;
    return { id, cells: new Map([...cells].filter(([, { stamp }]) => stamp >= bornAt)) };
  }),
);

const page = fc.constantFrom(...pages);
const remote = fc.constantFrom(...remotes);
const edit = fc.oneof(
  fc.record({ type: fc.constantFrom('save', 'trash', 'restore', 'bury'), page }),
  fc.record({ type: fc.constantFrom('note', 'tag', 'star', 'highlight'), page, isOn: fc.boolean() }),
);
const step = fc.oneof(
  { weight: 5, arbitrary: edit },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('apply'),
      remote,
      records: fc.array(anyRecord, { minLength: 1, maxLength: 4 }),
      isFormer: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('send'), remote, maxChars: fc.constantFrom(1, 60, 1e9), edit }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reset'), remote }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reopen') }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The real library and its twin in memory, which take the same steps. */
class Twins {
  readonly #twin = new MemoryLibrary();
  readonly #twinLocals = new Map(remotes.map((id) => [id, new MemoryLocal(this.#twin)]));
  #resets = 0;

  private constructor(readonly profile: Profile) {}

  static async create(): Promise<Twins> {
    const twins = new Twins(await Profile.create(...remotes));
    twins.profile.clock = 10;
    for (const id of remotes) await twins.reset(id);
    return twins;
  }

  async take(one: Step): Promise<void> {
    this.profile.clock += 3;
    if (one.type === 'apply' && 'records' in one) await this.apply(one.remote, one.records, one.isFormer);
    else if (one.type === 'send' && 'maxChars' in one) await this.send(one.remote, one.maxChars, one.edit);
    else if (one.type === 'reset' && 'remote' in one) await this.reset(one.remote);
    else if (one.type === 'reopen') await this.profile.reopen();
    else if ('page' in one) await this.edit(one);
  }

  async edit({ type, page: { id, ...facts }, ...more }: Edit): Promise<void> {
    const isOn = 'isOn' in more && more.isOn;
    const known = await this.profile.get(id);
    if (type === 'save') await this.profile.save({ id, ...facts, savedAt: this.profile.clock });
    else if (known === null) return;
    else if (type === 'bury') await this.profile.bury(id);
    else {
      const highlights = isOn ? [{ quote, note: 'Mine.', at: 2 }] : [];
      const changes: Record<string, Partial<Bookmark>> = {
        trash: { deletedAt: this.profile.clock },
        restore: { deletedAt: null },
        note: { note: isOn ? 'Mine.' : '' },
        tag: { tags: isOn ? ['ai', 'mine'] : [] },
        star: { starred: isOn },
        highlight: { highlights },
      };
      await this.profile.edit(id, changes[type] ?? {});
    }
    // What was written is what the twin has not.
    for (const [changedId, cells] of await this.#cells()) this.#twin.merge({ id: changedId, cells });
  }

  async apply(to: string, records: readonly CellRecord[], isFormer: boolean): Promise<void> {
    const [real, twin] = this.#locals(to);
    const segment = { name: 's', records, isFormer };
    const [link, twinLink] = [await real.link(), await twin.link()];
    if (!link || !twinLink) throw new Error('no link');
    const isRemoved = ({ id, cells }: CellRecord) =>
      removes(cells, this.#twin.cellsById.get(id) ?? new Map());
    const removed = oneEach(records).filter(isRemoved);
    expect([...(await real.removedBy(records))].sort()).toEqual(removed.map(({ id }) => id).sort());
    await real.apply(segment, link);
    await twin.apply({ ...segment, records: oneEach(records) }, twinLink);
  }

  /** A whole pass, with an edit in its midst: what both would send is the same, but for what the edit then took away. */
  async send(to: string, maxChars: number, midst: Edit): Promise<void> {
    const [real, twin] = this.#locals(to);
    const link = await real.link();
    if (!link) throw new Error('no link');
    let { sent } = link;
    const all: CellRecord[] = [];
    for (let turn = 0; ; turn++) {
      const batch = await real.unsent(sent, maxChars);
      if (batch === null) break;
      all.push(...batch.records);
      sent = batch.sent;
      if (turn === 0) await this.edit(midst);
    }
    if (sent === link.sent) await this.edit(midst);
    const rest = await real.unsent(sent, 1e9);
    all.push(...(rest?.records ?? []));
    sent = rest?.sent ?? sent;
    expect(await real.unsent(sent, 1e9)).toBe(null);
    await real.save({ ...link, sent });

    const twinLink = await twin.link();
    if (!twinLink) throw new Error('no link');
    const expected = await twin.unsent(twinLink.sent, 1e9);
    await twin.save({ ...twinLink, sent: expected?.sent ?? twinLink.sent });
    const current = await this.#cells();
    const isCurrent = ([id, name, cell]: Told) => {
      const own = current.get(id)?.get(name);
      return own !== undefined && !isNewer(own, cell);
    };
    expect(toldIn(all).filter(isCurrent)).toEqual(toldIn(expected?.records ?? []).filter(isCurrent));
  }

  async reset(to: string): Promise<void> {
    const [real, twin] = this.#locals(to);
    const link = linkOf(`${to}${++this.#resets}`);
    await real.reset(link);
    await twin.reset(link);
  }

  async compare(): Promise<void> {
    const cells = await this.#cells();
    const twin = [...this.#twin.cellsById].filter(([, own]) => own.size > 0);
    expect(inOrder(cells)).toEqual(inOrder(new Map(twin)));
    await this.profile.connection.use(async (database) => {
      const bookmarks = (await database.getAll('bookmarks')).map(bookmarkOfRow);
      for (const { id } of pages) {
        const made = bookmarkFromCells(id, cells.get(id) ?? new Map());
        expect(asSets(bookmarks.find((one) => one.id === id) ?? null)).toEqual(asSets(made));
      }
      const { kept, rebuilt } = await packsIn(database);
      expect(kept).toEqual(rebuilt);
      const inSight = bookmarks.filter(({ deletedAt }) => deletedAt === null);
      expect(await this.profile.store.count()).toEqual({
        ok: true,
        value: bookmarks.filter(isListed).length,
      });
      expect(await this.#locals('disk')[0].size()).toBe(inSight.length);
      const tagged = inSight.filter(({ tags }) => tags.includes('ai')).length;
      const tags = await this.profile.store.tags();
      expect(tags.ok && (tags.value.find(({ tag }) => tag === 'ai')?.count ?? 0)).toBe(tagged);
    });
  }

  #locals(to: string) {
    const twin = this.#twinLocals.get(to as (typeof remotes)[number]);
    if (!twin) throw new Error(`no remote ${to}`);
    return [this.profile.local(to), twin] as const;
  }

  #cells(): Promise<ReadonlyMap<string, Cells>> {
    return this.profile.local('disk').current(pages.map(({ id }) => id));
  }
}

type Told = readonly [id: string, name: string, cell: Cell];

/** Cells, each in its newest state, in one order. */
function toldIn(records: readonly CellRecord[]): Told[] {
  const newest = new Map<string, Told>();
  for (const { id, cells } of records) {
    for (const [name, cell] of cells) {
      const key = `${id}${name}`;
      if (isNewer(cell, newest.get(key)?.[2])) newest.set(key, [id, name, cell]);
    }
  }
  return [...newest].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, told]) => told);
}

function oneEach(records: readonly CellRecord[]): CellRecord[] {
  const byId = new Map<string, Map<string, Cell>>();
  for (const [id, name, cell] of toldIn(records)) byId.set(id, (byId.get(id) ?? new Map()).set(name, cell));
  return Array.from(byId, ([id, cells]) => ({ id, cells }));
}

function inOrder(cellsById: ReadonlyMap<string, Cells>) {
  return [...cellsById]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, cells]) => [id, sorted(cells)]);
}

function asSets(bookmark: Bookmark | null) {
  if (bookmark === null) return null;
  const { tags, aliases, highlights, ...rest } = bookmark;
  return { ...rest, tags: new Set(tags), aliases: new Set(aliases), highlights: new Set(highlights) };
}

it('takes any edits, merges, sendings, resets and restarts as its twin in memory does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const twins = await Twins.create();
      for (const one of steps) {
        await twins.take(one as Step);
        await twins.compare();
      }
      for (const id of remotes) {
        await twins.send(id, 1e9, {
          type: 'note',
          page: pages[0] as Bookmark & { id: BookmarkId },
          isOn: true,
        });
        await twins.compare();
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
