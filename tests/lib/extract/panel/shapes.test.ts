import { describe, expect, test } from 'vitest';
import type { Take } from '@/lib/extract/extraction';
import { said, take, takesIn } from './support';

/** Shapes that were misread once: each page with the takes that it prints. */
type Page = readonly [shape: string, body: string, takes: readonly Take[]];

const skeptic = take('The Skeptic', null, said.skeptic, 'skip');
const builder = take('The Builder', null, said.builder, 'ship');
const both = (print: (speaker: string, verdict: string, text: string) => string) =>
  `<h2>Panel Takes</h2>${print('The Skeptic', 'Skip', said.skeptic)}${print('The Builder', 'Ship', said.builder)}`;
const mute = [skeptic, builder].map((take) => ({ ...take, verdict: null }));

const verdicts: readonly Page[] = [
  [
    'with a bold label below the words',
    both(
      (name, verdict, text) =>
        `<h3>${name}</h3><p>${text}</p><p><strong>Verdict:</strong> ${verdict} it.</p>`,
    ),
    [skeptic, builder],
  ],
  [
    'behind a pictogram in the heading',
    both((name, verdict, text) => `<h3>${name} ✅ ${verdict.toUpperCase()}</h3><p>${text}</p>`),
    [skeptic, builder],
  ],
  [
    'in the data of a card, where style sheets print them',
    both((name, verdict, text) => `<div data-verdict="${verdict}"><h3>${name}</h3><p>${text}</p></div>`),
    [skeptic, builder],
  ],
  [
    'as the title of an empty abbreviation',
    both((name, verdict, text) => `<h3>${name} <abbr title="${verdict}"></abbr></h3><p>${text}</p>`),
    [skeptic, builder],
  ],
  [
    'as a picture of a thumb',
    both((name, verdict, text) => {
      const thumb = verdict === 'Ship' ? 'up' : 'down';
      return `<div><img src="t.svg" alt="Thumbs ${thumb}"><h3>${name}</h3><p>${text}</p></div>`;
    }),
    [skeptic, builder],
  ],
  [
    'as the title of a drawing',
    both(
      (name, verdict, text) =>
        `<div><h3>${name}</h3><svg><title>${verdict}</title><path d="M0 0"/></svg><p>${text}</p></div>`,
    ),
    [skeptic, builder],
  ],
  [
    'as the label of a drawing',
    both(
      (name, verdict, text) =>
        `<div><h3>${name}</h3><svg aria-label="${verdict}"><path d="M0 0"/></svg><p>${text}</p></div>`,
    ),
    [skeptic, builder],
  ],
  [
    'in bold before the words, with a full stop',
    both((name, verdict, text) => `<p><strong>${name} — ${verdict}.</strong> ${text}</p>`),
    [skeptic, builder],
  ],
];

const panels: readonly Page[] = [
  ['bold names with a full stop', both((name, _, text) => `<p><strong>${name}.</strong> ${text}</p>`), mute],
  [
    'a newsletter under a heading like those of the takes',
    `<h2>Panel Takes</h2><h3>The Skeptic</h3><p>${said.skeptic}</p><h3>Subscribe to our newsletter</h3>
     <p>The best of it in your inbox, every day and for free.</p><h3>The Builder</h3><p>${said.builder}</p>
     <h3>Subscribe to our newsletter</h3><p>The best of it in your inbox, every day and for free.</p>`,
    mute,
  ],
  [
    'a section labelled by words without a block of their own',
    `<section aria-labelledby="label"><span id="label">Panel takes</span>
     <div><strong>Mira Okafor</strong><p>${said.skeptic}</p></div><div><strong>Jo Lind</strong><p>${said.builder}</p></div></section>`,
    [take('Mira Okafor', null, said.skeptic), take('Jo Lind', null, said.builder)],
  ],
  [
    'tabs that are links to their panels and have no roles',
    `<h2>Panel Takes</h2><ul><li><a href="#one">The Skeptic</a></li><li><a href="#two">The Builder</a></li></ul>
     <div id="one"><p>${said.skeptic}</p></div><div id="two"><p>${said.builder}</p></div>`,
    mute,
  ],
  [
    'takes of two words',
    `<h2>Panel Takes</h2><div><h3>The Skeptic</h3><b>Skip</b><p>Too slow.</p></div><div><h3>The Builder</h3><b>Ship</b><p>Love it!</p></div>`,
    [
      { ...skeptic, text: 'Too slow.' },
      { ...builder, text: 'Love it!' },
    ],
  ],
  [
    'a name that ends in a dot',
    `<h2>Panel Takes</h2><h3>Dr. K. R. Rao Jr.</h3><p>${said.skeptic}</p><h3>Jo Lind</h3><p>${said.builder}</p>`,
    [take('Dr. K. R. Rao Jr.', null, said.skeptic), take('Jo Lind', null, said.builder)],
  ],
  [
    'names with a handle and no lens',
    `<h2>Panel Takes</h2><div><b>Mira Okafor</b> <span>@keys42</span><p>${said.skeptic}</p></div><div><b>Jo Lind</b> <span>@desk7</span><p>${said.builder}</p></div>`,
    [take('Mira Okafor', null, said.skeptic), take('Jo Lind', null, said.builder)],
  ],
  ...['Four views', 'Two takes on the keypad', 'Drei Stimmen zur Tastatur', 'What our panel saw in it'].map(
    (heading): Page => [
      `people and their trades below "${heading}"`,
      `<h2>${heading}</h2><div><b>Mira Okafor</b><small>Chip architect</small><p>${said.skeptic}</p></div><div><b>Jo Lind</b><small>Subscriber</small><p>${said.builder}</p></div>`,
      [take('Mira Okafor', 'Chip architect', said.skeptic), take('Jo Lind', 'Subscriber', said.builder)],
    ],
  ),
  [
    'angles that are called views',
    `<h2>Panel Takes</h2><h3>The Chemist</h3><h4>Ward view</h4><p>${said.skeptic}</p><h3>The Nurse</h3><h4>The legal view</h4><p>${said.builder}</p>`,
    [take('The Chemist', 'Ward view', said.skeptic), take('The Nurse', 'The legal view', said.builder)],
  ],
  [
    'names in Japanese brackets',
    '<h2>パネル</h2><p>【懐疑派】デモは速そうに見えるが、普通のパソコンではとても遅い。</p><p>【創業者】この価格では、誰も儲からないだろうと思う。</p>',
    [
      take('懐疑派', null, 'デモは速そうに見えるが、普通のパソコンではとても遅い。'),
      take('創業者', null, 'この価格では、誰も儲からないだろうと思う。'),
    ],
  ],
];

const closings = ['Leave a comment', 'About the panel'].map(
  (heading): Page => [
    `a panel before "${heading}" under a heading like those of the takes`,
    `${both((name, _, text) => `<h3>${name}</h3><p>${text}</p>`)}<h3>${heading}</h3><p>Words that nobody on the panel has said, or would say.</p>`,
    mute,
  ],
);

const perspectives: readonly Page[] = [
  [
    'a bold label that stands alone before its list',
    `<p><b>Why it matters:</b></p><ul><li>${said.founder}</li></ul><p>${said.builder}</p>`,
    [take(null, 'Why it matters', said.founder)],
  ],
  [
    'headings that link to themselves',
    `<h2 id="why"><a href="#why">Why it matters</a></h2><p>${said.founder}</p><h2 id="check"><a href="#check">Reality check</a></h2><p>${said.skeptic}</p>`,
    [take(null, 'Why it matters', said.founder), take(null, 'Reality check', said.skeptic)],
  ],
  [
    'labels in brackets',
    `<p>[Why it matters] ${said.founder}</p><p>${said.builder}</p>`,
    [take(null, 'Why it matters', said.founder)],
  ],
  [
    'bold labels that end like a sentence',
    `<p><strong>Why it matters.</strong> ${said.founder}</p><p>${said.builder}</p>`,
    [take(null, 'Why it matters', said.founder)],
  ],
  [
    'columns of a table',
    `<table><tr><th>For</th><th>Against</th></tr><tr><td>${said.founder}</td><td>${said.skeptic}</td></tr></table>`,
    [take(null, 'For', said.founder), take(null, 'Against', said.skeptic)],
  ],
  [
    'cards, and nothing that stands below them',
    `<div><div><span>Bull case</span><p>${said.founder}</p></div><div><span>Bear case</span><p>${said.skeptic}</p></div></div><p>${said.builder}</p>`,
    [take(null, 'Bull case', said.founder), take(null, 'Bear case', said.skeptic)],
  ],
  [
    'people by temper, in their plural',
    `<h3>The optimists</h3><p>${said.founder}</p><h3>The skeptics</h3><p>${said.skeptic}</p>`,
    [take(null, 'The optimists', said.founder), take(null, 'The skeptics', said.skeptic)],
  ],
  [
    'headings around a picture with its caption',
    `<h2>Why it matters</h2><p>${said.founder}</p><figure><img src="k.png" alt=""><figcaption>A keypad on a desk. Photo: Jo Lind</figcaption></figure><h2>Comments</h2>`,
    [take(null, 'Why it matters', said.founder)],
  ],
  [
    'headings before a row of buttons to share the page',
    `<h2>Why it matters</h2><p>${said.founder}</p><div><a href="#">Share</a> <a href="#">Tweet</a> <button>Copy link</button></div>`,
    [take(null, 'Why it matters', said.founder)],
  ],
  [
    'labels in Japanese brackets',
    '<p>【なぜ重要か】この契約により、年末までに欧州のすべての電話に二つ目のモデルが載る。</p>',
    [take(null, 'なぜ重要か', 'この契約により、年末までに欧州のすべての電話に二つ目のモデルが載る。')],
  ],
];

const traps: readonly (readonly [what: string, body: string])[] = [
  [
    'a cast that is introduced',
    `<h2>Meet the team</h2><h3>The Skeptic</h3><p>Reads licences and asks who pays for it all.</p><h3>The Founder</h3><p>Has started four companies and sold two.</p>`,
  ],
  [
    'kinds of users',
    `<h2>Who is it for?</h2><h3>The Builder</h3><p>You want an interface that works.</p><h3>The Skeptic</h3><p>You want to see numbers before you believe any of it.</p>`,
  ],
  [
    'episodes by name',
    `<h2>Episodes</h2><h3><a href="/1">The Skeptic</a></h3><p>${said.skeptic}</p><h3><a href="/2">The Founder</a></h3><p>${said.founder}</p>`,
  ],
  [
    'readers, one of whom is called a sceptic, and buttons to vote on what they write',
    ['flyguy82', 'sceptic_dev', 'The Skeptic']
      .map((name) => `<li><b>${name}</b><p>${said.skeptic}</p><button>👍 3</button> <button>👎</button></li>`)
      .reduce((list, entry) => list + entry, '<h2>3 comments</h2>'),
  ],
  [
    'sessions of a meeting that have panels',
    `<h2>Programme</h2><h3>Panel: agents in the wild</h3><p>Mira Okafor, Jo Lind</p><p>${said.skeptic}</p><h3>Panel: skip the hype</h3><p>Sam Low, Aiko Tan</p><p>${said.builder}</p>`,
  ],
  [
    'verdicts of a court, counted',
    `<h2>Three verdicts</h2><ul><li><b>Karl Brandt</b>: guilty on four counts of fraud; to be sentenced in December.</li><li><b>Eva Brandt</b>: not guilty on all of the counts that were left.</li></ul>`,
  ],
  [
    'a glossary',
    '<h2>Glossary</h2><dl><dt>The Builder</dt><dd>Makes things with models rather than writing about them.</dd><dt>The Skeptic</dt><dd>Does not believe a demo before running it.</dd></dl>',
  ],
  [
    'newsletters by name',
    `<h2>Our newsletters</h2><h3>The Big Picture</h3><p>Every Monday, in five minutes.</p><h3>The Skeptic</h3><p>Every Friday: what happened, and what did not.</p><h3>The Builder</h3><p>Every Sunday: what to make of it, in five minutes.</p>`,
  ],
  [
    'a table of contents that names a panel',
    `<ul><li><a href="#panel">Panel Takes</a></li><li><a href="#one">The Skeptic: Reality Check</a></li><li><a href="#two">The Founder: Money</a></li></ul><p>${said.futurist}</p>`,
  ],
  [
    'links that begin like a perspective',
    '<ul><li><a href="/a">Why it matters: the phone in your pocket now runs a model of its own</a></li></ul>',
  ],
  [
    'teasers below the names of columns',
    `<a href="/a"><h3>Why it matters</h3><p>${said.founder}</p></a><a href="/b"><h3>The big picture</h3><p>${said.skeptic}</p></a>`,
  ],
];

describe('shapes that were misread', () => {
  test.each(verdicts)('reads verdicts %s', (_, body, takes) => expect(takesIn(body)).toEqual(takes));
  test.each([...panels, ...closings])('reads %s', (_, body, takes) => expect(takesIn(body)).toEqual(takes));
  test.each(perspectives)('reads %s', (_, body, takes) => expect(takesIn(body)).toEqual(takes));
  test.each(traps)('gives nothing for %s', (_, body) => expect(takesIn(body)).toEqual([]));
});

describe('labels of perspectives', () => {
  const words = `${said.founder} ${said.skeptic}`;

  test.each([
    'Yes, but',
    'Zoom out',
    'The bottom line',
    "What we're hearing",
    'Realitäts-Check',
    'Die Gegenmeinung',
    'Pourquoi ça compte',
    'Retour à la réalité',
    'El panorama completo',
    'Verificación de la realidad',
    'O quadro geral',
    'Checagem da realidade',
    '重要な理由',
    '反対意見',
    '为什么这很重要',
    '反方观点',
  ])('reads "%s:" in bold by itself', (label) => {
    expect(takesIn(`<p><strong>${label}:</strong> ${words}</p>`)).toEqual([take(null, label, words)]);
  });

  test.each(['Die andere Seite', "L'autre côté", 'La otra cara', 'O outro lado', 'ただし', '另一面'])(
    'reads "%s:" in company',
    (label) => {
      expect(takesIn(`<p><b>Reality check:</b> ${said.builder}</p><p><b>${label}:</b> ${words}</p>`)).toEqual(
        [take(null, 'Reality check', said.builder), take(null, label, words)],
      );
    },
  );

  test.each([
    ['Die Sicht aus Peking', 'Peking'],
    ['Le point de vue de Pékin', 'Pékin'],
    ['La vista desde Pekín', 'Pekín'],
    ['Visão de Pequim', 'Pequim'],
    ['北京の見方', '北京'],
    ['来自北京的观点', '北京'],
  ])('hears in "%s" who speaks', (label, speaker) => {
    expect(takesIn(`<p>Reality check: ${said.builder}</p><h3>${label}</h3><p>${words}</p>`)[1]).toEqual(
      take(speaker, label, words),
    );
  });
});

describe('a cast is read', () => {
  const lens = (name: string) => `${name === 'The Skeptic' ? 'Risk' : 'Day-to-day work'}`;
  const trades = [take('The Builder', null, said.builder), take('The Founder', null, said.founder)];
  const asCards = trades.map(({ speaker, text }) => `<div><b>${speaker}</b><p>${text}</p></div>`).join('');
  test.each<Page>([
    ['of trades round a table', `<h2>Round table</h2>${asCards}`, trades],
    [
      'with badges in the data only, under a vague heading',
      `<h2>The verdicts</h2>${trades.map(({ speaker, text }) => `<article data-verdict="ship"><h3>${speaker}</h3><p>${text}</p></article>`).join('')}`,
      trades.map((trade) => ({ ...trade, verdict: 'ship' })),
    ],
    [
      'with angles of different length beside the name',
      both((name, verdict, text) => `<p><b>${name}</b> | ${lens(name)} | ${verdict}</p><p>${text}</p>`),
      [
        { ...skeptic, lens: 'Risk' },
        { ...builder, lens: 'Day-to-day work' },
      ],
    ],
    [
      'behind its words, though the page goes on',
      `${both((name, _, text) => `<p>${text}</p><p>— ${name}</p>`)}<hr><p>Read next: the keypad in the attic</p><p>Written by hand, and without cookies.</p>`,
      mute,
    ],
    [
      'in each of two panels',
      `${both((name, _, text) => `<div><h3>${name}</h3><p>${text}</p></div>`)}<h2>Expert reactions</h2><div><h3>Mira Okafor</h3><p>${said.founder}</p></div><div><h3>Jonas Weber</h3><p>${said.futurist}</p></div>`,
      [...mute, take('Mira Okafor', null, said.founder), take('Jonas Weber', null, said.futurist)],
    ],
    [
      'whole, though it quotes other reviewers under a heading of its own',
      both(
        (name, _, text) =>
          `<section><h3>${name}</h3><p>${text}</p><h4>What other reviewers say</h4><ul><li><b>Fast:</b> it compiled within a second for everybody.</li><li><b>Cheap:</b> nobody minded the price of the keys.</li></ul></section>`,
      ),
      mute.map((one) => ({
        ...one,
        text: expect.stringContaining(one.text),
      })),
    ],
  ])('%s', (_, body, takes) => {
    expect(takesIn(body)).toEqual(takes);
  });
});
