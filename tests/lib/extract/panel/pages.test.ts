import { describe, expect, test } from 'vitest';
import type { Take } from '@/lib/extract/extraction';
import { said, take, takesIn } from './support';

/** A small page of one shape, and the takes it prints. */
type Page = readonly [shape: string, body: string, takes: readonly Take[]];

const skeptic = take('The Skeptic', 'Reality Check', said.skeptic);
const founder = take('The Founder', 'Business', said.founder);
const builder = take('The Builder', 'Developer Perspective', said.builder);
const mira = take('Mira Okafor', null, said.skeptic);
const tom = take('Tom Bell', null, said.founder);
const card = ({ speaker, lens, text }: Take) =>
  `<div><div><span>${speaker}</span><span>${lens}</span></div><div>${text}</div></div>`;

const casts: readonly Page[] = [
  [
    'tabs and their panels by order',
    `<h2>Panel takes</h2><div role="tablist"><button role="tab">The Skeptic</button><button role="tab">The Founder</button></div>
     <div role="tabpanel"><p>${said.skeptic}</p></div><div role="tabpanel" hidden><p>${said.founder}</p></div>`,
    [take('The Skeptic', null, said.skeptic), take('The Founder', null, said.founder)],
  ],
  [
    'tabs whose panels come in another order',
    `<h2>Panel takes</h2><div role="tablist"><a role="tab" id="a" aria-controls="pa">The Skeptic</a><a role="tab" id="b" aria-controls="pb">The Founder</a></div>
     <div role="tabpanel" id="pb" aria-hidden="true"><p>${said.founder}</p></div><div role="tabpanel" id="pa"><p>${said.skeptic}</p></div>`,
    [take('The Founder', null, said.founder), take('The Skeptic', null, said.skeptic)],
  ],
  [
    'tabs with the lens inside the panel',
    `<section aria-label="Panel takes"><div role="tablist"><button role="tab" id="t1">The Skeptic</button><button role="tab" id="t2">The Founder</button></div>
     <div role="tabpanel" aria-labelledby="t1"><span>Reality Check</span><p>${said.skeptic}</p></div>
     <div role="tabpanel" aria-labelledby="t2" style="display:none"><span>Business</span><p>${said.founder}</p></div></section>`,
    [skeptic, founder],
  ],
  [
    'a table with the names in its head row',
    `<h2>Panel takes</h2><table><thead><tr><th>The Skeptic</th><th>The Founder</th></tr></thead>
     <tbody><tr><td>${said.skeptic}</td><td>${said.founder}</td></tr></tbody></table>`,
    [take('The Skeptic', null, said.skeptic), take('The Founder', null, said.founder)],
  ],
  [
    'a table with the names in its head row and heads before its rows',
    `<h2>Panel verdicts</h2><table><tr><th></th><th>The Skeptic</th><th>Tom Bell</th></tr>
     <tr><th>Verdict</th><td>Skip</td><td>Ship</td></tr><tr><th>Take</th><td>${said.skeptic}</td><td>${said.founder}</td></tr></table>`,
    [take('The Skeptic', null, said.skeptic, 'skip'), take('Tom Bell', null, said.founder, 'ship')],
  ],
  [
    'cards named only to assistive technology',
    `<h2>Panel takes</h2><article aria-label="The Skeptic"><p>${said.skeptic}</p></article><article aria-label="The Founder"><p>${said.founder}</p></article>`,
    [take('The Skeptic', null, said.skeptic), take('The Founder', null, said.founder)],
  ],
  [
    'cards named to assistive technology with the lens in print',
    `<h2>Panel takes</h2><ul><li aria-label="The Skeptic's take"><span>Reality Check</span><p>${said.skeptic}</p></li>
     <li aria-label="The Founder's take"><span>Business</span><p>${said.founder}</p></li></ul>`,
    [skeptic, founder],
  ],
  [
    'verdicts as headings over groups of headed takes',
    `<h2>Panel verdicts</h2><h3>Ship</h3><h4>The Founder</h4><p>${said.founder}</p><h4>The Builder</h4><p>${said.builder}</p>
     <h3>Skip</h3><h4>The Skeptic</h4><p>${said.skeptic}</p>`,
    [
      take('The Founder', null, said.founder, 'ship'),
      take('The Builder', null, said.builder, 'ship'),
      take('The Skeptic', null, said.skeptic, 'skip'),
    ],
  ],
  [
    'a copy for narrow screens made of other elements, with its words cut short',
    `<section><h2>Panel Takes</h2><div><details><summary>The Skeptic</summary><p>${said.skeptic.slice(0, 120)}…</p></details>
     <details><summary>The Founder</summary><p>${said.founder.slice(0, 120)}…</p></details></div><div>${card(skeptic)}${card(founder)}</div></section>`,
    [skeptic, founder],
  ],
  [
    'a drawer in wrappers of its own',
    `<div><div>Panel Takes</div>${card(skeptic)}${card(founder)}<div><div><div><h2>Bookmarks</h2><button>Close</button></div>
     <div><p>Loading bookmarks…</p><p>No bookmarks yet</p><p>Bookmark tools to save them for later</p></div></div></div></div>`,
    [skeptic, founder],
  ],
  [
    'a newsletter box with a form between cards',
    `<section><h2>Panel Takes</h2><div>${card(skeptic)}<div><div><h3>Lantern Weekly</h3><p>One honest letter about gadgets every Friday, read by many.</p></div>
     <form action="/join"><label>Email <input type="email" name="tagName"></label><button>Join</button></form></div>${card(founder)}</div></section>`,
    [skeptic, founder],
  ],
  [
    'a newsletter box between headings',
    `<h2>What our experts say</h2><h3>Mira Okafor</h3><p>${said.skeptic}</p><div><p>Subscribe to the Lantern</p><p>One honest letter about gadgets every Friday.</p></div>
     <h3>Tom Bell</h3><p>${said.founder}</p>`,
    [mira, tom],
  ],
  [
    'two rows of cards',
    `<h2>Panel Takes</h2><div><div>${card(skeptic)}${card(founder)}</div><div>${card(builder)}</div></div>`,
    [skeptic, founder, builder],
  ],
  [
    'cards that are links as a whole',
    `<h2>Panel Takes</h2><a href="/s"><h3>The Skeptic</h3><p>${said.skeptic}</p></a><a href="/f"><h3>The Founder</h3><p>${said.founder}</p></a>`,
    [take('The Skeptic', null, said.skeptic), take('The Founder', null, said.founder)],
  ],
  [
    'an accordion of buttons and regions',
    `<h2>Panel Takes</h2><div><h3><button aria-expanded="true" id="b1">The Skeptic</button></h3><div role="region" aria-labelledby="b1"><p>${said.skeptic}</p></div></div>
     <div><h3><button aria-expanded="false" id="b2">The Founder</button></h3><div role="region" aria-labelledby="b2" hidden><p>${said.founder}</p></div></div>`,
    [take('The Skeptic', null, said.skeptic), take('The Founder', null, said.founder)],
  ],
  [
    'a panel beside the story',
    `<aside><h2>Panel Takes</h2>${card(skeptic)}${card(founder)}</aside>`,
    [skeptic, founder],
  ],
  [
    'a page that is one form',
    `<form action="/"><input name="children"><h2>Panel Takes</h2>${card(skeptic)}${card(founder)}</form>`,
    [skeptic, founder],
  ],
  [
    'list items with a bold name and a break',
    `<h2>Reactions from the panel</h2><ul><li><strong>Mira Okafor</strong><br>${said.skeptic}</li><li><strong>Tom Bell</strong><br>${said.founder}</li></ul>`,
    [mira, tom],
  ],
  [
    'paragraphs with a name and a dash',
    `<h2>Takes from our experts</h2><p><strong>Mira Okafor</strong> – ${said.skeptic}</p><p><strong>Tom Bell</strong> – ${said.founder}</p>`,
    [mira, tom],
  ],
  [
    'quotations with a role below',
    `<h2>What the critics say</h2><blockquote><p>${said.skeptic}</p></blockquote><p>— Mira Okafor, hardware lab</p>
     <blockquote><p>${said.founder}</p></blockquote><p>— Tom Bell, Pell Capital</p><h2>Where to buy it</h2><p>The shop opens on Monday at nine.</p>`,
    [take('Mira Okafor', 'hardware lab', said.skeptic), take('Tom Bell', 'Pell Capital', said.founder)],
  ],
  [
    'a cast in a definition list below a vague heading',
    `<h3>The verdict</h3><dl><dt>The Skeptic</dt><dd>Skip</dd><dd>${said.skeptic}</dd><dt>The Builder</dt><dd>Ship it</dd><dd>${said.builder}</dd></dl>`,
    [take('The Skeptic', null, said.skeptic, 'skip'), take('The Builder', null, said.builder, 'ship')],
  ],
  [
    'a cast below no heading, in plain words before a colon',
    `<p>The Optimist: ${said.futurist}</p><p>The Skeptic: ${said.skeptic}</p>`,
    [take('The Optimist', null, said.futurist), take('The Skeptic', null, said.skeptic)],
  ],
];

const said2 = {
  de: 'Das Gerät ist klug gebaut, aber niemand außerhalb der Firma hat die Verzögerung je gemessen, und das Abo kostet mehr als die Tastatur.',
  de2: 'Wer viel tippt, spart damit jeden Tag eine Viertelstunde, und das rechnet sich schon im ersten Monat.',
  fr: "Personne en dehors de l'entreprise n'a mesuré la latence, et l'abonnement coûte déjà plus cher que le clavier lui-même.",
  fr2: "Le protocole tient sur une page et l'exemple compile du premier coup, ce qui est plus rare qu'on ne le croit.",
  es: 'Nadie fuera de la empresa ha medido la latencia, y la suscripción cuesta más que el propio teclado al cabo de un año.',
  es2: 'El protocolo cabe en una página y el ejemplo compila a la primera, algo que casi nunca ocurre con estos aparatos.',
  pt: 'Ninguém fora da empresa mediu a latência, e a assinatura custa mais do que o próprio teclado ao fim de um ano.',
  pt2: 'O protocolo cabe numa página e o exemplo compila à primeira tentativa, o que quase nunca acontece.',
  ja: 'キーボードとしては悪くないが、月額料金を払い続ける人がどれだけいるのかは分からない。',
  ja2: '仕様は一ページに収まり、見本は一度で動いた。これほど親切な製品はめったにない。',
  zh: '这个产品的速度从来没有被外部的人测量过，所以我暂时不会放弃旧键盘。',
  zh2: '四十美元的配件加上九美元的订阅，无论你怎么看按键，这都是一门生意。',
} as const;

const languages: readonly Page[] = [
  [
    'German cards below “Stimmen”',
    `<h2>Stimmen</h2><div><h3>Der Skeptiker</h3><p>${said2.de}</p></div><div><h3>Die Gründerin</h3><p>${said2.de2}</p></div>`,
    [take('Der Skeptiker', null, said2.de), take('Die Gründerin', null, said2.de2)],
  ],
  [
    'a German jury',
    `<h2>Was die Jury sagt</h2><p><b>Jana Roth:</b> ${said2.de}</p><p><b>Ole Brandt:</b> ${said2.de2}</p>`,
    [take('Jana Roth', null, said2.de), take('Ole Brandt', null, said2.de2)],
  ],
  [
    'French quotations below “Avis d’experts”',
    `<h2>Avis d’experts</h2><blockquote>${said2.fr}<footer><cite>Léa Morel</cite></footer></blockquote><blockquote>${said2.fr2}<footer><cite>Hugo Petit</cite></footer></blockquote>`,
    [take('Léa Morel', null, said2.fr), take('Hugo Petit', null, said2.fr2)],
  ],
  [
    'a French cast below no heading',
    `<div><div><b>Le sceptique</b><p>${said2.fr}</p></div><div><b>L’optimiste</b><p>${said2.fr2}</p></div></div>`,
    [take('Le sceptique', null, said2.fr), take('L’optimiste', null, said2.fr2)],
  ],
  [
    'a Spanish definition list',
    `<h2>Opiniones del panel</h2><dl><dt>El escéptico</dt><dd>${said2.es}</dd><dt>La fundadora</dt><dd>${said2.es2}</dd></dl>`,
    [take('El escéptico', null, said2.es), take('La fundadora', null, said2.es2)],
  ],
  [
    'Portuguese headings',
    `<h2>Opiniões do painel</h2><h3>O cético</h3><p>${said2.pt}</p><h3>A fundadora</h3><p>${said2.pt2}</p>`,
    [take('O cético', null, said2.pt), take('A fundadora', null, said2.pt2)],
  ],
  [
    'Japanese cards',
    `<h2>パネルの見解</h2><div><h3>懐疑派</h3><p>${said2.ja}</p></div><div><h3>開発者</h3><p>${said2.ja2}</p></div>`,
    [take('懐疑派', null, said2.ja), take('開発者', null, said2.ja2)],
  ],
  [
    'a Chinese table',
    `<h2>专家点评</h2><table><tr><td>怀疑者</td><td>${said2.zh}</td></tr><tr><td>创始人</td><td>${said2.zh2}</td></tr></table>`,
    [take('怀疑者', null, said2.zh), take('创始人', null, said2.zh2)],
  ],
  [
    'German perspectives',
    `<p><strong>Warum das wichtig ist:</strong> ${said2.de}</p><p><strong>Ja, aber:</strong> ${said2.de2}</p>`,
    [take(null, 'Warum das wichtig ist', said2.de), take(null, 'Ja, aber', said2.de2)],
  ],
  [
    'French perspectives',
    `<h3>Pourquoi c’est important</h3><p>${said2.fr}</p><h3>Et ailleurs</h3><p>${said2.fr2}</p>`,
    [take(null, 'Pourquoi c’est important', said2.fr)],
  ],
  [
    'Spanish perspectives',
    `<p><b>Por qué importa:</b> ${said2.es}</p><p><b>Sí, pero:</b> ${said2.es2}</p>`,
    [take(null, 'Por qué importa', said2.es), take(null, 'Sí, pero', said2.es2)],
  ],
  [
    'Portuguese perspectives in plain words',
    `<p>Por que isso importa: ${said2.pt}</p><p>${said2.pt2}</p>`,
    [take(null, 'Por que isso importa', said2.pt)],
  ],
  [
    'Japanese perspectives',
    `<p><strong>なぜ重要か：</strong>${said2.ja}</p><p>${said2.ja2}</p>`,
    [take(null, 'なぜ重要か', said2.ja)],
  ],
  [
    'Chinese perspectives as headings',
    `<h2>为什么重要</h2><p>${said2.zh}</p><h2>不同意见</h2><p>${said2.zh2}</p>`,
    [take(null, '为什么重要', said2.zh), take(null, '不同意见', said2.zh2)],
  ],
];

const perspectives: readonly Page[] = [
  [
    'short paragraphs with bold labels, as a newsletter of brief notes prints them',
    `<p><span><strong>Why it matters: </strong></span>${said.founder}</p><p><strong>Driving the news:</strong> ${said.builder}</p>
     <ul><li><p>The first batch is small.</p></li></ul><p><strong>Between the lines:</strong> ${said.skeptic}</p><ul><li>No numbers</li></ul>
     <p>${said.futurist}</p><p><strong>The bottom line:</strong> ${said.futurist}</p><p><strong>Go deeper:</strong> <a href="/more">How keypads came to watch their owners</a></p>`,
    [
      take(null, 'Why it matters', said.founder),
      take(null, 'Between the lines', `${said.skeptic}\n\nNo numbers`),
      take(null, 'The bottom line', said.futurist),
    ],
  ],
  [
    'a story in headed parts, with a view of its writer',
    `<section><h2>The News</h2><p>${said.builder}</p></section><section><h2>Reed’s view</h2><p>${said.founder}</p></section>
     <section><h2>Know More</h2><p>${said.builder}</p></section><section><h2>Room for Disagreement</h2><p>${said.skeptic}</p></section>
     <section><h2>The View From Beijing</h2><p>${said.futurist}</p></section><section><h2>Notable</h2><ul><li>${said.builder}</li></ul></section>`,
    [
      take('Reed', 'Reed’s view', said.founder),
      take(null, 'Room for Disagreement', said.skeptic),
      take('Beijing', 'The View From Beijing', said.futurist),
    ],
  ],
  [
    'two stories in one letter, with the same labels',
    `<div><h2>Keypads</h2><p><strong>What’s new:</strong> ${said.builder}</p><p><strong>How it works:</strong> It looks at keys and learns them.</p><p><strong>We’re thinking:</strong> ${said.skeptic}</p></div>
     <div><h2>Desks</h2><p><strong>Why it matters:</strong> ${said.founder}</p><p><strong>We’re thinking:</strong> ${said.futurist}</p></div>`,
    [
      take(null, 'What’s new', said.builder),
      take(null, 'We’re thinking', said.skeptic),
      take(null, 'Why it matters', said.founder),
      take(null, 'We’re thinking', said.futurist),
    ],
  ],
  [
    'labels in wrappers of their own',
    `<div><div><p><b>The big picture:</b> ${said.futurist}</p></div></div><div><p><b>What’s next:</b> ${said.founder}</p></div>`,
    [take(null, 'The big picture', said.futurist), take(null, 'What’s next', said.founder)],
  ],
];

const traps: readonly (readonly [what: string, body: string])[] = [
  [
    'an article about a panel of skeptics',
    `<p>The panel of experts said that it would take years. The Skeptic, a film about keypads, opens on Friday, and why it matters is anybody’s guess.</p><h2>The experts say it is too early</h2><p>${said.skeptic}</p><p>${said.founder}</p>`,
  ],
  [
    'a dialogue that quotes a skeptic',
    `<p>“Does it work?” asked the founder.</p><p>The skeptic: “Not on my desk, it does not, and I have tried it twice.”</p><p>The room laughed, and the meeting went on for an hour.</p>`,
  ],
  [
    'the biographies of a panel',
    `<h2>Our expert panel: who votes</h2><div><h3>Mira Okafor</h3><p>Mira has tested keyboards for twenty years and runs a lab in Leeds.</p></div><div><h3>Tom Bell</h3><p>He leads the seed fund at Pell and types with two fingers.</p></div>`,
  ],
  [
    'a shop that asks its customers',
    `<h2>Customer reviews</h2><ul><li><b>Jane D.</b> <span>5 stars</span><p>${said.builder}</p></li><li><b>Omar</b> <span>2 stars</span><p>${said.skeptic}</p></li></ul>`,
  ],
  [
    'questions and answers',
    `<h2>FAQ: what experts think</h2><h3>Is it safe to type on it with wet hands?</h3><p>${said.builder}</p><h3>How long does the battery last in winter?</h3><p>${said.founder}</p>`,
  ],
  [
    'a glossary',
    `<h2>Words used in reviews</h2><dl><dt>Latency</dt><dd>${said.skeptic}</dd><dt>Polling rate</dt><dd>${said.builder}</dd></dl>`,
  ],
  [
    'comments by people who call themselves names',
    `<h2>3 comments</h2><div><b>the_skeptic</b><time>2 hours ago</time><p>${said.skeptic}</p></div><div><b>builder99</b><time>1 hour ago</time><p>${said.builder}</p></div>`,
  ],
  [
    'columns linked from a story',
    `<h2>Expert opinion</h2><ul><li><a href="/1">Keyboards are overrated, and everybody who types for a living knows it well by now</a></li><li><a href="/2">A good desk is worth more than a good keyboard, and lasts rather longer than one</a></li></ul>`,
  ],
  [
    'a table of prices',
    `<h2>Panel prices</h2><table><tr><th>Panel</th><th>Price</th></tr><tr><td>Solar panel, 400 W</td><td>$129 with the brackets that hold it to a roof of tiles or slate</td></tr><tr><td>Control panel</td><td>$49 with the cable that most people already have in a drawer</td></tr></table>`,
  ],
  [
    'a recipe',
    `<h2>What you need</h2><ul><li>Flour</li><li>Two eggs</li></ul><h2>The method</h2><h3>The dough</h3><p>${said.builder}</p><h3>The filling</h3><p>${said.founder}</p><h2>The verdict</h2><p>It took an hour, and nobody left any.</p>`,
  ],
  [
    'the results of a poll',
    `<h2>How our panel voted</h2><table><tr><td>Yes</td><td>64%</td></tr><tr><td>No</td><td>30%</td></tr><tr><td>Undecided</td><td>6%</td></tr></table>`,
  ],
  [
    'a changelog',
    `<h2>What’s new</h2><h3>Version 2.1</h3><p>${said.builder}</p><h3>Version 2.0</h3><p>${said.founder}</p><h2>What’s next</h2><p>${said.futurist}</p>`,
  ],
  [
    'winners and losers',
    `<h2>Winners and losers</h2><h3>The Winner</h3><p>${said.builder}</p><h3>The Loser</h3><p>${said.founder}</p>`,
  ],
  [
    'papers quoted on a film',
    `<div><blockquote>${said.builder}</blockquote><cite>The Guardian</cite></div><div><blockquote>${said.founder}</blockquote><cite>The Observer</cite></div>`,
  ],
  [
    'an interview',
    `<p><strong>You called yourself a skeptic. Why?</strong></p><p>${said.skeptic}</p><p><strong>What do experts say about that?</strong></p><p>${said.founder}</p>`,
  ],
  [
    'a menu of an outlet that prints perspectives',
    `<ul><li><a href="/w">Why it matters</a></li><li><a href="/r">Reality check</a></li></ul><p>${said.builder}</p><div><a href="/b">The big picture</a></div><p>${said.founder}</p>`,
  ],
  [
    'a German report that mentions skeptics',
    `<p>Der Skeptiker in mir zweifelt. Experten sagen, das Gerät sei klug gebaut.</p><h2>Das sagen die Zahlen</h2><p>${said2.de}</p><p>${said2.de2}</p>`,
  ],
  [
    'a headline of another story that names experts',
    `<div><h3><a href="/x">Experts say keypads will never replace a keyboard</a></h3><p>Our tests lasted a month, and nobody missed a key.</p></div><div><h3><a href="/y">A desk that follows you around the house</a></h3><p>It took the stairs badly, and the cat worse.</p></div>`,
  ],
];

describe('panels of every shape', () => {
  test.each(casts)('reads %s', (_, body, takes) => expect(takesIn(body)).toEqual(takes));
});

describe('panels and perspectives in other languages', () => {
  test.each(languages)('reads %s', (_, body, takes) => expect(takesIn(body)).toEqual(takes));
});

describe('perspectives as outlets print them', () => {
  test.each(perspectives)('reads %s', (_, body, takes) => expect(takesIn(body)).toEqual(takes));
});

describe('pages that print no takes', () => {
  test.each(traps)('gives nothing for %s', (_, body) => expect(takesIn(body)).toEqual([]));
});
