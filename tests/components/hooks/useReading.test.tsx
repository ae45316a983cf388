// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { useReading } from '@/components/hooks/useReading';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { bookmarkOf } from '../../support/bookmarks';
import { settle, show } from '../../support/screen';
import { createTestServices, keep } from '../../support/services';

const heron = bookmarkOf({ url: 'https://news.example/heron', note: 'As it was' });

function Note({ id }: { readonly id: BookmarkId }) {
  const reading = useReading(id);
  return <p>{reading.status === 'ready' ? reading.bookmark.note : reading.status}</p>;
}

it('shows the latest, whichever answer comes last', async () => {
  const { services, store } = createTestServices();
  await keep(store, heron);
  const asItWas = await store.get(heron.id);
  let answerLate: () => void = () => undefined;
  vi.spyOn(services.library, 'get').mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answerLate = () => resolve(asItWas);
      }),
  );
  const root = await show(
    <ServicesContext.Provider value={services}>
      <Note id={heron.id} />
    </ServicesContext.Provider>,
  );
  expect(await services.send('editBookmark', { id: heron.id, edit: { note: 'As it is' } })).toMatchObject({
    ok: true,
  });
  await vi.waitFor(() => expect(root.textContent).toBe('As it is'), 3_000);
  answerLate();
  await settle();
  expect(root.textContent).toBe('As it is');
});
