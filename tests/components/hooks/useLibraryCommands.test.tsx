// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { LibraryActions } from '@/components/hooks/useLibraryActions';
import { useLibraryCommands } from '@/components/hooks/useLibraryCommands';
import type { LibraryListState } from '@/components/hooks/useLibraryList';
import { type Selection, useSelection } from '@/components/hooks/useSelection';
import { bookmarkOf } from '../../support/bookmarks';
import { only, press, show } from '../../support/screen';

const [a, b, c, d] = [1, 2, 3, 4].map((number) => bookmarkOf({ url: `https://e.example/${number}` }).id);
const all = [a, b, c, d].filter((id) => id !== undefined);

/** A list of these, with keys; what they would do is written down. */
async function watchKeys() {
  const done: string[] = [];
  let selection: Selection | null = null;
  let cursorAt = 0;
  const note = (name: string) => async (ids: typeof all) => {
    done.push(`${name} ${ids.map((id) => all.indexOf(id)).join()}`);
    return true;
  };
  const actions = {
    archive: note('archive'),
    star: note('star'),
    toggleRead: note('toggleRead'),
    remove: note('remove'),
  } as unknown as LibraryActions;
  const Probe = ({ hits }: { readonly hits: ReturnType<typeof hitsOf> }) => {
    const chosen = useSelection(hits, 'newest');
    selection = chosen;
    const list = useRef<HTMLUListElement>(null);
    const moveTo = (index: number) => {
      cursorAt = index;
    };
    const cursor = { index: cursorAt, at: () => cursorAt, moveTo, setIndex: moveTo };
    // What no key asks for is absent.
    const state = { list, listing: { hits }, count: hits.count, cursor, selection: chosen };
    const go = { open: () => undefined, close: () => undefined, walkTo: () => undefined };
    const screen = { ...go, showHelp: () => undefined, openId: null, isTrash: false };
    useLibraryCommands({ state: state as unknown as LibraryListState, actions, ...screen });
    return (
      <ul ref={list}>
        <li data-index="0">
          <a href="#1">One</a>
        </li>
      </ul>
    );
  };
  const root = await show(<Probe hits={hitsOf(all)} />);
  return {
    title: () => only(root, 'a'),
    done,
    at: () => cursorAt,
    selected: () => [...(selection?.ids ?? [])],
    toggle: (index: number) => act(() => selection?.toggle(index)),
    answer: (ids: typeof all) => act(() => render(<Probe hits={hitsOf(ids)} />, root)),
    hold: async (key: string, target: Element = document.body) => {
      const kept: boolean[] = [];
      for (const repeat of [false, true, true])
        await act(() => {
          const pressed = new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true });
          kept.push(target.dispatchEvent(pressed));
        });
      return kept;
    },
  };
}

function hitsOf(ids: typeof all) {
  return { count: ids.length, ids: (from: number, to: number) => ids.slice(from, to), facet: () => [] };
}

it('selects no more what left the list by a key', async () => {
  const keys = await watchKeys();
  await keys.toggle(0);
  await keys.toggle(1);
  await press(document.body, '#');
  expect(keys.selected()).toEqual([]);
  await press(document.body, 'e');
  expect(keys.done).toEqual(['remove 0,1', 'archive 0']);
});

it('selects no more what is not in the list for any other reason', async () => {
  const keys = await watchKeys();
  await keys.toggle(0);
  await keys.toggle(2);
  await keys.answer(all.slice(1));
  expect(keys.selected()).toEqual([all[2]]);
  await press(document.body, 's');
  expect(keys.done).toEqual(['star 2']);
  await keys.answer(all.slice(0, 2));
  expect(keys.selected()).toEqual([]);
});

it('does once what a key says that is held down, and walks on', async () => {
  const keys = await watchKeys();
  await keys.hold('#');
  await keys.hold('s');
  expect(keys.done).toEqual(['remove 0', 'star 0']);
  keys.title().focus();
  await keys.hold('j');
  expect(keys.at()).toBe(3);
});

it('leaves a held key as little to the browser as its first stroke', async () => {
  const keys = await watchKeys();
  keys.title().focus();
  expect(await keys.hold('Enter', keys.title())).toEqual([false, false, false]);
  expect(await keys.hold('Enter')).toEqual([true, true, true]);
});
