import { describe, expect, it } from 'vitest';
import { mostPressing } from '@/lib/sync/most-pressing';
import type { RemoteView } from '@/lib/sync/view';
import { remoteView } from '../../support/sync/views';

const account = (changes: Partial<RemoteView> = {}) => remoteView({ kind: 'account', ...changes });
const question = { removes: 40, of: 100, titles: [] };
const type = (...remotes: RemoteView[]) => mostPressing(remotes)?.status.type;

describe('the status that stands for all', () => {
  it('is none where nobody connected anything, however the account is', () => {
    expect(mostPressing([account(), remoteView({ kind: 'backup', pending: 3 })])).toBeNull();
    expect(mostPressing([account({ problem: { type: 'RemoteBusy', retryInMs: 1 }, retryAt: 5 })])).toBeNull();
  });

  it('is what needs a person, even in the account', () => {
    const full = account({ problem: { type: 'RemoteFull' } });
    expect(mostPressing([remoteView({ pending: 2 }), full])).toMatchObject({
      status: { type: 'failed' },
      needsPerson: true,
    });
    expect(mostPressing([full, remoteView({ question })])).toMatchObject({
      status: { type: 'asking' },
      needsPerson: true,
    });
  });

  it('is the least well of those that were connected', () => {
    const failed = remoteView({ problem: { type: 'RemoteUnreachable' }, retryAt: 5 });
    const working = remoteView({ progress: { step: 'sending', done: 0, total: 1 } });
    expect(type(remoteView(), remoteView({ pending: 1 }))).toBe('pending');
    expect(type(remoteView({ pending: 1 }), working)).toBe('working');
    expect(type(working, failed)).toBe('failed');
    expect(mostPressing([failed])?.needsPerson).toBe(false);
  });

  it('is of the longest ago where all is well, and none of what is paused', () => {
    const remotes = [remoteView({ lastSyncAt: 20 }), remoteView({ lastSyncAt: 10 })];
    expect(mostPressing(remotes)?.status).toEqual({ type: 'upToDate', syncedAt: 10 });
    expect(mostPressing([remoteView({ isPaused: true })])).toBeNull();
  });
});
