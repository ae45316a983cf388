import type { Link } from '@/lib/sync/link';
import { freshState, type RemoteRow } from '@/lib/sync/remote-row';

/** Of a remote that nothing was sent to or read from yet. */
export function linkOf(replica: string, facts: Partial<Link> = {}): Link {
  return {
    replica,
    salt: '00',
    next: 0,
    covered: {},
    segments: [],
    replaced: [],
    formers: [],
    retries: {},
    sent: { base: 0, position: 0 },
    unfit: 0,
    profiles: {},
    ...facts,
  };
}

/** A remote that was just connected. */
export function remoteRowOf(id: string): RemoteRow {
  return {
    id,
    setup: { kind: 'backup' },
    encryption: 'none',
    keys: [],
    isConnected: true,
    isPaused: false,
    madeAt: 0,
    link: null,
    state: freshState,
  };
}
