// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { OptionsPage } from '@/components/pages/OptionsPage';
import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { SavedMarkSettings } from '@/lib/platform/saved-mark-settings';
import type { Services } from '@/lib/platform/services';
import { only, show } from '../../support/screen';

const savedMark: SavedMarkSettings = {
  ruledCount: null,
  watching: {
    read: async () => 'off',
    onChange: () => () => undefined,
    switchOn: async () => false,
    switchOff: async () => true,
  },
};

async function openOptions(counts: Result<number, AppError>[]) {
  let hear: () => void = () => undefined;
  // The page asks for nothing else.
  const services = {
    library: { count: async () => counts.shift() },
    sync: { remotes: async () => ok([]) },
    onSyncChange: () => () => undefined,
    onLibraryChange: (callBack: () => void) => {
      hear = callBack;
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
  return { root, change: () => act(async () => hear()) };
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
