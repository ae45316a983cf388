import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { freshState, type RemoteRow } from '@/lib/sync/remote-row';
import type { RemoteSetup } from '@/lib/sync/setup';
import { restoreLocalMarks } from './local-marks-aside';
import type { SyncWorld } from './world';

/** Every profile has these from the start, under their kind as id; they can be switched off, not forgotten. */
const defaultKinds = ['account', 'backup'] as const;

export function isDefault({ setup }: Pick<RemoteRow, 'setup'>): boolean {
  return setup.kind === 'account' || setup.kind === 'backup';
}

/**
 * Makes the remotes that every profile has. A library that the browser lost has none: its backup is then read in the
 * first round, like any remote that a profile joins.
 */
export async function ensureDefaultRemotes(
  { remotes, now, openRemote }: Pick<SyncWorld, 'remotes' | 'now' | 'openRemote'>,
  hasAccount: boolean,
): Promise<Result<null, AppError>> {
  for (const kind of defaultKinds) {
    if (kind === 'account' && !hasAccount) continue;
    const known = await remotes.get(kind);
    if (!known.ok) return known;
    if (known.value) continue;
    if (kind === 'backup') {
      const restored = await restoreLocalMarks(remotes, openRemote({ kind }), new AbortController().signal);
      if (!restored.ok) return restored;
    }
    const made = await remotes.change(kind, (row) => (row ? null : rowOf(kind, { kind }, now())));
    if (!made.ok) return made;
  }
  return ok(null);
}

/** As it was made, but for the connection: its keys are forgotten, and so is how far it was read. */
export function switchedOff({ id, setup, madeAt }: RemoteRow): RemoteRow {
  return { ...rowOf(id, setup, madeAt), isConnected: false };
}

function rowOf(id: string, setup: RemoteSetup, madeAt: number): RemoteRow {
  return {
    id,
    setup,
    encryption: 'none',
    keys: [],
    isConnected: true,
    isPaused: false,
    madeAt,
    link: null,
    state: freshState,
  };
}
