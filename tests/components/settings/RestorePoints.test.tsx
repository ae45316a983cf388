// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { RestorePoints } from '@/components/settings/RestorePoints';
import { ok } from '@/lib/base/result';
import type { Services } from '@/lib/platform/services';
import type { RestorePoint } from '@/lib/sync/view';
import { button, click, only, settle, show } from '../../support/screen';

const weekly: RestorePoint = {
  id: '1-3-weekly',
  madeAt: 1_000,
  bookmarks: 3,
  sizeBytes: 900,
  reason: 'weekly',
  changes: null,
};
const before: RestorePoint = {
  ...weekly,
  id: '2-9-changes-2310',
  madeAt: 9e10,
  reason: 'changes',
  changes: 2_310,
};

async function open(point: RestorePoint) {
  const send = vi.fn(async (name: string, _request: unknown) =>
    name === 'listRestorePoints' ? ok([point]) : ok(2),
  );
  // The list asks for nothing else.
  const services = { send } as unknown as Services;
  const root = await show(
    <ServicesContext.Provider value={services}>
      <RestorePoints />
    </ServicesContext.Provider>,
  );
  await settle();
  await click(only(root, 'li button'));
  return { root, send, question: only(root, 'dialog').textContent };
}

it('names what came after a restore point from before others’ changes, and says that all comes back as it was', async () => {
  const { root, send, question } = await open(before);
  expect(only(root, 'li').textContent).toContain('Before others changed 2,310 bookmarks');
  expect(question).toContain('get back the title, tags, notes and state that they had');
  const dialog = only<HTMLElement>(root, 'dialog');
  await click(button(dialog, 'Bring back'));
  await settle();
  expect(send).toHaveBeenLastCalledWith('restore', { id: before.id });
  expect(root.textContent).toContain('2 bookmarks came back');
});

it('says of any other that nothing else is changed', async () => {
  const { root, question } = await open(weekly);
  expect(only(root, 'li').textContent).not.toContain('Before');
  expect(question).toContain('Nothing else is changed');
});
