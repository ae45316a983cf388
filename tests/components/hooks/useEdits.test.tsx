// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import type { Notice } from '@/components/hooks/useAnnouncer';
import { type EditAll, useEdits } from '@/components/hooks/useEdits';
import type { AppError } from '@/lib/base/errors';
import { err, ok } from '@/lib/base/result';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { parseEnvelope, type TargetedEdit } from '@/lib/messaging/protocol';
import type { Services } from '@/lib/platform/services';
import { eventually } from '../../support/eventually';
import { show } from '../../support/screen';

const idOf = (number: number) => `${number}`.padStart(22, '0') as BookmarkId;

/** A screen whose messages pass the real border; behind it every bookmark is changed until something fails. */
async function open(answerTo = (edits: readonly TargetedEdit[], _message: number): unknown => ok(edits)) {
  const sent: (readonly TargetedEdit[])[] = [];
  const send = vi.fn(async (name: string, request: { readonly edits: readonly TargetedEdit[] }) => {
    expect(parseEnvelope({ name, request })).not.toBeNull();
    sent.push(request.edits);
    return answerTo(request.edits, sent.length);
  });
  const [announce, fail] = [vi.fn<(notice: Notice) => void>(), vi.fn()];
  let editAll: EditAll = async () => false;
  const Probe = () => {
    editAll = useEdits({ announce, fail });
    return null;
  };
  await show(
    <ServicesContext.Provider value={{ send } as unknown as Services}>
      <Probe />
    </ServicesContext.Provider>,
  );
  const star = (count: number) =>
    editAll(
      Array.from({ length: count }, (_, index) => idOf(index)),
      { edit: { starred: true } },
      'bulk_starred',
    );
  const said = () => announce.mock.calls.map(([{ sentence }]) => sentence);
  return { star, sent, said, announce, fail };
}

const full: AppError = { type: 'DiskFull' };

it('changes more than one message may hold, says how far it is, and takes all of it back', async () => {
  const { star, sent, said, announce } = await open();
  expect(await star(100_001)).toBe(true);
  expect(new Set(sent.flat().map(({ id }) => id)).size).toBe(100_001);
  expect(said()[0]).toBe('5,000 of 100,001 done…');
  expect(said().at(-1)).toBe('100,001 bookmarks starred');
  const messages = sent.length;
  announce.mock.lastCall?.[0].undo?.();
  await eventually(() => expect(said().at(-1)).toBe('Undone'));
  expect(sent.slice(messages).flat()).toHaveLength(100_001);
});

it('stopped on the way, says where and why, and can take back what was done', async () => {
  const { star, announce, said, fail } = await open((edits, message) =>
    message === 2 ? err(full) : ok(edits),
  );
  expect(await star(6_000)).toBe(false);
  expect(said().at(-1)).toMatch(/^Stopped after 5,000 bookmarks were changed: ./);
  expect(announce.mock.lastCall?.[0].undo).toBeDefined();
  expect(fail).not.toHaveBeenCalled();
});

it('counts what changed, and offers no Undo where nothing did', async () => {
  const { star, announce } = await open(() => ok([]));
  expect(await star(3)).toBe(true);
  expect(announce).toHaveBeenCalledExactlyOnceWith({ sentence: '0 bookmarks starred' });
});

it('says what went wrong when nothing was done', async () => {
  const { star, fail, announce } = await open(() => err(full));
  expect(await star(3)).toBe(false);
  expect(fail).toHaveBeenCalledExactlyOnceWith(full);
  expect(announce).not.toHaveBeenCalled();
});
