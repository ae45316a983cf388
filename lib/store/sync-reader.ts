import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { Link, MetProfile } from '@/lib/sync/link';
import type { RemoteRow } from '@/lib/sync/remote-row';
import { accountCapacityBytes } from '@/lib/sync/remotes/account';
import { placeOf } from '@/lib/sync/remotes/describe';
import type { RemoteSetup } from '@/lib/sync/setup';
import type { ProfileView, RemoteAccess, RemoteView } from '@/lib/sync/view';
import type { Connection, LibraryDatabase } from './connection';
import { readLocalTags } from './local-tags';
import { bookmarkOfRow } from './row';
import { attempt } from './store-error';

/** Bookmarks too large for a place that are named. */
const maxTitles = 20;

/** What screens learn of sync, from their own handle on the library: nothing secret leaves this file. */
export class SyncReader {
  constructor(
    private readonly connection: Connection,
    private readonly browserName: string,
  ) {}

  /** Every connected remote: those a person connected first, oldest first; then the browser account and the backup. */
  remotes(): Promise<Result<readonly RemoteView[], AppError>> {
    return attempt(async () =>
      ok(
        await this.connection.use(async (database) => {
          const transaction = database.transaction(['remotes', 'facts']);
          const facts = transaction.objectStore('facts');
          const [rows, id, name] = await Promise.all([
            transaction.objectStore('remotes').getAll(),
            facts.get('profile'),
            facts.get('profileName'),
          ]);
          const self = { id: id ?? '', name: name ?? '', browser: this.browserName };
          const connected = rows.filter(({ isConnected }) => isConnected).sort(byKindThenAge);
          const pending = await Promise.all(connected.map((row) => countUnsent(database, row)));
          const tooLarge = await Promise.all(connected.map((row) => titlesOf(database, row)));
          return connected.map((row, at) => ({
            ...viewOf(row, pending[at] ?? 0, self),
            tooLarge: tooLarge[at] ?? [],
          }));
        }),
      ),
    );
  }

  /** Tags that never leave this profile, as `foldTag` compares them. */
  localTags(): Promise<Result<ReadonlySet<string>, AppError>> {
    return attempt(async () =>
      ok(await this.connection.use((database) => readLocalTags(database.transaction('facts').store))),
    );
  }
}

/** Bookmarks with changes behind what was sent: at most a few too many, those that came from there and wait to be passed over. */
export function countUnsent(database: LibraryDatabase, { link }: Pick<RemoteRow, 'link'>): Promise<number> {
  const range = link === null ? null : IDBKeyRange.lowerBound(link.sent.position, true);
  return database.countFromIndex('outbox', 'sequence', range);
}

/** Of the bookmarks that are too large for it and in the library still. */
async function titlesOf(database: LibraryDatabase, { link }: RemoteRow): Promise<readonly string[]> {
  const ids = (link?.tooLarge ?? []).slice(0, maxTitles).map(({ id }) => id as BookmarkId); // of rows in the library
  const rows = await Promise.all(ids.map((id) => database.get('bookmarks', id)));
  return rows.flatMap((row) => (row ? [bookmarkOfRow(row).title] : []));
}

function viewOf(
  row: RemoteRow,
  pending: number,
  self: Omit<MetProfile, 'lastSeen'>,
): Omit<RemoteView, 'tooLarge'> {
  const { id, setup, isPaused, encryption, link, state } = row;
  const isSecretMissing = state.faults.some(({ fault }) => fault === 'secret');
  return {
    id,
    kind: setup.kind,
    place: placeOf(setup),
    access: accessOf(setup),
    isPaused,
    encryption,
    lastSyncAt: state.lastSyncAt,
    pending,
    usedBytes: state.usedBytes,
    capacityBytes: setup.kind === 'account' ? accountCapacityBytes : null,
    problem: state.problem ?? (isSecretMissing ? { type: 'RemoteSecretDiffers' } : null),
    retryAt: state.retryAt,
    progress: state.isRunning ? { step: 'reading', done: 0, total: 0 } : null,
    question: state.question,
    news: state.news ?? null,
    faults: state.faults,
    unfit: link?.unfit ?? 0,
    profiles: link
      ? [
          { ...self, replica: link.replica, lastSeen: state.lastSyncAt ?? 0, isThis: true },
          ...others(link, self.id),
        ]
      : [],
  };
}

function accessOf(setup: RemoteSetup): RemoteAccess | null {
  if (setup.kind === 'folder') return { type: 'folder', handle: setup.handle };
  return 'address' in setup ? { type: 'server', address: setup.address } : null;
}

/** One entry per profile, whatever ids it wrote under: the one it used last. */
function others({ profiles, replica, formers }: Link, ownId: string): ProfileView[] {
  const newestFirst = Object.entries(profiles)
    .filter(([id, profile]) => id !== replica && !formers.includes(id) && profile.id !== ownId)
    .map(([id, profile]) => ({ ...profile, replica: id, isThis: false }))
    .sort((one, other) => other.lastSeen - one.lastSeen);
  return newestFirst.filter((profile, at) => newestFirst.findIndex(({ id }) => id === profile.id) === at);
}

function byKindThenAge(one: RemoteRow, other: RemoteRow): number {
  const rank = ({ setup: { kind } }: RemoteRow) => (kind === 'backup' ? 2 : kind === 'account' ? 1 : 0);
  return rank(one) - rank(other) || one.madeAt - other.madeAt;
}
