import { describe, expect, it } from 'vitest';
import { correct } from '@/lib/bookmarks/correct';
import { diffReadings, type Reading, successorOf } from '@/lib/bookmarks/revision-diff';
import type { Take } from '@/lib/extract/extraction';
import { bookmarkOf } from '../../support/bookmarks';
import { processorTimeOf } from '../../support/processor-time';

const take = (facts: Partial<Take>): Take => ({
  speaker: null,
  lens: null,
  verdict: null,
  text: 'Words.',
  ...facts,
});
const reading = (facts: Partial<Reading>): Reading => ({
  title: 'Heron',
  description: null,
  takes: [],
  ...facts,
});
const nameOf = (verdict: string) => verdict.toUpperCase();
const changed = (parts: readonly { change: string; text: string }[] | null) =>
  parts?.filter(({ change }) => change !== 'kept').map(({ change, text }) => `${change} ${text.trim()}`);

describe('diffReadings', () => {
  it('is empty where nothing changed', () => {
    const same = reading({ takes: [take({ speaker: 'A' })] });
    expect(diffReadings(same, same, nameOf)).toEqual({ title: null, description: null, takes: [] });
  });

  it('pairs takes by their voice, wherever they moved', () => {
    const skeptic = take({ speaker: 'The Skeptic', verdict: 'skip', text: 'It is slow.' });
    const builder = take({ speaker: 'The Builder', text: 'It is small.' });
    const diff = diffReadings(
      reading({ takes: [skeptic, builder] }),
      reading({ takes: [builder, { ...skeptic, verdict: 'ship', text: 'It is fast.' }] }),
      nameOf,
    );
    expect(diff.takes).toHaveLength(1);
    expect(diff.takes[0]?.take.speaker).toBe('The Skeptic');
    expect(changed(diff.takes[0]?.heading ?? null)).toEqual(['removed SKIP', 'added SHIP']);
    expect(changed(diff.takes[0]?.text ?? null)).toEqual(['removed slow', 'added fast']);
  });

  it('knows a take under a new name by its words, and shows others as gone or come', () => {
    const diff = diffReadings(
      reading({ takes: [take({ speaker: 'Staff', text: 'One.' }), take({ speaker: 'Ann', text: 'Two.' })] }),
      reading({
        takes: [take({ speaker: 'The Founder', text: 'One.' }), take({ speaker: 'Bo', text: 'Three.' })],
      }),
      nameOf,
    );
    expect(diff.takes.map(({ take: { speaker }, text }) => [speaker, changed(text)])).toEqual([
      ['The Founder', []],
      ['Bo', ['added Three.']],
      ['Ann', ['removed Two.']],
    ]);
  });

  it('compares many long takes that have nothing in common in little time', () => {
    const words = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
    const panel = (name: string, count: number) =>
      Array.from({ length: 40 }, (_, index) => take({ speaker: `S${index}`, text: words(name, count) }));
    const [before, after] = ['a', 'b'].map((name) => panel(name, 600));
    let diff = diffReadings(reading({}), reading({}), nameOf);
    const spent = processorTimeOf(() => {
      diff = diffReadings(
        reading({ takes: before ?? [] }),
        reading({ title: 'Heron flies', takes: after ?? [] }),
        nameOf,
      );
    });
    expect(spent).toBeLessThan(500);
    expect(changed(diff.title)).toEqual(['added flies']);
    expect(diff.takes).toHaveLength(40);
    // As always where too much differs.
    expect(diff.takes[39]?.text.map(({ change }) => change)).toEqual(['removed', 'added']);
  });

  it('shows a deck that came or went', () => {
    const diff = diffReadings(reading({}), reading({ description: 'A deck.' }), nameOf);
    expect(changed(diff.description)).toEqual(['added A deck.']);
  });
});

describe('successorOf', () => {
  const revisions = [1, 2].map((at) => ({ ...reading({ title: `Heron ${at}` }), replacedAt: at }));
  const now = bookmarkOf({ url: 'https://e.example/1', title: 'Heron 3', revisions });
  const corrected = correct(now, { values: { title: 'Mine' }, takenBack: [] });

  it('is the next revision, and after the last what the page says now, not the user', () => {
    const [first, second] = revisions;
    if (!first || !second) throw new Error('two revisions');
    expect(successorOf(corrected, first).title).toBe('Heron 2');
    expect(successorOf(corrected, second).title).toBe('Heron 3');
  });
});
