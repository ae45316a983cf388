import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import { addressToAllow } from '@/lib/sync/remotes/describe';
import type { Encryption, RemoteSetup } from '@/lib/sync/setup';
import type { JoinPreview, SyncProgress } from '@/lib/sync/view';
import { usePlaces } from './places';
import { useServices } from './services';

export interface Joining {
  /** What goes on; null when nothing does. */
  readonly doing: 'testing' | 'preparing' | 'connecting' | null;
  /** How far it is, when that is known. */
  readonly progress: SyncProgress | null;
  /** What the last step came to, when it failed. */
  readonly error: AppError | null;
  /** Null until something was prepared. */
  readonly preview: JoinPreview | null;
  /** The first two ask for leave to reach the place: in a click, before any await. Each answers whether it went well. */
  readonly allow: (setup: RemoteSetup) => Promise<boolean>;
  readonly test: (setup: RemoteSetup) => Promise<boolean>;
  /** Answers what joining would bring together; null when that could not be found out. */
  readonly prepare: (setup: RemoteSetup, encryption: Encryption) => Promise<JoinPreview | null>;
  readonly connect: () => Promise<boolean>;
  /** What was asked for is not wanted any more; what was prepared is forgotten. */
  readonly abandon: () => void;
  readonly forgetError: () => void;
}

/** The way from a setup to a connected remote: test, look what is there, connect. */
export function useJoining(): Joining {
  const { send, onSyncChange } = useServices();
  const { requestOrigin } = usePlaces();
  const [id, setId] = useState(() => crypto.randomUUID() as string);
  const [state, setState] = useState<Pick<Joining, 'doing' | 'progress' | 'error' | 'preview'>>(nothing);
  const isPrepared = useRef(false);
  /** Addresses that were asked for; those that nothing is on in the end are given back. */
  const allowed = useRef(new Set<string>());
  const leave = () => {
    for (const address of allowed.current) void send('leavePlace', { address });
    allowed.current.clear();
  };
  /** Counts what was asked for: an answer to what was given up is not heard. */
  const turn = useRef(0);
  useEffect(
    () =>
      onSyncChange((news) => {
        if (news?.id !== id) return;
        setState((now) => (now.doing === null ? now : { ...now, progress: news.progress }));
      }),
    [onSyncChange, id],
  );
  const run = async <Value>(
    doing: NonNullable<Joining['doing']>,
    ask: () => Promise<{ ok: true; value: Value } | { ok: false; error: AppError }>,
  ): Promise<{ readonly value: Value } | null> => {
    const own = ++turn.current;
    setState((now) => ({ ...now, doing, progress: null, error: null }));
    const answer = await ask();
    if (turn.current !== own) return null;
    setState((now) => ({ ...now, doing: null, progress: null, error: answer.ok ? null : answer.error }));
    return answer.ok ? { value: answer.value } : null;
  };
  const allow = async (setup: RemoteSetup) => {
    const address = addressToAllow(setup);
    const asked = address === null ? Promise.resolve(true) : requestOrigin(address);
    // A browser that refuses to ask has said no, too.
    const isAllowed = await asked.catch(() => false);
    if (isAllowed && address !== null) allowed.current.add(address);
    setState((now) => ({ ...now, error: isAllowed ? null : { type: 'RemoteNotAllowed' } }));
    return isAllowed;
  };
  return {
    ...state,
    allow,
    test: async (setup) =>
      (await allow(setup)) && (await run('testing', () => send('testRemote', { setup }))) !== null,
    prepare: async (setup, encryption) => {
      isPrepared.current = true;
      const prepared = await run('preparing', () => send('prepareRemote', { id, setup, encryption }));
      if (prepared) setState((now) => ({ ...now, preview: prepared.value }));
      return prepared?.value ?? null;
    },
    connect: async () => {
      const isConnected = (await run('connecting', () => send('connectRemote', { id }))) !== null;
      if (isConnected) {
        isPrepared.current = false;
        leave();
      }
      return isConnected;
    },
    abandon: () => {
      turn.current++;
      // What is not forgotten now is within a day.
      if (isPrepared.current) void send('disconnectRemote', { id });
      isPrepared.current = false;
      leave();
      setId(crypto.randomUUID());
      setState(nothing);
    },
    forgetError: () => setState((now) => ({ ...now, error: null })),
  };
}

const nothing = { doing: null, progress: null, error: null, preview: null } as const;
