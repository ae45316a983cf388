import { describe, expect, test } from 'vitest';
import { said, take, takesIn } from './support';

describe('perspectives with a label of their own', () => {
  test('reads bold labels inside paragraphs, and the list that follows at once', () => {
    expect(
      takesIn(`<p><strong>Why it matters:</strong> ${said.founder}</p><ul><li>Forty dollars once</li><li>Nine a month</li></ul>
        <p>${said.builder}</p><p><b>Yes, but:</b> ${said.skeptic}</p><p>${said.futurist}</p>`),
    ).toEqual([
      take(null, 'Why it matters', `${said.founder}\n\nForty dollars once\n\nNine a month`),
      take(null, 'Yes, but', said.skeptic),
    ]);
  });

  test('reads labels in plain words', () => {
    expect(takesIn(`<p>Reality check: ${said.skeptic}</p><p>${said.builder}</p>`)).toEqual([
      take(null, 'Reality check', said.skeptic),
    ]);
  });

  test('reads labels that carry no colon', () => {
    expect(takesIn(`<p><strong>Why it matters</strong> ${said.founder}</p>`)).toEqual([
      take(null, 'Why it matters', said.founder),
    ]);
  });

  test('gives a heading everything up to the next one of its level', () => {
    expect(
      takesIn(`<h2>The scoop</h2><p>${said.builder}</p><h2>Room for Disagreement</h2><p>${said.skeptic}</p><h3>A detail</h3><p>${said.builder}</p>
        <h2>The View From Lagos</h2><p>${said.founder}</p><h2>Notable</h2><p>${said.futurist}</p>`),
    ).toEqual([
      take(null, 'Room for Disagreement', `${said.skeptic}\n\nA detail\n\n${said.builder}`),
      take('Lagos', 'The View From Lagos', said.founder),
    ]);
  });

  test('reads bold paragraphs as headings', () => {
    expect(
      takesIn(
        `<p><strong>Reality check</strong></p><p>${said.skeptic}</p><p>${said.founder}</p><p><strong>By the numbers</strong></p><p>${said.builder}</p>`,
      ),
    ).toEqual([take(null, 'Reality check', `${said.skeptic}\n\n${said.founder}`)]);
  });

  test("reads what's new, why it matters, and what the editors think", () => {
    expect(
      takesIn(`<p><strong>What's new:</strong> ${said.builder}</p><p><strong>How it works:</strong> ${said.futurist}</p>
        <p><strong>Why it matters:</strong> ${said.founder}</p><p><strong>We’re thinking:</strong> ${said.skeptic}</p>`),
    ).toEqual([
      take(null, "What's new", said.builder),
      take(null, 'Why it matters', said.founder),
      take(null, 'We’re thinking', said.skeptic),
    ]);
  });

  test('reads lines parted by breaks in one paragraph', () => {
    expect(
      takesIn(`<p><b>The big picture:</b> ${said.futurist}<br><b>The bottom line:</b> ${said.founder}</p>`),
    ).toEqual([take(null, 'The big picture', said.futurist), take(null, 'The bottom line', said.founder)]);
  });

  test('reads a heading in a wrapper of its own', () => {
    expect(
      takesIn(
        `<div><div><h3>Why it matters</h3></div><div><p>${said.founder}</p></div></div><h2>Elsewhere</h2>`,
      ),
    ).toEqual([take(null, 'Why it matters', said.founder)]);
  });

  test('leaves them alone where the page prints a panel', () => {
    const takes = takesIn(`<p><strong>Why it matters:</strong> ${said.founder}</p><h2>Panel takes</h2>
      <h3>The Skeptic</h3><p>${said.skeptic}</p><h3>The Builder</h3><p>${said.builder}</p>`);
    expect(takes.map(({ speaker }) => speaker)).toEqual(['The Skeptic', 'The Builder']);
  });
});

test('a reply that opens with "Yes, but:" is no perspective', () => {
  expect(takesIn(`<p>Yes, but: ${said.skeptic}</p><p>${said.founder}</p>`)).toEqual([]);
});
