// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { useBookmark } from '@/components/hooks/useBookmark';
import { useCount } from '@/components/hooks/useCount';
import { useLocalTags } from '@/components/hooks/useLocalTags';
import { useReading } from '@/components/hooks/useReading';
import { useRemotes } from '@/components/hooks/useRemotes';
import { useTags } from '@/components/hooks/useTags';
import { ok } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { Services } from '@/lib/platform/services';
import type { RemoteView } from '@/lib/sync/view';
import { bookmarkOf } from '../../support/bookmarks';
import { settle, show } from '../../support/screen';

const heron = bookmarkOf({ url: 'https://news.example/heron', note: 'nothing' });
const noted = (note: string): Bookmark => ({ ...heron, note });
const silent = { announce: () => undefined, fail: () => undefined };

/** What each asks for, what answers it, and what it shows of the answer. */
const hooks = {
  useReading: {
    use: () => {
      const reading = useReading(heron.id);
      return reading.status === 'ready' ? reading.bookmark.note : reading.status;
    },
    answer: noted,
  },
  useBookmark: { use: () => useBookmark(heron)?.note, answer: noted },
  useRemotes: {
    use: () => useRemotes().remotes?.[0]?.id,
    answer: (id: string) => [{ id } as RemoteView],
  },
  useCount: { use: () => useCount(true), answer: (word: string) => word },
  useTags: {
    use: () => useTags().tags?.[0]?.tag,
    answer: (tag: string) => [{ tag, count: 1 }],
  },
  useLocalTags: {
    use: () => {
      const { isLocal } = useLocalTags(silent);
      return ['late', 'latest'].find(isLocal);
    },
    answer: (tag: string) => new Set([tag]),
  },
};

describe.each(Object.entries(hooks))('%s', (_, { use, answer }) => {
  it('shows the latest, whichever answer comes last', async () => {
    const answers: ((word: string) => void)[] = [];
    const ask = () => new Promise((resolve) => answers.push((word) => resolve(ok(answer(word)))));
    let tell: () => void = () => undefined;
    const onChange = (callBack: (news: null) => void) => {
      tell = () => callBack(null);
      return () => undefined;
    };
    const services = {
      library: { get: ask, text: async () => ok(null), count: ask, tags: ask },
      sync: { remotes: ask, localTags: ask },
      onLibraryChange: onChange,
      onSyncChange: onChange,
    } as unknown as Services; // nothing else is asked for
    const Screen = () => <p>{use()}</p>;
    const root = await show(
      <ServicesContext.Provider value={services}>
        <Screen />
      </ServicesContext.Provider>,
    );
    tell();
    tell();
    const [late, latest] = answers.slice(-2);
    latest?.('latest');
    await settle();
    expect(root.textContent).toBe('latest');
    late?.('late');
    await settle();
    expect(root.textContent).toBe('latest');
  });
});
