import { describe, expect, test } from 'vitest';
import { readTakes } from '@/lib/extract/panel';
import { documentFrom, said, take, takesIn } from './support';

const mira = take('Mira Okafor', null, said.skeptic);
const jo = take('Jo Lind', null, said.founder);
/** The takes of a page that holds no other words. */
const takesInBare = (body: string) => readTakes(documentFrom(`<body>${body}</body>`)).takes;
const headed = (first: string, second: string) =>
  `<h3>${first}</h3><p>${said.skeptic}</p><h3>${second}</h3><p>${said.founder}</p>`;

describe('takes that were missed once', () => {
  test('reads people below "The Panel"', () => {
    expect(
      takesIn(`<h2>The Panel</h2><h3>Mira Okafor</h3><p>Reality Check</p><p>${said.skeptic}</p>
        <h3>Jo Lind</h3><p>Money</p><p>${said.founder}</p>`),
    ).toEqual([
      { ...mira, lens: 'Reality Check' },
      { ...jo, lens: 'Money' },
    ]);
  });

  test.each(['Das sagen die Experten', 'Les experts en pensent'])('looks below "%s"', (label) => {
    expect(takesInBare(`<h2>${label}</h2>${headed('Mira Okafor', 'Jo Lind')}`)).toEqual([mira, jo]);
  });

  test('knows people called Call and Score from badges', () => {
    expect(
      takesIn(`<h2>Panel Takes</h2>${headed('Annie Call', 'Jo Score')}`).map(({ speaker }) => speaker),
    ).toEqual(['Annie Call', 'Jo Score']);
  });

  test('reads the cases of bull and bear', () => {
    expect(
      takesIn(`<p><b>Bull case:</b> ${said.founder}</p><p><b>Bear case:</b> ${said.skeptic}</p>`),
    ).toEqual([take(null, 'Bull case', said.founder), take(null, 'Bear case', said.skeptic)]);
  });

  test('reads groups below "Skip or ship?"', () => {
    expect(
      takesInBare(`<h2>Skip or ship?</h2><h3>Ship it</h3><div><b>Jo Lind</b><p>${said.founder}</p></div>
        <h3>Skip it</h3><div><b>Mira Okafor</b><p>${said.skeptic}</p></div>`),
    ).toEqual([
      { ...jo, verdict: 'ship' },
      { ...mira, verdict: 'skip' },
    ]);
  });

  test('leaves "said" out of a lens', () => {
    expect(
      takesIn(`<h2>Expert takes</h2><p><b>Prof Jane Doe, Professor of AI at MIT, said:</b> ${said.builder}</p>
        <p><b>Jo Lind, CTO, said:</b> ${said.founder}</p>`).map(({ lens }) => lens),
    ).toEqual(['Professor of AI at MIT', 'CTO']);
  });
});

test.each([
  [
    'links to columns',
    `<h2>Expert opinion</h2><ul><li><a href="/1"><strong>Jane Doe</strong> Why we should all stop typing on glass and go back to real keys this year</a></li>
     <li><a href="/2"><strong>Tom Bell</strong> Why a good desk is worth more than a good keyboard, and lasts rather longer</a></li></ul>`,
  ],
  ['the verdict of a court', `<h2>The jury's verdict</h2>${headed('Jane Doe', 'Tom Bell')}`],
  [
    'a conversation',
    `<h2>Expert panel commentary</h2>${Array.from(
      { length: 2 },
      (_, turn) =>
        `<p><b>Moderator:</b> Question ${turn}. ${said.builder}</p><p><b>Ana Ruiz:</b> Answer ${turn}. ${said.founder}</p><p><b>Bo Chen:</b> Reply ${turn}. ${said.skeptic}</p>`,
    ).join('')}`,
  ],
  [
    'the chapters of a story',
    ['The Builder', 'The Skeptic', 'The Aftermath']
      .map((name) => `<h2>${name}</h2>${`<p>${said.builder}</p>`.repeat(20)}`)
      .join(''),
  ],
])('gives nothing for %s', (_, body) => {
  expect(takesIn(body)).toEqual([]);
});
