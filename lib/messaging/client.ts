import { err } from '@/lib/base/result';
import { browser } from '@/lib/platform/browser';
import type { MessageName, Reply, Request } from './protocol';

/** Asks the background; the answer is always a Result. */
export type Send = <Name extends MessageName>(name: Name, request: Request<Name>) => Promise<Reply<Name>>;

/**
 * Sends a request and waits for the reply. The background may be stopped between any two events, which loses the
 * reply but not the request's effect; as every request may be repeated, it is, once, under the same id, by which the
 * background knows what it has done already.
 */
export const send: Send = async (name, request) => {
  const id = crypto.randomUUID();
  for (let attempt = 0; attempt < 2; attempt++) {
    // A rejection is "the message channel closed": the background died. It means the same as no reply.
    const reply: unknown = await browser.runtime.sendMessage({ name, request, id }).catch(() => undefined);
    if (typeof reply === 'object' && reply !== null && 'ok' in reply) return reply as Reply<typeof name>;
  }
  return err({ type: 'NoAnswer' }) as Reply<typeof name>;
};
