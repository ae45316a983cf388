// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import type { Notice } from '@/components/hooks/useAnnouncer';
import { TagsView } from '@/components/library/TagsView';
import { ok } from '@/lib/base/result';
import type { TagCount } from '@/lib/bookmarks/tags';
import type { Services } from '@/lib/platform/services';
import { eventually } from '../../support/eventually';
import { click, only, press, settle, show, type } from '../../support/screen';

const undoing = [{ id: 'x', edit: { addTags: ['agents'] } }];

async function open(first: readonly TagCount[], after = first) {
  let tags = first;
  const listeners: ((news: null) => void)[] = [];
  const local = new Set<string>();
  const send = vi.fn(async (name: string, request: { tag?: string; isLocal?: boolean }) => {
    if (name === 'keepTagLocal' && request.tag) local[request.isLocal ? 'add' : 'delete'](request.tag);
    else tags = after;
    for (const hear of listeners) hear(null);
    return ok(undoing);
  });
  const onChange = (callBack: (news: null) => void) => {
    listeners.push(callBack);
    return () => undefined;
  };
  // The screen asks for nothing else.
  const services = {
    send,
    library: { tags: async () => ok(tags) },
    sync: { localTags: async () => ok(new Set(local)) },
    onSyncChange: onChange,
    onLibraryChange: onChange,
  } as unknown as Services;
  const [announce, fail, onShow] = [vi.fn<(notice: Notice) => void>(), vi.fn(), vi.fn()];
  const root = await show(
    <ServicesContext.Provider value={services}>
      <TagsView onShow={onShow} announcer={{ announce, fail }} />
    </ServicesContext.Provider>,
  );
  await act(async () => undefined);
  const button = (name: string) => only<HTMLButtonElement>(root, `button[aria-label="${name}"]`);
  const rename = async (tag: string, name: string) => {
    await click(button(`Rename tag ${tag}`));
    await type(only<HTMLInputElement>(root, 'form input'), name);
  };
  const submit = () =>
    act(async () => {
      only(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  const rows = () => [...root.querySelectorAll('li')].map((row) => row.querySelector('button')?.textContent);
  return { root, send, announce, onShow, button, rename, submit, rows };
}

const agents = { tag: 'agents', count: 2 };
const models = { tag: 'models', count: 5 };
const safety = { tag: 'AI safety', count: 1 };

describe('the tags', () => {
  it('stand there with their counts, most used first, and lead to their bookmarks', async () => {
    const { rows, button, onShow } = await open([agents, models]);
    expect(rows()).toEqual(['models 5', 'agents 2']);
    await click(button('agents: 2 bookmarks'));
    expect(onShow).toHaveBeenCalledWith('agents');
  });

  it('are found by a part of their name', async () => {
    const { root, rows } = await open([agents, models, safety]);
    await type(only<HTMLInputElement>(root, 'input[type="search"]'), 'SAF');
    expect(rows()).toEqual(['AI safety 1']);
    await type(only<HTMLInputElement>(root, 'input[type="search"]'), 'zeppelin');
    expect(root.textContent).toContain('No tag has “zeppelin” in its name.');
  });

  it('say how to have some when there are none', async () => {
    expect((await open([])).root.textContent).toContain('No tags yet');
  });
});

describe('renaming a tag', () => {
  it('sends the new name, says so, and can be taken back', async () => {
    const { send, rename, submit, announce } = await open([agents], [{ tag: 'helpers', count: 2 }]);
    await rename('agents', ' #helpers ');
    await submit();
    expect(send).toHaveBeenLastCalledWith('renameTag', { from: 'agents', to: 'helpers' });
    const [notice] = announce.mock.calls.at(-1) ?? [];
    expect(notice?.sentence).toBe('“agents” is “helpers” now, on 1 bookmark');
    await act(async () => notice?.undo?.());
    expect(send).toHaveBeenLastCalledWith('editBookmarks', { edits: undoing });
    expect(announce).toHaveBeenLastCalledWith({ sentence: 'Tag “agents” is back' });
  });

  it('to one that is there says first that both become one, and takes its spelling', async () => {
    const { root, send, rename, submit } = await open([agents, models]);
    await rename('agents', 'MODELS');
    expect(only(root, 'form [role="status"]').textContent).toBe(
      '“models” is there already. Both become one tag.',
    );
    expect(only(root, 'form button[type="submit"]').textContent).toBe('Merge');
    await submit();
    expect(send).toHaveBeenLastCalledWith('renameTag', { from: 'agents', to: 'models' });
  });

  it('may change its case alone', async () => {
    const { root, send, rename, submit } = await open([agents]);
    await rename('agents', 'Agents');
    expect(only(root, 'form [role="status"]').textContent).toBe('');
    await submit();
    expect(send).toHaveBeenLastCalledWith('renameTag', { from: 'agents', to: 'Agents' });
  });

  it('is given up with Escape, and with the name it has', async () => {
    const { root, send, rename, submit, button } = await open([agents]);
    await rename('agents', 'other');
    await press(only(root, 'form input'), 'Escape');
    expect(root.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(button('Rename tag agents'));
    await rename('agents', 'agents');
    await submit();
    expect(send).not.toHaveBeenCalled();
  });

  it('leaves the keyboard at the tag that came of it', async () => {
    const { root, rename, submit, button } = await open([agents, models], [{ tag: 'models', count: 7 }]);
    await rename('agents', 'models');
    only<HTMLInputElement>(root, 'form input').focus();
    await submit();
    await eventually(() => expect(document.activeElement).toBe(button('models: 7 bookmarks')));
  });
});

describe('deleting a tag', () => {
  it('takes it off, says so, can be taken back, and leaves the keyboard in the list', async () => {
    const { send, announce, button } = await open([agents, models, safety], [models, safety]);
    button('Delete tag agents').focus();
    await click(button('Delete tag agents'));
    expect(send).toHaveBeenLastCalledWith('renameTag', { from: 'agents', to: null });
    expect(announce.mock.calls.at(-1)?.[0]).toMatchObject({ sentence: 'Tag “agents” taken off 1 bookmark' });
    expect(announce.mock.calls.at(-1)?.[0].undo).toBeTypeOf('function');
    await eventually(() => expect(document.activeElement).toBe(button('AI safety: 1 bookmark')));
  });
});

it('a tag is kept in this profile, and let out again', async () => {
  const { root, send, announce } = await open([agents, models]);
  const box = only<HTMLInputElement>(root, 'input[aria-label="agents: this profile only"]');
  expect(box.checked).toBe(false);
  const why = root.querySelector(`[id="${box.getAttribute('aria-describedby')}"]`);
  expect(why?.textContent).toContain('never leaves');
  await click(box);
  await settle();
  expect(send).toHaveBeenLastCalledWith('keepTagLocal', { tag: 'agents', isLocal: true });
  expect(announce.mock.calls.at(-1)?.[0].sentence).toContain('“agents” stays in this profile');
  expect(box.checked).toBe(true);
  await click(box);
  await settle();
  expect(send).toHaveBeenLastCalledWith('keepTagLocal', { tag: 'agents', isLocal: false });
  expect(box.checked).toBe(false);
});
