import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createHandlers } from '@/lib/background/handlers';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { Send } from '@/lib/messaging/client';
import { onLibraryChange } from '@/lib/messaging/events';
import { type Handlers, parseEnvelope } from '@/lib/messaging/protocol';
import { drafts } from '@/lib/platform/drafts';
import type { Services } from '@/lib/platform/services';
import type { LibraryStore } from '@/lib/store/library-store';
import { createStore } from './store';

/** Services for a screen over a real, empty library: what it sends is checked and done as the background would. */
export function createTestServices(now: () => number = Date.now) {
  globalThis.indexedDB = new IDBFactory();
  const store = createStore({ now });
  const handlers: Partial<Handlers> = createHandlers({ store, now });
  const send: Send = async (name, request) => {
    const envelope = parseEnvelope(structuredClone({ name, request, id: crypto.randomUUID() }));
    if (!envelope) throw new Error(`the border refuses ${name} ${JSON.stringify(request)}`);
    const handler = handlers[name] as Handlers[typeof name] | undefined;
    if (!handler) throw new Error(`nobody answers ${name} here`);
    return handler(envelope.request as typeof request, envelope.id);
  };
  // What no screen under test asks for is absent: asking for it fails the test.
  const services = { library: store, send, onLibraryChange, drafts } as unknown as Services;
  return { services, store };
}

/** Puts a bookmark into the library as it stands, with its text. */
export async function keep(
  store: LibraryStore,
  bookmark: Bookmark,
  text: string | null = null,
): Promise<void> {
  const saved = await store.save(bookmark, () => bookmark, text);
  if (!saved.ok) throw new Error(saved.error.type);
}

/** What the library holds of it now. */
export async function kept(store: LibraryStore, { id }: Bookmark): Promise<Bookmark> {
  const found = await store.get(id);
  if (!found.ok || !found.value) throw new Error('not in the library');
  return found.value;
}
