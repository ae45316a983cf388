import { useCallback, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { MessageName, Reply, Request } from '@/lib/messaging/protocol';
import { useServices } from './services';

export interface Command<Name extends MessageName> {
  readonly run: (request: Request<Name>) => Promise<Reply<Name>>;
  readonly isBusy: boolean;
  /** What it came to the last time, when it failed. */
  readonly error: AppError | null;
  readonly forgetError: () => void;
}

/** Something the background does when a person asks: whether it is at it, and what it stopped at. */
export function useCommand<Name extends MessageName>(name: Name): Command<Name> {
  const { send } = useServices();
  const [runs, setRuns] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const run = useCallback(
    async (request: Request<Name>) => {
      setRuns((before) => before + 1);
      setError(null);
      const reply = await send(name, request);
      setRuns((before) => before - 1);
      setError(reply.ok ? null : reply.error);
      return reply;
    },
    [send, name],
  );
  const forgetError = useCallback(() => setError(null), []);
  return { run, isBusy: runs > 0, error, forgetError };
}
