// @vitest-environment happy-dom
import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { TagField } from '@/components/bookmarks/TagField';
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

const field = async (tags: readonly string[]) => {
  const onChange = vi.fn();
  const root = await show(<Field tags={tags} onTags={onChange} />);
  return { root, onChange, input: only<HTMLInputElement>(root, 'input') };
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
