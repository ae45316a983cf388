// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { DeleteForever } from '@/components/library/DeleteForever';
import { err, ok } from '@/lib/base/result';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { Services } from '@/lib/platform/services';
import { eventually } from '../../support/eventually';
import { click, only, press, show } from '../../support/screen';

const ids = ['0000000000000000000000' as BookmarkId];

async function open(
  given: readonly BookmarkId[] | 'all',
  send = vi.fn<() => Promise<unknown>>(async () => ok(3)),
) {
  const [announce, fail, heard] = [vi.fn(), vi.fn(), vi.fn()];
  // The button asks for nothing else.
  const services = { send } as unknown as Services;
  const root = await show(
    <ServicesContext.Provider value={services}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: stands for a screen with keys of its own */}
      <div onKeyDown={heard}>
        <DeleteForever ids={given} count={3} announcer={{ announce, fail }} />
      </div>
    </ServicesContext.Provider>,
  );
  const button = only<HTMLButtonElement>(root, 'button');
  button.focus();
  await click(button);
  const [cancel, confirm] = root.querySelectorAll<HTMLButtonElement>('dialog button');
  if (!cancel || !confirm) throw new Error('no dialog');
  return { root, send, announce, fail, heard, button, cancel, confirm };
}

it('asks first, with the keyboard on Cancel, and says that it cannot be undone', async () => {
  const { root, send, cancel } = await open(ids);
  const dialog = only<HTMLDialogElement>(root, 'dialog');
  expect(dialog.open).toBe(true);
  const text = (name: string) => document.getElementById(dialog.getAttribute(name) ?? '')?.textContent;
  expect(text('aria-labelledby')).toBe('Delete 3 bookmarks forever?');
  expect(text('aria-describedby')).toContain('cannot be undone');
  expect(document.activeElement).toBe(cancel);
  expect(send).not.toHaveBeenCalled();
});

it.each(['Cancel', 'Escape'])('does nothing on %s, and brings the keyboard back', async (how) => {
  const { root, send, heard, button, cancel } = await open(ids);
  if (how === 'Cancel') await click(cancel);
  else await press(cancel, 'Escape');
  expect(root.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(send).not.toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
});

it('deletes once it is told to, and says how many went', async () => {
  const { send, announce, confirm } = await open(ids);
  await click(confirm);
  expect(send).toHaveBeenCalledExactlyOnceWith('deleteForever', { ids });
  await eventually(() => expect(announce).toHaveBeenCalledWith({ sentence: '3 bookmarks deleted forever' }));
});

it('empties the trash of what lay there when it asked', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(5_000);
  const { send, confirm, button } = await open('all');
  clock.mockReturnValue(9_000);
  expect([button.textContent, confirm.textContent]).toEqual(['Empty trash', 'Empty trash']);
  await click(confirm);
  expect(send).toHaveBeenCalledExactlyOnceWith('emptyTrash', { upTo: 5_000 });
  clock.mockRestore();
});

it('says what went wrong', async () => {
  const { fail, confirm } = await open(
    ids,
    vi.fn(async () => err({ type: 'DiskFull' })),
  );
  await click(confirm);
  await eventually(() => expect(fail).toHaveBeenCalledWith({ type: 'DiskFull' }));
});
