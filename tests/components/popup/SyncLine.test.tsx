// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { SyncLine } from '@/components/popup/SyncLine';
import { ok } from '@/lib/base/result';
import type { Services } from '@/lib/platform/services';
import type { RemoteView } from '@/lib/sync/view';
import { click, only, settle, show } from '../../support/screen';
import { remoteView } from '../../support/sync/views';

async function open(first: readonly RemoteView[]) {
  let remotes = first;
  let hear: (news: unknown) => void = () => undefined;
  // The line asks for nothing else: to paint it, the background sleeps on.
  const services = {
    sync: { remotes: async () => ok(remotes) },
    onLibraryChange: () => () => undefined,
    onSyncChange: (callBack: typeof hear) => {
      hear = callBack;
      return () => undefined;
    },
  } as unknown as Services;
  const onSettings = vi.fn();
  const root = await show(
    <ServicesContext.Provider value={services}>
      <SyncLine onSettings={onSettings} />
    </ServicesContext.Provider>,
  );
  await settle();
  const change = async (next: readonly RemoteView[], news: unknown = null) => {
    remotes = next;
    await act(async () => hear(news));
    await settle();
  };
  return { root, onSettings, change };
}

it('says nothing where nobody connected a place', async () => {
  expect((await open([remoteView({ kind: 'account' })])).root.textContent).toBe('');
});

it('says quietly how things stand, and keeps up', async () => {
  const { root, change } = await open([remoteView()]);
  expect(root.textContent).toBe('Synced 3 minutes ago');
  await change([remoteView({ pending: 2 })]);
  expect(root.textContent).toBe('2 changes waiting');
  await change([], { id: 'dav', progress: { step: 'sending', done: 1, total: 2 } });
  expect(root.textContent).toBe('Sending');
  expect(root.querySelector('button, [role=status], [role=alert]')).toBeNull();
});

it('leads to the settings when it needs a person', async () => {
  const { root, onSettings } = await open([remoteView({ problem: { type: 'RemoteUnauthorized' } })]);
  const button = only<HTMLButtonElement>(root, 'button');
  expect(button.textContent).toContain('was not accepted');
  await click(button);
  expect(onSettings).toHaveBeenCalledOnce();
});

it('leads to what happened by itself, also at the backup, but to a question first', async () => {
  const news = { type: 'massChange', bookmarks: 40, at: 0 } as const;
  const { root, onSettings, change } = await open([remoteView(), remoteView({ kind: 'backup', news })]);
  expect(root.textContent).toBe('Sync brought many changes at once');
  await click(only(root, 'button'));
  expect(onSettings).toHaveBeenCalledOnce();
  const back = { type: 'readBack', bookmarks: 40, at: 0 } as const;
  await change([remoteView({ kind: 'backup', news: back })]);
  expect(root.textContent).toBe('The browser had lost your library; it came back from the backup');
  await change([remoteView({ news, question: { removes: 40, of: 100, titles: [] } })]);
  expect(root.textContent).toContain('waits for your answer');
});
