import { describe, expect, it } from 'vitest';
import { isDue, type SyncReason } from '@/lib/background/sync/due';
import type { AppError } from '@/lib/base/errors';
import { freshLink } from '@/lib/sync/fresh-link';
import { freshState, type RemoteState } from '@/lib/sync/remote-row';
import type { RemoteSetup } from '@/lib/sync/setup';

const now = 1_700_000_000_000;
const dayMs = 86_400_000;
const server: RemoteSetup = { kind: 'webdav', address: 'https://cloud.example/', user: '', password: '' };
const reasons: readonly SyncReason[] = [
  'start',
  'wake',
  'time',
  'retry',
  'change',
  'account',
  'online',
  'permission',
];

function dueReasons(state: Partial<RemoteState> = {}, setup = server, unsent = 0, isPaused = false) {
  const row = { setup, isConnected: true, isPaused, link: freshLink(), state: { ...freshState, ...state } };
  return reasons.filter((reason) => isDue(row, reason, unsent, now));
}

function failed(type: AppError['type'], retryAt: number | null): Partial<RemoteState> {
  return { problem: { type } as AppError, retryAt, failures: 1 };
}

describe('a round', () => {
  it('is due at the start and every quarter of an hour', () => {
    expect(dueReasons()).toEqual(['start', 'time']);
  });

  it('is due after a change that the remote lacks, and for a new name', () => {
    expect(dueReasons({}, server, 1)).toEqual(['start', 'time', 'change']);
    expect(dueReasons({ renamedAt: now })).toContain('change');
  });

  it('is not due with the backup, to which nobody else writes, unless there is something to send', () => {
    expect(dueReasons({}, { kind: 'backup' })).toEqual(['start']);
    expect(dueReasons({}, { kind: 'backup' }, 3)).toEqual(['start', 'time', 'change']);
  });

  it('is due when the browser account brought something', () => {
    expect(dueReasons({}, { kind: 'account' })).toContain('account');
  });

  it('is due as soon as the background runs when there never was one', () => {
    const row = { setup: server, isConnected: true, isPaused: false, link: null, state: freshState };
    expect(isDue(row, 'wake', 0, now)).toBe(true);
    expect(isDue({ ...row, isConnected: false }, 'wake', 0, now)).toBe(false);
  });

  it('is never due while paused', () => {
    expect(dueReasons({ isRunning: true }, server, 5, true)).toEqual([]);
  });

  it('goes on where it was stopped midway, whatever happens next', () => {
    expect(dueReasons({ isRunning: true })).toEqual(reasons);
  });

  it('waits as long as it was told to, whatever changes meanwhile', () => {
    expect(dueReasons(failed('RemoteBroken', now + 1), server, 5)).toEqual(['start']);
    expect(dueReasons(failed('RemoteBroken', now), server, 5)).toEqual(
      expect.arrayContaining(['time', 'retry', 'change']),
    );
  });

  it('does not wait for a moment that a wrong clock chose', () => {
    expect(dueReasons(failed('RemoteBroken', now + dayMs))).toEqual(['start']);
    expect(dueReasons(failed('RemoteBroken', now + dayMs + 1))).toContain('time');
  });

  it('is due at once when the network is back', () => {
    expect(dueReasons(failed('RemoteUnreachable', now + 1))).toEqual(['start', 'online']);
  });

  it('waits for a person after what only a person can mend', () => {
    expect(dueReasons(failed('RemoteUnauthorized', null), server, 5)).toEqual(['start']);
    expect(dueReasons(failed('RemoteNotAllowed', null))).toEqual(['start', 'permission']);
  });
});
