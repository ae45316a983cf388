// @vitest-environment happy-dom
import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { TagField } from '@/components/bookmarks/TagField';
import { ServicesContext } from '@/components/hooks/services';
import { ok } from '@/lib/base/result';
import type { TagCount } from '@/lib/bookmarks/tags';
import type { Services } from '@/lib/platform/services';
import { click, only, press, show, type } from '../../support/screen';

function Field({
  tags,
  onTags,
}: {
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
}) {
  const [halfTag, setHalfTag] = useState('');
  const write: ComponentProps<typeof TagField>['onWrite'] = (changes) => {
    setHalfTag(changes.halfTag);
    if (changes.tags) onTags(changes.tags);
  };
  return <TagField tags={tags} halfTag={halfTag} onWrite={write} />;
}

const field = async (tags: readonly string[], known: readonly TagCount[] = []) => {
  const onChange = vi.fn();
  // The field asks for nothing else.
  const services = {
    library: { tags: async () => ok(known) },
    onLibraryChange: () => () => undefined,
  } as unknown as Services;
  const root = await show(
    <ServicesContext.Provider value={services}>
      <Field tags={tags} onTags={onChange} />
    </ServicesContext.Provider>,
  );
  const input = only<HTMLInputElement>(root, 'input');
  await act(async () => input.focus());
  return { root, onChange, input };
};

describe('typing tags', () => {
  it.each(['Enter', ','])('adds one on %s and empties the field', async (key) => {
    const { input, onChange } = await field(['one']);
    await type(input, ' #Two ');
    await press(input, key);
    expect(onChange).toHaveBeenCalledWith(['one', 'Two']);
    expect(input.value).toBe('');
  });

  it('adds what was typed when the field is left', async () => {
    const { input, onChange } = await field([]);
    await type(input, 'models');
    input.dispatchEvent(new FocusEvent('blur'));
    expect(onChange).toHaveBeenCalledWith(['models']);
  });

  it('adds several at once, as they are pasted', async () => {
    const { input, onChange } = await field([]);
    await type(input, 'a, b,c');
    await press(input, 'Enter');
    expect(onChange).toHaveBeenCalledWith(['a', 'b', 'c']);
  });

  it('does not add one that is there already', async () => {
    const { input, onChange } = await field(['Models']);
    await type(input, 'models');
    await press(input, 'Enter');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('taking tags off', () => {
  it('takes the last one off on Backspace in the empty field, and only then', async () => {
    const { input, onChange } = await field(['one', 'two']);
    await type(input, 'x');
    await press(input, 'Backspace');
    expect(onChange).not.toHaveBeenCalled();
    await type(input, '');
    await press(input, 'Backspace');
    expect(onChange).toHaveBeenCalledWith(['one']);
  });

  it('takes the one off whose button is pressed, which says its name', async () => {
    const { root, onChange } = await field(['one', 'two']);
    await click(only(root, 'button[aria-label="Remove tag one"]'));
    expect(onChange).toHaveBeenCalledWith(['two']);
    expect(document.activeElement).toBe(only(root, 'input'));
  });
});

describe('the library’s own tags', () => {
  const known = [
    { tag: 'agents', count: 5 },
    { tag: 'Agency', count: 9 },
    { tag: 'AI agents', count: 2 },
    { tag: 'models', count: 7 },
  ];
  const offering = async (tags: readonly string[] = []) => {
    const shown = await field(tags, known);
    const options = () => [...shown.root.querySelectorAll<HTMLElement>('[role="option"]')];
    return { ...shown, options, names: () => options().map((option) => option.textContent) };
  };

  it('are offered while one is typed, and not before', async () => {
    const { input, names } = await offering(['agency']);
    expect(names()).toEqual([]);
    expect(input.getAttribute('aria-expanded')).toBe('false');
    await type(input, 'ag');
    expect(names()).toEqual(['agents', 'AI agents']);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-controls') ?? '')?.role).toBe('listbox');
  });

  it('are walked with the arrow keys, round and through the field, and chosen with Enter', async () => {
    const { input, onChange, options } = await offering(['x']);
    await type(input, 'ag');
    const active = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    expect(active()).toBeNull();
    await press(input, 'ArrowDown');
    await press(input, 'ArrowDown');
    expect(active()?.textContent).toBe('agents');
    expect(options().map((option) => option.ariaSelected ?? option.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
    ]);
    await press(input, 'ArrowDown');
    await press(input, 'ArrowDown');
    expect(active()).toBeNull();
    await press(input, 'ArrowUp');
    expect(active()?.textContent).toBe('AI agents');
    await press(input, 'Enter');
    expect(onChange).toHaveBeenCalledWith(['x', 'AI agents']);
    expect(input.value).toBe('');
    expect(options()).toEqual([]);
  });

  it('are chosen with the mouse, which does not add what is half typed', async () => {
    const { input, onChange, options } = await offering();
    await type(input, 'mod');
    const [option] = options();
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    option?.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    if (option) await click(option);
    expect(onChange.mock.calls).toEqual([[['models']]]);
  });

  it('never stand in the way of a new one', async () => {
    const { input, onChange } = await offering();
    await type(input, 'agent');
    await press(input, 'Enter');
    expect(onChange).toHaveBeenCalledWith(['agent']);
  });

  it('complete the last of several that are typed at once', async () => {
    const { input, onChange } = await offering();
    await type(input, 'new, mod');
    await press(input, 'ArrowDown');
    await press(input, 'Enter');
    expect(onChange).toHaveBeenCalledWith(['new', 'models']);
  });

  it('go away on Escape, which reaches nothing else then', async () => {
    const { root, input, options } = await offering();
    const heard = vi.fn();
    root.addEventListener('keydown', heard);
    await type(input, 'ag');
    await press(input, 'Escape');
    expect(options()).toEqual([]);
    expect(input.value).toBe('ag');
    expect(heard).not.toHaveBeenCalled();
    await press(input, 'Escape');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('are offered most used first when the arrow is pressed in the empty field', async () => {
    const { input, names } = await offering();
    await press(input, 'ArrowDown');
    expect(names()).toEqual(['Agency', 'models', 'agents', 'AI agents']);
  });
});
