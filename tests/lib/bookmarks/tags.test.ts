import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedCells } from '@/lib/bookmarks/cells';
import { applyEdit, tidyTags, undoOf } from '@/lib/bookmarks/edit';
import { groupSpellings, mostUsedFirst, renameTag, suggestTags } from '@/lib/bookmarks/tags';
import { bookmarkOf } from '../../support/bookmarks';

const counts = (countByTag: Record<string, number>) =>
  mostUsedFirst(Object.entries(countByTag).map(([tag, count]) => ({ tag, count })));
const tagged = (...tags: string[]) => bookmarkOf({ url: 'https://news.example/a', tags });

describe('suggestTags', () => {
  const tags = counts({ agents: 3, 'AI safety': 9, safety: 1, 'unsafe code': 7, Économie: 2, Agency: 5 });
  const suggest = (typed: string, taken: string[] = [], limit = 8) => suggestTags(tags, typed, taken, limit);

  it('puts tags that begin with what is typed before those in which a later word does', () => {
    expect(suggest('saf')).toEqual(['safety', 'AI safety']);
  });

  it('puts the most used first', () => {
    expect(suggest('ag')).toEqual(['Agency', 'agents']);
  });

  it.each(['econ', 'ÉCON', '#econ', ' econ'])('finds Économie for “%s”', (typed) => {
    expect(suggest(typed)).toEqual(['Économie']);
  });

  it('does not look in the middle of words', () => {
    expect(suggest('gent')).toEqual([]);
  });

  it('offers neither what the bookmark has nor what is typed in full', () => {
    expect(suggest('ag', ['AGENTS'])).toEqual(['Agency']);
    expect(suggest('Agents')).toEqual([]);
  });

  it('offers the most used ones when nothing is typed', () => {
    expect(suggest('', ['agency'], 2)).toEqual(['AI safety', 'unsafe code']);
  });

  it('answers as a slow obvious twin does', () => {
    const words = fc.array(fc.constantFrom('ai', 'a', 'safe', 'go', 'é'), { minLength: 1, maxLength: 3 });
    const tag = words.map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(tag), fc.constantFrom('a', 'ai', 's', 'ai s', 'e'), (all, typed) => {
        const given = all.map((name, index) => ({ tag: name, count: 100 - index }));
        const plain = (text: string) => text.replaceAll('é', 'e');
        const others = all.filter((name) => name !== typed);
        const first = others.filter((name) => plain(name).startsWith(typed));
        const then = others.filter((name) => !first.includes(name) && plain(name).includes(` ${typed}`));
        expect(suggestTags(given, typed, [], 5)).toEqual([...first, ...then].slice(0, 5));
      }),
    );
  });
});

describe('groupSpellings', () => {
  it('makes one of spellings that differ in case, named as most bookmarks have it', () => {
    expect(groupSpellings(counts({ ai: 2, AI: 3, agents: 4 }))).toEqual([
      { tag: 'AI', count: 5 },
      { tag: 'agents', count: 4 },
    ]);
  });
});

describe('renameTag', () => {
  it('keeps the place of the tag', () => {
    expect(renameTag(tagged('a', 'b', 'c'), 'b', 'x').tags).toEqual(['a', 'x', 'c']);
  });

  it('makes one of two', () => {
    expect(renameTag(tagged('a', 'b', 'c'), 'c', 'A').tags).toEqual(['a', 'b']);
  });

  it('changes case alone', () => {
    const [before, after] = [tagged('a', 'ai'), renameTag(tagged('a', 'ai'), 'ai', 'AI')];
    expect(after.tags).toEqual(['a', 'AI']);
    expect(changedCells(before, after).sort()).toEqual(['#AI', '#ai']);
  });

  it('takes a tag off', () => {
    expect(renameTag(tagged('a', 'b'), 'B', null).tags).toEqual(['a']);
  });

  it('leaves a bookmark without the tag as it is', () => {
    const bookmark = tagged('a');
    expect(renameTag(bookmark, 'b', 'c')).toBe(bookmark);
  });

  const tag = fc.constantFrom('a', 'A', 'b', 'B', 'c d', 'é');
  const tags = fc.array(tag).map(tidyTags);

  it('is undone by its undo, which leaves what was tagged since', () => {
    fc.assert(
      fc.property(tags, tag, fc.option(tag), fc.boolean(), (list, from, to, isTaggedSince) => {
        const before = tagged(...list);
        const after = renameTag(before, from, to);
        const since = isTaggedSince ? { ...after, tags: [...after.tags, 'new'] } : after;
        const undone = applyEdit(since, undoOf(before, after)).tags;
        expect([...undone].sort()).toEqual([...list, ...(isTaggedSince ? ['new'] : [])].sort());
      }),
    );
  });

  it('done twice is the same as once', () => {
    fc.assert(
      fc.property(tags, tag, fc.option(tag), (list, from, to) => {
        const once = renameTag(tagged(...list), from, to);
        expect(renameTag(once, from, to).tags).toEqual(once.tags);
      }),
    );
  });
});
