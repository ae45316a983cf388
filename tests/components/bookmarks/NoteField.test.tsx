// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { NoteField } from '@/components/bookmarks/NoteField';
import { ServicesContext } from '@/components/hooks/services';
import { useWords } from '@/components/hooks/useWords';
import { ok } from '@/lib/base/result';
import { bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { drafts } from '@/lib/platform/drafts';
import type { Services } from '@/lib/platform/services';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { only, show, type } from '../../support/screen';

const saved = bookmarkOf({ url: 'https://news.example/heron', note: 'mine' });
const tooLong = 'x'.repeat(bookmarkLimits.note + 1);

beforeEach(() => localStorage.clear());

function Note() {
  const words = useWords(null, saved, () => undefined);
  return <NoteField note={words.note} onInput={(note) => words.write({ note })} />;
}

it('cuts no note: one that is too long is said, kept beside the library, and sent once it is shorter', async () => {
  const send = vi.fn(async (_name: string, { edit }: { edit: object }) => ok({ ...saved, ...edit }));
  const services = { send, drafts } as unknown as Services; // the field asks for nothing else
  const root = await show(
    <ServicesContext.Provider value={services}>
      <Note />
    </ServicesContext.Provider>,
  );
  const field = only<HTMLInputElement>(root, 'textarea');
  expect(field.hasAttribute('maxlength')).toBe(false);
  await type(field, tooLong);
  expect(only(root, '[role=alert]').textContent).toContain('a note can have 20,000 characters');
  expect(field.getAttribute('aria-describedby')).toBe(only(root, '[role=alert]').id);
  await new Promise((pause) => setTimeout(pause, 700));
  expect(send).not.toHaveBeenCalled();
  expect(drafts.read(saved.id)?.note).toBe(tooLong);
  await type(field, tooLong.slice(1));
  expect(root.querySelector('[role=alert]')).toBeNull();
  await eventually(() => expect(send).toHaveBeenCalledTimes(1));
  expect(send.mock.calls[0]?.[1].edit).toEqual({ note: tooLong.slice(1) });
});
