import { describe, expect, test } from 'vitest';
import { readTakes } from '@/lib/extract/panel';
import { documentFrom, page, said, take, takesIn } from './support';

const skeptic = take('The Skeptic', 'Reality Check', said.skeptic);
const founder = take('The Founder', 'Business', said.founder);
const card = (name: string, lens: string, text: string) =>
  `<div><div><a href="/r"><img alt="${name}" src="a.png"></a><div><a href="/r">${name}</a><p>${lens}</p></div></div><p>${text}</p></div>`;
const cards =
  card('The Skeptic', 'Reality Check', said.skeptic) + card('The Founder', 'Business', said.founder);

describe('blocks of a panel', () => {
  test('reads cards with portrait, name and lens', () => {
    expect(takesIn(`<section><h2>Panel Takes</h2><div>${cards}</div></section>`)).toEqual([skeptic, founder]);
  });

  test('reads blocks that are siblings of a label that is no heading', () => {
    const block = (name: string, lens: string, text: string) =>
      `<div><div><span>${name}</span><span>${lens}</span></div><div>${text}</div></div>`;
    expect(
      takesIn(
        `<div>Expert takes</div>${block('The Skeptic', 'Reality Check', said.skeptic)}${block('The Founder', 'Business', said.founder)}
        <div><div>Bookmarks</div><div>Loading bookmarks...</div><div>No bookmarks yet</div></div>`,
      ),
    ).toEqual([skeptic, founder]);
  });

  test('reads headings followed by paragraphs', () => {
    expect(
      takesIn(`<h2>The Panel Weighs In</h2><p>Four readers, one gadget.</p>
        <h3>The Skeptic</h3><p>${said.skeptic}</p><p>${said.futurist}</p><h3>The Founder</h3><p>${said.founder}</p>
        <h2>Where to buy it</h2><p>The shop opens on Monday at nine, and the first batch is small.</p>`),
    ).toEqual([
      take('The Skeptic', null, `${said.skeptic}\n\n${said.futurist}`),
      take('The Founder', null, said.founder),
    ]);
  });

  test.each([
    ['dash', 'The Skeptic - Reality Check', 'The Founder - Business'],
    ['long dash', 'The Skeptic — Reality Check', 'The Founder — Business'],
    ['colon', 'The Skeptic: Reality Check', 'The Founder: Business'],
    ['brackets', 'The Skeptic (Reality Check)', 'The Founder (Business)'],
    ['dot', 'The Skeptic · Reality Check', 'The Founder · Business'],
    ['comma', 'The Skeptic, Reality Check', 'The Founder, Business'],
    ['span', 'The Skeptic <span>Reality Check</span>', 'The Founder <span>Business</span>'],
    ['line', 'The Skeptic<br><small>Reality Check</small>', 'The Founder<br><small>Business</small>'],
  ])('parts speaker and lens in a heading by %s', (_, first, second) => {
    expect(
      takesIn(
        `<h2>What our panel says</h2><h3>${first}</h3><p>${said.skeptic}</p><h3>${second}</h3><p>${said.founder}</p>`,
      ),
    ).toEqual([skeptic, founder]);
  });

  test('reads paragraphs that begin with a bold name', () => {
    expect(
      takesIn(`<h2>Panel verdicts</h2><p><strong>The Skeptic:</strong> ${said.skeptic}</p>
        <p><strong>The Founder:</strong> ${said.founder}</p><p>${said.futurist}</p>`),
    ).toEqual([
      take('The Skeptic', null, said.skeptic),
      take('The Founder', null, `${said.founder}\n\n${said.futurist}`),
    ]);
  });

  test('reads bold names followed by a lens in brackets', () => {
    expect(
      takesIn(`<h2>Panel takes</h2><ul><li><strong>The Skeptic</strong> (Reality Check): ${said.skeptic}</li>
        <li><strong>The Founder</strong> (Business): ${said.founder}</li></ul>`),
    ).toEqual([skeptic, founder]);
  });

  test('reads names in plain words before a colon', () => {
    expect(
      takesIn(`<h2>Panel takes</h2><p>The Skeptic: ${said.skeptic}</p><p>Mira Okafor: ${said.founder}</p>`),
    ).toEqual([take('The Skeptic', null, said.skeptic), take('Mira Okafor', null, said.founder)]);
  });

  test('reads a definition list of reviewers', () => {
    expect(
      takesIn(`<h2>Reviewers</h2><dl><dt>The Skeptic <em>Reality Check</em></dt><dd>${said.skeptic}</dd>
        <dt>The Founder <em>Business</em></dt><dd>${said.founder}</dd></dl>`),
    ).toEqual([skeptic, founder]);
  });

  test('reads a definition list with a wrapper around each pair', () => {
    expect(
      takesIn(`<h2>Panel takes</h2><dl><div><dt>The Skeptic</dt><dd>Skip</dd><dd>${said.skeptic}</dd></div>
        <div><dt>The Founder</dt><dd>Ship</dd><dd>${said.founder}</dd></div></dl>`),
    ).toEqual([
      take('The Skeptic', null, said.skeptic, 'skip'),
      take('The Founder', null, said.founder, 'ship'),
    ]);
  });

  test('reads folded details', () => {
    expect(
      takesIn(`<h2>The panel's takes</h2><details><summary>The Skeptic — Reality Check</summary><p>${said.skeptic}</p></details>
        <details open><summary>The Founder — Business</summary><p>${said.founder}</p></details>`),
    ).toEqual([skeptic, founder]);
  });

  test('reads a panel folded into one details', () => {
    expect(takesIn(`<details><summary>Panel Takes</summary>${cards}</details>`)).toEqual([skeptic, founder]);
  });

  test('reads a table by its column heads', () => {
    expect(
      takesIn(`<h2>Verdicts</h2><table><thead><tr><th>Reviewer</th><th>Verdict</th><th>Comment</th></tr></thead><tbody>
        <tr><td>The Skeptic</td><td>SKIP</td><td>Too slow for me.</td></tr>
        <tr><td>Mira Okafor</td><td>Ship</td><td>${said.founder}</td></tr></tbody></table>`),
    ).toEqual([
      take('The Skeptic', null, 'Too slow for me.', 'skip'),
      take('Mira Okafor', null, said.founder, 'ship'),
    ]);
  });

  test('reads a table whose caption is the label', () => {
    expect(
      takesIn(`<table><caption>Panel verdicts</caption><tr><td>The Skeptic</td><td>Skip</td><td>${said.skeptic}</td></tr>
        <tr><td>The Founder</td><td>Ship</td><td>${said.founder}</td></tr></table>`),
    ).toEqual([
      take('The Skeptic', null, said.skeptic, 'skip'),
      take('The Founder', null, said.founder, 'ship'),
    ]);
  });

  test('reads quotations with the speaker below', () => {
    expect(
      takesIn(`<h2>Expert reactions</h2><blockquote><p>“${said.skeptic}”</p><footer>— <cite>Mira Okafor</cite>, hardware lab</footer></blockquote>
        <blockquote><p>“${said.founder}”</p><footer>— <cite>Tom Bell</cite>, Pell Capital</footer></blockquote>`),
    ).toEqual([
      take('Mira Okafor', 'hardware lab', `“${said.skeptic}”`),
      take('Tom Bell', 'Pell Capital', `“${said.founder}”`),
    ]);
  });

  test('reads a list of quotations and cites', () => {
    const item = (name: string, text: string) =>
      `<li><blockquote>${text}</blockquote><cite>${name}</cite></li>`;
    expect(
      takesIn(
        `<h3>What the experts say</h3><ul>${item('Mira Okafor', said.skeptic)}${item('Tom Bell', said.founder)}</ul>`,
      ),
    ).toEqual([take('Mira Okafor', null, said.skeptic), take('Tom Bell', null, said.founder)]);
  });

  test('reads quotations followed by a dash and a name, without any wrapper', () => {
    expect(
      takesIn(`<section><h2>Critics' takes</h2><blockquote>${said.skeptic}</blockquote><p>— Mira Okafor</p>
        <blockquote>${said.founder}</blockquote><p>— Tom Bell</p></section>`),
    ).toEqual([take('Mira Okafor', null, said.skeptic), take('Tom Bell', null, said.founder)]);
  });

  test('reads figures with captions', () => {
    const figure = (name: string, lens: string, text: string) =>
      `<figure><blockquote><p>${text}</p></blockquote><figcaption><b>${name}</b> <span>${lens}</span></figcaption></figure>`;
    expect(
      takesIn(
        `<h2>Our panel's views</h2>${figure('The Skeptic', 'Reality Check', said.skeptic)}${figure('The Founder', 'Business', said.founder)}`,
      ),
    ).toEqual([skeptic, founder]);
  });

  test('reads tabs, the closed ones too', () => {
    expect(
      takesIn(`<section><h2>Panel takes</h2><div role="tablist"><button role="tab" id="t1" aria-controls="p1">The Skeptic</button>
        <button role="tab" id="t2" aria-controls="p2">The Founder</button></div>
        <div role="tabpanel" id="p1" aria-labelledby="t1"><p>${said.skeptic}</p></div>
        <div role="tabpanel" id="p2" aria-labelledby="t2" hidden><p>${said.founder}</p></div></section>`),
    ).toEqual([take('The Skeptic', null, said.skeptic), take('The Founder', null, said.founder)]);
  });

  test('reads wrappers in wrappers without a single heading', () => {
    const block = (name: string, lens: string, text: string) =>
      `<div><div><div><div><span>${name}</span></div><div><span>${lens}</span></div></div></div><div><div><div>${text}</div></div></div></div>`;
    expect(
      takesIn(`<div><div><div><span>PANEL TAKES</span></div></div><div><div><div>${block('The Skeptic', 'Reality Check', said.skeptic)}</div>
        <div>${block('The Founder', 'Business', said.founder)}</div></div></div></div>`),
    ).toEqual([skeptic, founder]);
  });

  test('reads cards made of inline elements only', () => {
    expect(
      takesIn(`<h2>Panel takes</h2><div><a href="/s">The Skeptic</a><span>Reality Check</span><span>${said.skeptic}</span></div>
        <div><a href="/f">The Founder</a><span>Business</span><span>${said.founder}</span></div>`),
    ).toEqual([skeptic, founder]);
  });

  test('reads cards that are links', () => {
    const link = (name: string, lens: string, text: string) =>
      `<li><article><h3><a href="/r">${name}</a></h3><p>${lens}</p><p>${text}</p><a href="/r">Read full review</a></article></li>`;
    expect(
      takesIn(
        `<h2>Panel takes</h2><ul>${link('The Skeptic', 'Reality Check', said.skeptic)}${link('The Founder', 'Business', said.founder)}</ul>`,
      ),
    ).toEqual([skeptic, founder]);
  });

  test('reads a section that is called a panel by its label only', () => {
    expect(takesIn(`<section aria-label="Panel takes">${cards}</section>`)).toEqual([skeptic, founder]);
  });

  test('reads a cast below no heading at all', () => {
    expect(takesIn(`<div>${cards}</div>`)).toEqual([skeptic, founder]);
  });

  test('reads the lens above the name', () => {
    const kicker = (name: string, lens: string, text: string) =>
      `<div><span>${lens}</span><h3>${name}</h3><p>${text}</p></div>`;
    expect(
      takesIn(
        `<h2>Panel takes</h2>${kicker('The Skeptic', 'Reality Check', said.skeptic)}${kicker('Mira Okafor', 'Business', said.founder)}`,
      ),
    ).toEqual([skeptic, take('Mira Okafor', 'Business', said.founder)]);
  });

  test('reads names in two scripts', () => {
    expect(
      takesIn(`<h2>Panel Takes / パネルの見解</h2><h3>The Skeptic / 懐疑派</h3><p>${said.skeptic}</p>
        <h3>The Founder / 創業者</h3><p>キーボードとしては悪くないが、月額料金を払い続ける人がどれだけいるのかは分からない。</p>`),
    ).toEqual([
      take('The Skeptic / 懐疑派', null, said.skeptic),
      take(
        'The Founder / 創業者',
        null,
        'キーボードとしては悪くないが、月額料金を払い続ける人がどれだけいるのかは分からない。',
      ),
    ]);
  });
});

describe('verdicts', () => {
  const judged = [
    take('The Skeptic', null, said.skeptic, 'skip'),
    take('The Founder', null, said.founder, 'ship'),
  ];

  test.each([
    ['badges', (verdict: string) => `<span>${verdict}</span>`],
    ['capitals', (verdict: string) => `<span>${verdict.toUpperCase()}</span>`],
    ['labels', (verdict: string) => `<p>Verdict: ${verdict}</p>`],
    ['two words', (verdict: string) => `<p><span>Verdict</span><b>${verdict}</b></p>`],
    ['pictures', (verdict: string) => `<img alt="${verdict}" src="v.png">`],
    ['emoji', (verdict: string) => `<em>🚢 ${verdict}</em>`],
  ])('are read from %s', (_, badge) => {
    expect(
      takesIn(`<h2>Panel verdict: 1 ship / 1 skip</h2><div><div><h3>The Skeptic</h3>${badge('Skip')}<p>${said.skeptic}</p></div>
        <div><h3>The Founder</h3>${badge('Ship')}<p>${said.founder}</p></div></div>`),
    ).toEqual(judged);
  });

  test('are read below the words', () => {
    expect(
      takesIn(`<h2>Verdicts</h2><div><div><h3>The Skeptic</h3><p>${said.skeptic}</p><p>Verdict: Skip</p></div>
        <div><h3>The Founder</h3><p>${said.founder}</p><p>Verdict: Ship</p></div></div>`),
    ).toEqual(judged);
  });

  test('are read in the heading of a take', () => {
    expect(
      takesIn(
        `<h2>Panel takes</h2><h3>The Skeptic: Skip</h3><p>${said.skeptic}</p><h3>The Founder says ship</h3><p>${said.founder}</p>`,
      ),
    ).toEqual(judged);
  });

  test('are read before the words', () => {
    expect(
      takesIn(
        `<h2>Panel takes</h2><p><b>The Skeptic:</b> Skip — ${said.skeptic}</p><p><b>The Founder:</b> <b>Ship.</b> ${said.founder}</p>`,
      ).map((t) => t.verdict),
    ).toEqual(['skip', 'ship']);
  });

  test('a score beside a verdict is part of the badge', () => {
    expect(
      takesIn(`<h2>Panel</h2><ul><li><cite>The Builder</cite><mark>SHIP 8/10</mark><q>${said.builder}</q></li>
        <li><cite>The Skeptic</cite><mark>Skip 3/10</mark><q>${said.skeptic}</q></li></ul>`),
    ).toEqual([
      take('The Builder', null, said.builder, 'ship'),
      take('The Skeptic', null, said.skeptic, 'skip'),
    ]);
  });

  test('are null for badges that decide neither', () => {
    expect(
      takesIn(`<h2>Panel takes</h2><div><h3>The Skeptic</h3><span>WATCH</span><span>7/10</span><p>${said.skeptic}</p></div>
        <div><h3>The Founder</h3><span>SHIP</span><span>9/10</span><p>${said.founder}</p></div>`),
    ).toEqual([take('The Skeptic', null, said.skeptic), take('The Founder', null, said.founder, 'ship')]);
  });
});

describe('what surrounds takes', () => {
  test('counts copies for narrow and wide screens once', () => {
    expect(takesIn(`<section><h2>Panel takes</h2><div>${cards}</div><div>${cards}</div></section>`)).toEqual([
      skeptic,
      founder,
    ]);
    expect(
      takesIn(
        `<section><h2>Panel takes</h2>${cards}</section><section><h2>Panel takes</h2>${cards}</section>`,
      ),
    ).toEqual([skeptic, founder]);
  });

  test('steps over a newsletter box between takes', () => {
    expect(
      takesIn(`<h2>Panel takes</h2><div>${card('The Skeptic', 'Reality Check', said.skeptic)}
        <div><h3>The Lantern Weekly</h3><p>One honest letter about gadgets every Friday, read by forty thousand people.</p>
        <form><input type="email"><button>Join</button></form></div>
        ${card('The Founder', 'Business', said.founder)}</div>`),
    ).toEqual([skeptic, founder]);
  });

  test('steps over an advertisement without a form between headings', () => {
    expect(
      takesIn(`<section><h2>Panel takes</h2><h3>The Skeptic — Reality Check</h3><p>${said.skeptic}</p>
        <div><p>Get the next verdict in your inbox</p><p>Seven critics review a new tool every day, and it is free.</p></div>
        <h3>The Founder — Business</h3><p>${said.founder}</p></section>`),
    ).toEqual([skeptic, founder]);
  });

  test('leaves out hidden things, drawers and scripts', () => {
    expect(
      takesIn(`<section><h2>Panel takes</h2>${cards}<div hidden>${card('The Ghost', 'Unseen', said.futurist)}</div>
        <aside>${card('The Drawer', 'Aside', said.futurist)}</aside><template>${card('The Template', 'Mould', said.futurist)}</template>
        <div style="display: none">${card('The Styled', 'None', said.futurist)}</div></section>`),
    ).toEqual([skeptic, founder]);
  });

  test('ends at related stories', () => {
    const related = `<div><div><a href="/a">A smaller keypad</a></div><p>The rival from Pell costs half as much and does a third, which is a fair deal for some.</p></div>`;
    expect(
      takesIn(`<section><h2>Panel takes</h2>${cards}<h3>Related stories</h3>${related}${related}</section>`),
    ).toEqual([skeptic, founder]);
  });

  test('leaves out buttons, dates and counts', () => {
    const noisy = (name: string, lens: string, text: string) =>
      `<article><header><span>S</span><h3>${name}</h3><p>${lens}</p><time>2 days ago</time></header><p>${text}</p><footer><button>Share</button><span>12 likes</span><a href="#">Read more</a></footer></article>`;
    expect(
      takesIn(
        `<h2>Panel takes</h2>${noisy('The Skeptic', 'Reality Check', said.skeptic)}${noisy('The Founder', 'Business', said.founder)}`,
      ),
    ).toEqual([skeptic, founder]);
  });

  test('keeps lists and paragraphs of a take together', () => {
    expect(
      takesIn(`<h2>Panel takes</h2><div><h3>The Skeptic</h3><p>${said.skeptic}</p><ul><li>No numbers</li><li>No warranty</li></ul><p>${said.futurist}</p></div>
        <div><h3>The Founder</h3><p>${said.founder}</p></div>`),
    ).toEqual([
      take('The Skeptic', null, `${said.skeptic}\n\nNo numbers\n\nNo warranty\n\n${said.futurist}`),
      take('The Founder', null, said.founder),
    ]);
  });

  test('keeps parts of an opinion inside it', () => {
    const parted = (name: string, a: string, b: string) =>
      `<div><h3>${name}</h3><h4>Strong points</h4><p>${a}</p><h4>Weak points</h4><p>${b}</p></div>`;
    expect(
      takesIn(
        `<h2>Panel takes</h2><div>${parted('The Skeptic', said.builder, said.skeptic)}${parted('The Founder', said.futurist, said.founder)}</div>`,
      ).map((t) => t.speaker),
    ).toEqual(['The Skeptic', 'The Founder']);
  });

  test('reads a panel of twenty', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      card(`Judge Number${String.fromCharCode(65 + i)}`, 'Angle', `${said.builder} (${i})`),
    );
    expect(takesIn(`<h2>Panel takes</h2><div>${many.join('')}</div>`)).toHaveLength(20);
  });

  test('keeps links and bold words inside the words of a take', () => {
    expect(
      takesIn(`<h2>Panel takes</h2><div><b>The Skeptic</b><p>I <b>measured</b> it with <a href="/p">Pell's probe</a>, twice: <i>slow</i>.</p></div>
        <div><b>The Founder</b><p>${said.founder}</p></div>`)[0]?.text,
    ).toBe("I measured it with Pell's probe, twice: slow.");
  });
});

describe('shapes met in the wild', () => {
  const both = [
    take('The Skeptic', 'Reality Check', said.skeptic, 'skip'),
    take('The Founder', 'Business', said.founder, 'ship'),
  ];

  test.each([
    [
      'badge beside the lens',
      (n: string, l: string, v: string, t: string) =>
        `<div><h4>${n}</h4><p>${l} · ${v.toUpperCase()}</p><p>${t}</p></div>`,
    ],
    [
      'bold lines',
      (n: string, l: string, v: string, t: string) =>
        `<p><strong>${n}</strong></p><p><em>${l}</em></p><p>Verdict: ${v}</p><p>${t}</p>`,
    ],
    [
      'broken lines',
      (n: string, l: string, v: string, t: string) =>
        `<div><b>${n}</b><br><i>${l}</i><br><u>${v}</u><br>${t}</div>`,
    ],
    [
      'one paragraph',
      (n: string, l: string, v: string, t: string) =>
        `<p><strong>${n}</strong> · <em>${l}</em> · <b>${v}</b> — ${t}</p>`,
    ],
    [
      'named fields',
      (n: string, l: string, v: string, t: string) =>
        `<div><p><b>Reviewer:</b> ${n}</p><p><b>Lens:</b> ${l}</p><p><b>Verdict:</b> ${v}</p><p>${t}</p></div>`,
    ],
    [
      'a list of fields',
      (n: string, l: string, v: string, t: string) =>
        `<article><h3>${n}</h3><dl><dt>Lens</dt><dd>${l}</dd><dt>Verdict</dt><dd>${v}</dd></dl><p>${t}</p></article>`,
    ],
    [
      'custom elements',
      (n: string, l: string, v: string, t: string) =>
        `<panel-take><span>${n}</span><span>${l}</span><span>${v}</span><p>${t}</p></panel-take>`,
    ],
    [
      'pictograms',
      (n: string, l: string, v: string, t: string) =>
        `<div><span>🤖</span><h3>${n}</h3><span>${l}</span><span aria-label="Verdict: ${v}">✔</span><p>${t}</p></div>`,
    ],
    [
      'slides',
      (n: string, l: string, v: string, t: string) =>
        `<div role="group" aria-hidden="${v === 'Ship'}"><h3>${n}</h3><span>${l}</span><b>${v}</b><p>${t}</p></div>`,
    ],
    [
      'a title of their own',
      (n: string, l: string, v: string, t: string) =>
        `<div><h3>${n}</h3><h4>${l}</h4><span>${v}</span><p>${t}</p></div>`,
    ],
  ])('reads %s', (_, block) => {
    expect(
      takesIn(
        `<section><h2>Panel Takes (2)</h2><div>${block('The Skeptic', 'Reality Check', 'Skip', said.skeptic)}${block('The Founder', 'Business', 'Ship', said.founder)}</div></section>`,
      ),
    ).toEqual(both);
  });

  test('reads takes grouped under their verdict', () => {
    expect(
      takesIn(`<h2>Panel verdicts</h2><h3>Ship</h3><div><b>The Founder</b><p>${said.founder}</p></div>
        <h3>Skip</h3><div><b>The Skeptic</b><p>${said.skeptic}</p></div>`),
    ).toEqual([
      take('The Founder', null, said.founder, 'ship'),
      take('The Skeptic', null, said.skeptic, 'skip'),
    ]);
  });

  test('ends where a box of another make follows', () => {
    expect(
      takesIn(`<h2>Expert takes</h2>${card('Ana Ruiz', 'Design', said.builder)}${card('Bo Chen', 'Business', said.founder)}
        <div><h3>How we review</h3><p>${said.futurist}</p></div>`).map(({ speaker }) => speaker),
    ).toEqual(['Ana Ruiz', 'Bo Chen']);
  });

  test('changes nothing on the page', () => {
    const document = documentFrom(page(`<h2>Panel takes</h2>${cards}`));
    const before = document.documentElement.outerHTML;
    expect(readTakes(document).rule).toBe('panel:blocks');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('survives fields that shadow their form, and a page without a body', () => {
    expect(() =>
      readTakes(
        documentFrom(
          page(
            `<form><input name="parentElement"><input name="childNodes"><h2>Panel takes</h2>${cards}</form>`,
          ),
        ),
      ),
    ).not.toThrow();
    expect(readTakes(documentFrom(''))).toEqual({ takes: [], rule: null });
  });
});
