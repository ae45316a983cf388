import { unexpected } from '@/lib/base/errors';
import { err } from '@/lib/base/result';
import { browser, type Runtime } from '@/lib/platform/browser';
import { type Envelope, type Handlers, type MessageName, parseEnvelope, type Reply } from './protocol';

/**
 * Answers messages from our own screens and from nobody else: pages and their content scripts have nothing to say
 * to the background. Must be called before any await, so that a message wakes a sleeping background.
 */
export function serve(handlers: Handlers): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ) => {
    const envelope = isOwnScreen(sender) ? parseEnvelope(message) : null;
    if (envelope === null) return undefined;
    answer(handlers, envelope).then(sendResponse);
    return true;
  };
  // The polyfill's types know listeners that always answer or never do; this one answers what is its own.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

/** By what the browser itself says of the sender; a screen of ours opened in a tab has `sender.tab` like a page. */
function isOwnScreen(sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const root = browser.runtime.getURL('');
  const { origin } = sender as { origin?: string };
  return origin === undefined ? (sender.url ?? '').startsWith(root) : `${origin}/` === root;
}

async function answer<Name extends MessageName>(
  handlers: Handlers,
  { name, request, id }: Envelope<Name>,
): Promise<Reply<Name>> {
  try {
    return await handlers[name](request, id);
  } catch (thrown) {
    return err(unexpected(thrown)) as Reply<Name>;
  }
}
