// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { SavedMarkSection } from '@/components/settings/SavedMarkSection';
import type { TabWatching } from '@/lib/platform/tab-watching';
import { only, show } from '../../support/screen';

async function open({
  start = 'off' as TabWatching,
  grants = true,
  ruledCount = 2_000 as number | null,
} = {}) {
  let watching = start;
  let hear: () => void = () => undefined;
  const controls = {
    read: async () => watching,
    onChange: (callBack: () => void) => {
      hear = callBack;
      return () => undefined;
    },
    switchOn: async () => {
      if (grants) watching = 'on';
      return grants;
    },
    switchOff: async () => {
      watching = 'off';
      return true;
    },
  };
  const root = await show(<SavedMarkSection ruledCount={ruledCount} watching={controls} />);
  const box = only<HTMLInputElement>(root, 'input[type=checkbox]');
  const revoke = () =>
    act(async () => {
      watching = 'revoked';
      hear();
    });
  return { root, box, revoke };
}

/** A click, and what the browser answers to it. */
async function toggle(box: HTMLInputElement): Promise<void> {
  await act(async () => box.click());
  await act(async () => undefined);
}

it('says what the browser does by itself, and nothing of that where it does not', async () => {
  expect((await open()).root.textContent).toContain('2,000 newest');
  expect((await open({ ruledCount: null })).root.textContent).not.toContain('newest');
});

it('is switched on and off by a box that says what it is for', async () => {
  const { root, box } = await open();
  expect(box.checked).toBe(false);
  expect(root.querySelector(`#${box.getAttribute('aria-describedby')}`)?.textContent).toContain('addresses');
  await toggle(box);
  expect(box.checked).toBe(true);
  await toggle(box);
  expect(box.checked).toBe(false);
});

it('stays off and says so when the browser is not given leave', async () => {
  const { root, box } = await open({ grants: false });
  await toggle(box);
  expect(box.checked).toBe(false);
  expect(only(root, '[role=status]').textContent).toContain('Not switched on');
});

it('says when the permission was taken back', async () => {
  const { root, box, revoke } = await open({ start: 'on' });
  expect(box.checked).toBe(true);
  await revoke();
  expect(box.checked).toBe(false);
  expect(only(root, '[role=status]').textContent).toContain('Switched off');
});
