// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { OptionsPage } from '@/components/pages/OptionsPage';
import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { SavedMarkSettings } from '@/lib/platform/saved-mark-settings';
import type { Services } from '@/lib/platform/services';
import type { RemoteView } from '@/lib/sync/view';
import { button, click, only, settle, show } from '../../support/screen';
import { remoteView } from '../../support/sync/views';

const noPoints = async (_name: string): Promise<Result<unknown, AppError>> => ok([]);

const savedMark: SavedMarkSettings = {
  ruledCount: null,
  watching: {
    read: async () => 'off',
    onChange: () => () => undefined,
    switchOn: async () => false,
    switchOff: async () => true,
  },
};

async function openOptions(
  counts: Result<number, AppError>[],
  { remotes = [] as RemoteView[], send = noPoints } = {},
) {
  const listeners: (() => void)[] = [];
  const [closed = ok(0)] = counts;
  // The page asks for nothing else.
  const services = {
    library: { count: async () => counts.shift() },
    sync: { remotes: async () => (closed.ok ? ok(remotes) : closed) },
    onSyncChange: () => () => undefined,
    send,
    onLibraryChange: (callBack: () => void) => {
      listeners.push(callBack);
      return () => undefined;
    },
  } as unknown as Services;
  const root = await show(
    <ServicesContext.Provider value={services}>
      <OptionsPage
        version="1.2.3"
        readShortcuts={async () => []}
        onChangeShortcuts={() => undefined}
        savedMark={savedMark}
      />
    </ServicesContext.Provider>,
  );
  const change = () =>
    act(async () => {
      for (const hear of listeners) hear();
    });
  return { root, change };
}

it('says how many bookmarks there are, and where they are', async () => {
  const { root } = await openOptions([ok(3)]);
  expect(root.textContent).toContain('3 bookmarks kept in this browser profile');
});

it('says so when the library does not open, instead of loading for ever', async () => {
  const { root } = await openOptions([err({ type: 'LibraryUnavailable', detail: 'TypeError: no disk' })]);
  expect(only(root, '[role=alert]').textContent).toContain('does not open Panelmark’s library');
  expect(root.textContent).not.toContain('Loading');
});

it('counts again when the library changes, and takes the failure back', async () => {
  const { root, change } = await openOptions([err({ type: 'LibraryBlocked' }), ok(1)]);
  await change();
  expect(root.querySelector('[role=alert]')).toBeNull();
  expect(root.textContent).toContain('1 bookmark kept');
});

const point = { id: 'p1', madeAt: Date.UTC(2026, 3, 14), bookmarks: 400, sizeBytes: 1_200_000 };

it('shows the backup with the library, and the places for others under Sync', async () => {
  const backup = remoteView({ id: 'backup', kind: 'backup', place: '', access: null });
  const { root } = await openOptions([ok(3)], { remotes: [remoteView(), backup] });
  await settle();
  expect(only(root, 'section[aria-labelledby=library]').textContent).toContain(
    'Backup on this deviceA second',
  );
  expect([...root.querySelectorAll('article h3')].map((heading) => heading.textContent)).toEqual([
    'WebDAV · https://cloud.example/remote.php/dav/files/ada/panelmark/',
  ]);
});

it('brings back what a restore point has, after a question', async () => {
  const send = vi.fn(async (name: string) =>
    name === 'listRestorePoints' ? ok([point]) : ok(name === 'restore' ? 12 : point),
  );
  const { root } = await openOptions([ok(3)], { send });
  await settle();
  expect(only(root, 'ul[aria-label="Restore points"]').textContent).toContain('400 bookmarks · 1.2 MB');
  await click(only(root, 'button[aria-label^="Bring back what was there on"]'));
  expect(send).not.toHaveBeenCalledWith('restore', expect.anything());
  await click(button(only(root, 'dialog'), 'Bring back'));
  await settle();
  expect(send).toHaveBeenCalledWith('restore', { id: 'p1' });
  expect(root.textContent).toContain('12 bookmarks came back');
});

it('makes a restore point, and says so', async () => {
  const points = [point];
  const send = vi.fn(async (name: string) => {
    if (name === 'makeRestorePoint') points.push({ ...point, id: 'p2' });
    return ok(name === 'listRestorePoints' ? [...points] : point);
  });
  const { root } = await openOptions([ok(3)], { send });
  await settle();
  await click(button(root, 'Make one now'));
  await settle();
  expect(root.textContent).toContain('Restore point made');
  expect(root.querySelectorAll('ul[aria-label="Restore points"] li')).toHaveLength(2);
});
