// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StatusLine } from '@/components/common/StatusLine';
import { type Announcer, useAnnouncer } from '@/components/hooks/useAnnouncer';
import { button, click, only, show } from '../../support/screen';

const second = 1_000;
let announcer: Announcer;

function Screen() {
  announcer = useAnnouncer();
  return (
    <>
      <input type="search" />
      <button type="button">Remove</button>
      <StatusLine announcer={announcer} />
    </>
  );
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function open() {
  const root = await show(<Screen />);
  const undo = vi.fn();
  await act(() => announcer.announce({ sentence: 'Removed', undo }));
  const line = only(root, 'div > div:has([role="status"])');
  return {
    root,
    undo,
    said: () => only(root, '[role="status"]').textContent,
    wait: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
    pointer: (type: 'pointerenter' | 'pointerleave') => act(() => void line.dispatchEvent(new Event(type))),
  };
}

it('goes after its time', async () => {
  const { said, wait } = await open();
  await wait(19 * second);
  expect(said()).toBe('Removed');
  await wait(2 * second);
  expect(said()).toBe('');
});

it('waits while Undo has the keyboard, and begins anew when that goes on', async () => {
  const { root, said, wait } = await open();
  await wait(19 * second);
  await act(() => button(root, 'Undo').focus());
  await wait(600 * second);
  expect(said()).toBe('Removed');
  expect(document.activeElement).toBe(button(root, 'Undo'));
  await act(() => button(root, 'Remove').focus());
  await wait(19 * second);
  expect(said()).toBe('Removed');
  await wait(2 * second);
  expect(said()).toBe('');
});

it('waits while the pointer rests on it, though the keyboard comes and goes', async () => {
  const { root, said, wait, pointer } = await open();
  await pointer('pointerenter');
  await wait(60 * second);
  await act(() => button(root, 'Undo').focus());
  await act(() => button(root, 'Remove').focus());
  await wait(60 * second);
  expect(said()).toBe('Removed');
  await pointer('pointerleave');
  await wait(21 * second);
  expect(said()).toBe('');
});

it('hands the keyboard back when something else is said in its place, which does not wait', async () => {
  const { root, said, wait } = await open();
  button(root, 'Remove').focus();
  await act(() => button(root, 'Undo').focus());
  await act(() => announcer.announce({ sentence: 'Exported' }));
  expect(document.activeElement).toBe(button(root, 'Remove'));
  await wait(7 * second);
  expect(said()).toBe('');
});

it('hands the keyboard back when something fails', async () => {
  const { root } = await open();
  await act(() => button(root, 'Undo').focus());
  await act(() => announcer.fail('Offline'));
  expect(document.activeElement).toBe(only(root, 'input[type="search"]'));
});

it('hands the keyboard back once it is undone', async () => {
  const { root, undo } = await open();
  button(root, 'Remove').focus();
  await act(() => button(root, 'Undo').focus());
  await click(button(root, 'Undo'));
  expect(undo).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button(root, 'Remove'));
});
