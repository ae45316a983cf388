import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionsTo, replacementsFor, typedSince, withDraft } from '@/lib/bookmarks/draft';
import { bookmarkOf } from '../../support/bookmarks';

const known = bookmarkOf({
  url: 'https://news.example/heron',
  tags: ['AI'],
  note: 'old',
  stamps: { note: 100, '#AI': 100 },
});
const draft = (note: string, ...tags: string[]) => ({ note, tags });

describe('withDraft', () => {
  it('adds tags and a paragraph to what is there', () => {
    expect(withDraft(known, draft('new', 'phones'))).toMatchObject({
      tags: ['AI', 'phones'],
      note: 'old\n\nnew',
    });
  });

  it('knows tags apart by more than their case', () => {
    expect(withDraft(known, draft('', 'ai')).tags).toEqual(['AI']);
  });

  it('done twice is the same as once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string()), (note, addition, tags) => {
        const once = withDraft({ ...known, note }, { note: addition, tags });
        expect(withDraft(once, { note: addition, tags })).toEqual(once);
      }),
    );
  });
});

describe('words typed before the page was saved another way', () => {
  it('go into a bookmark without a note, whenever they were typed', () => {
    expect(additionsTo({ ...known, note: '' }, { note: 'typed', at: 1 })).toEqual({ note: 'typed' });
  });

  it('give way to a note written later', () => {
    expect(additionsTo(known, { note: 'typed', at: 99 })).toEqual({});
  });

  it('change nothing when the bookmark has them already', () => {
    expect(additionsTo(known, { note: 'old', tags: ['ai'], at: 200 })).toEqual({});
  });
});

describe('words typed into a bookmark', () => {
  it('replace what it says', () => {
    expect(replacementsFor(known, { note: 'rewritten', tags: [], at: 200 })).toEqual({
      note: 'rewritten',
      tags: [],
    });
  });

  it('give way to what was written elsewhere since', () => {
    expect(replacementsFor(known, { note: 'rewritten', tags: [], at: 99 })).toEqual({});
  });
});

describe('words typed while Save was on its way', () => {
  const saved = withDraft(known, draft('first', 'phones'));

  it('stay: the note goes on, tags come and go', () => {
    const edit = typedSince(draft('first', 'phones'), draft('first and more', 'models'), saved);
    expect(edit).toEqual({ note: 'old\n\nfirst and more', tags: ['AI', 'models'] });
  });

  it('are none when nobody typed', () => {
    expect(typedSince(draft('first', 'phones'), draft('first', 'phones'), saved)).toEqual({});
  });

  it('may be the first ones', () => {
    const empty = { ...known, note: '', tags: [] };
    expect(typedSince(draft(''), draft('late'), empty)).toEqual({ note: 'late' });
  });
});
