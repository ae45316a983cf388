import { describe, expect, test } from 'vitest';
import type { Take } from '@/lib/extract/extraction';
import { said, take, takesIn } from './support';

/** People with the part that they play: the name speaks, the part is the angle. */
const both = (print: (name: string, role: string, words: string, verdict: string) => string) =>
  `<h2>Panel Takes</h2>${print('Mira Okafor', 'Builder', said.builder, 'Ship')}${print('Jo Lind', 'Skeptic', said.skeptic, 'Skip')}`;
const silent = [take('Mira Okafor', 'Builder', said.builder), take('Jo Lind', 'Skeptic', said.skeptic)];
const voted = [
  take('Mira Okafor', 'Builder', said.builder, 'ship'),
  take('Jo Lind', 'Skeptic', said.skeptic, 'skip'),
];

describe('people with the part that they play', () => {
  test.each<readonly [shape: string, body: string, takes: readonly Take[]]>([
    [
      'below their name',
      both((name, role, words) => `<div><h3>${name}</h3><p>${role}</p><p>${words}</p></div>`),
      silent,
    ],
    [
      'below their name, without wrappers',
      both((name, role, words) => `<h3>${name}</h3><p><em>${role}</em></p><p>${words}</p>`),
      silent,
    ],
    [
      'behind the initials of an avatar',
      both(
        (name, role, words) =>
          `<div><span>${name.replace(/(\S)\S* ?/g, '$1')}</span><div><span>${name}</span><span>${role}</span></div><p>${words}</p></div>`,
      ),
      silent,
    ],
    [
      'above the words, with the name below',
      both((name, role, words) => `<div><p>${role}</p><p>${words}</p><div><span>${name}</span></div></div>`),
      silent,
    ],
    [
      'in the source of a quotation',
      both(
        (name, role, words) =>
          `<figure><blockquote>${words}</blockquote><figcaption>— ${name}, <cite>${role}</cite></figcaption></figure>`,
      ),
      silent,
    ],
    [
      'between a bold name and a colon',
      both((name, role, words) => `<p><strong>${name}</strong>, ${role}: ${words}</p>`),
      silent,
    ],
    [
      'in boxes of their own',
      both((name, role, words) => `<aside><h3>${name}</h3><p>${role}</p><p>${words}</p></aside>`),
      silent,
    ],
    [
      'before the vote on one line',
      both(
        (name, role, words, verdict) =>
          `<div><div><b>${name}</b> · ${role} · voted ${verdict}</div><div>${words}</div></div>`,
      ),
      voted,
    ],
    [
      'with a badge that only a class tells',
      both(
        (name, role, words, verdict) =>
          `<div class="take take--${verdict.toLowerCase()}"><h3>${name}</h3><h4>${role}</h4><p>${words}</p></div>`,
      ),
      voted,
    ],
  ])('stand %s', (_, body, takes) => {
    expect(takesIn(body)).toEqual(takes);
  });

  test('are named below the badge and the words', () => {
    expect(
      takesIn(`<h2>The Panel</h2><div><p>✅ <b>Ship</b></p><p>${said.builder}</p><p><i>Mira Okafor</i></p></div>
        <div><p>❌ <b>Skip</b></p><p>${said.skeptic}</p><p><i>Jo Lind</i></p></div>`),
    ).toEqual([take('Mira Okafor', null, said.builder, 'ship'), take('Jo Lind', null, said.skeptic, 'skip')]);
  });

  test('are members of a cast where both are printed alike', () => {
    expect(
      takesIn(`<h2>Panel Takes</h2><p><b>Money Talks</b> <b>The Founder</b></p><p>${said.founder}</p>
        <p><b>Hard Facts</b> <b>The Skeptic</b></p><p>${said.skeptic}</p>`).map(({ speaker }) => speaker),
    ).toEqual(['The Founder', 'The Skeptic']);
  });

  test('are heard of in the data of the page when a verdict is printed as a colour', () => {
    const reviews = [
      ['Mira Okafor', 'Ship', said.builder],
      ['Jo Lind', 'Skip', said.skeptic],
    ].map(([name, ratingValue, reviewBody]) => ({
      '@type': 'Review',
      author: { '@type': 'Person', name },
      reviewRating: { ratingValue },
      reviewBody,
    }));
    expect(
      takesIn(`<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', review: reviews })}</script>
        ${both((name, role, words) => `<div><h3>${name}</h3><p>${role}</p><p>${words}</p></div>`)}`),
    ).toEqual(voted);
  });
});

describe('headings over people who are named', () => {
  test.each(['Our panel', 'Expert panel', 'Unser Panel', 'Panel', 'Panelists say', 'What the experts say'])(
    'reads below "%s"',
    (heading) => {
      expect(
        takesIn(`<h2>${heading}</h2><div><h4>Mira Okafor</h4><p>CTO, Acme Robotics</p><p>${said.builder}</p></div>
        <div><h4>Jo Lind</h4><p>Partner, Birch Capital</p><p>${said.founder}</p></div>`),
      ).toEqual([
        take('Mira Okafor', 'CTO, Acme Robotics', said.builder),
        take('Jo Lind', 'Partner, Birch Capital', said.founder),
      ]);
    },
  );

  test('does not take the guests of an evening for a panel that speaks', () => {
    expect(
      takesIn(`<h2>Our panel</h2><div><h3>Mira Okafor</h3><p>Acme</p><p>She has built keypads since 2009 and leads a team of forty people.</p></div>
        <div><h3>Jo Lind</h3><p>Birch</p><p>He invests in young firms and sits on the boards of four of them.</p></div>`),
    ).toEqual([]);
  });

  test('reads a verdict that is only heard', () => {
    const entry = (name: string, verdict: string, words: string) =>
      `<li><span role="img" aria-label="Verdict: ${verdict}"></span><h3>${name}</h3><p>${words}</p></li>`;
    expect(
      takesIn(
        `<h2>The verdict</h2><ul>${entry('Mira Okafor', 'Ship', said.builder)}${entry('Jo Lind', 'Skip', said.skeptic)}</ul>`,
      ),
    ).toEqual([take('Mira Okafor', null, said.builder, 'ship'), take('Jo Lind', null, said.skeptic, 'skip')]);
  });

  test('reads a verdict that is a pictogram', () => {
    const entry = (name: string, mark: string, words: string) =>
      `<details><summary><span>${mark}</span> ${name}</summary><p>${words}</p></details>`;
    expect(
      takesIn(`<h2>Panel Takes</h2>${entry('Mira Okafor', '🚢', said.builder)}${entry('Jo Lind', '❌', said.skeptic)}
        ${entry('Ada Reed', '👍 👎', said.futurist)}`).map(({ verdict }) => verdict),
    ).toEqual(['ship', 'skip', null]);
  });

  test('reads groups that are counted', () => {
    expect(
      takesIn(`<h2>Panel verdict</h2><h3>Ship (1)</h3><div><b>Mira Okafor</b><p>${said.builder}</p></div>
        <h3>Skip (1)</h3><div><b>Jo Lind</b><p>${said.skeptic}</p></div>`).map(({ verdict }) => verdict),
    ).toEqual(['ship', 'skip']);
  });

  test('lets a cast speak in all takes, below whatever their angle is printed as', () => {
    expect(
      takesIn(`<h2>Panel Takes</h2><article><h4>Reality Check</h4><p>The Skeptic</p><p>${said.skeptic}</p></article>
        <article><h4>Business Model</h4><p>The Founder</p><p>${said.founder}</p></article>`),
    ).toEqual([
      take('The Skeptic', 'Reality Check', said.skeptic),
      take('The Founder', 'Business Model', said.founder),
    ]);
  });

  test('keeps a short take that begins like a link', () => {
    expect(
      takesIn(`<h2>Panel Takes</h2><ul><li><b>Mira Okafor</b> <i>Legal</i> <span>Skip</span><p>Read the licence first.</p></li>
        <li><b>Jo Lind</b> <i>Money</i> <span>Ship</span><p>I would buy this today.</p></li></ul>`).map(
        ({ text }) => text,
      ),
    ).toEqual(['Read the licence first.', 'I would buy this today.']);
  });
});
