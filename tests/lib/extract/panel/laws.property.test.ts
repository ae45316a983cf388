import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Take } from '@/lib/extract/extraction';
import { readTakes } from '@/lib/extract/panel';
import { documentFrom, page, said, take, takesIn } from './support';

/** Laws hold for any page; a document takes happy-dom some milliseconds to make. */
const runs = { numRuns: 120 };

const cast: readonly Take[] = [
  take('The Skeptic', 'Reality Check', said.skeptic),
  take('The Founder', 'Business', said.founder),
  take('Mira Okafor', 'Hardware', said.builder),
  take('The Futurist', 'Big Picture', said.futurist),
];

/** Ways to print one take in a box of its own. */
const boxes: readonly ((one: Take) => string)[] = [
  ({ speaker, lens, text }) => `<article><h3>${speaker}</h3><p>${lens}</p><p>${text}</p></article>`,
  ({ speaker, lens, text }) =>
    `<div><div><a href="/r">${speaker}</a><span>${lens}</span></div><div>${text}</div></div>`,
  ({ speaker, lens, text }) => `<details><summary>${speaker} — ${lens}</summary><p>${text}</p></details>`,
  ({ speaker, lens, text }) =>
    `<figure><blockquote>${text}</blockquote><figcaption><b>${speaker}</b>, ${lens}</figcaption></figure>`,
  ({ speaker, lens, text }) => `<section><strong>${speaker}</strong> <em>(${lens})</em><br>${text}</section>`,
];

/** What has nothing to do with the panel, wherever it stands. */
const noise = [
  '<script>let panel = "Panel takes";</script>',
  '<!-- Panel takes -->',
  '<hr>',
  '<aside><h3>The Lantern</h3><p>A paper about gadgets, printed every Friday since the spring of last year.</p></aside>',
  '<div hidden><h3>The Ghost</h3><p>Nobody was ever meant to read what this box says about keypads.</p></div>',
  '<div><p>Advertisement</p><p>Desks from Pell are made of real wood, and they last.</p></div>',
  '<div><h3>Lantern Weekly</h3><p>One honest letter every Friday.</p><form><input type="email"><button>Join</button></form></div>',
  '<nav><a href="/">Home</a></nav>',
  '<div><div></div></div>',
  '<template><h3>The Mould</h3><p>What a script would fill in later, if it ran here at all.</p></template>',
];
/** What has nothing to do with it either, but must not stand among the takes. */
const stories = [
  `<p>The launch was crowded, and so was the street. Nobody had brought a keypad of their own to compare it with.</p>`,
  `<h2>Where to buy it</h2><p>The shop opens on Monday at nine, and the first batch is small.</p>`,
  `<ul><li><a href="/1">A smaller keypad</a></li><li><a href="/2">A larger keypad</a></li></ul>`,
  `<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Starter</td><td>$9</td></tr></table>`,
];
const wrappers = ['div', 'section', 'main', 'span'];

const wrapped = (tags: readonly string[], html: string) =>
  tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, html);

const panels = fc.record({
  box: fc.constantFrom(...boxes),
  size: fc.integer({ min: 2, max: cast.length }),
  label: fc.constantFrom(
    '<h2>Panel Takes</h2>',
    '<div>What our experts say</div>',
    '<h2><span>The panel’s views</span></h2>',
  ),
  between: fc.array(fc.constantFrom(...noise), { minLength: cast.length, maxLength: cast.length }),
  before: fc.array(fc.constantFrom(...noise, ...stories), { maxLength: 4 }),
  after: fc.array(fc.constantFrom(...noise, ...stories), { maxLength: 4 }),
  around: fc.array(fc.constantFrom(...wrappers.slice(0, 3)), { maxLength: 4 }),
  aroundBox: fc.array(fc.constantFrom('div', 'section'), { maxLength: 3 }),
});

test('unrelated markup before, after, around and between takes never removes or changes one', () => {
  fc.assert(
    fc.property(panels, ({ box, size, label, between, before, after, around, aroundBox }) => {
      const takes = cast.slice(0, size);
      const printed = takes.map((one, index) => wrapped(aroundBox, box(one)) + between[index]).join('');
      const body =
        before.join('') +
        wrapped(around, `<section>${label}<div>${printed}</div></section>`) +
        after.join('');
      expect(takesIn(body)).toEqual(takes);
    }),
    runs,
  );
});

test('a wrapper around one take alone changes nothing', () => {
  fc.assert(
    fc.property(panels, fc.nat(cast.length - 1), ({ box, size, label, aroundBox }, odd) => {
      const takes = cast.slice(0, size);
      const printed = takes.map((one, index) => wrapped(index === odd ? aroundBox : [], box(one))).join('');
      expect(takesIn(`<section>${label}<div>${printed}</div></section>`)).toEqual(takes);
    }),
    runs,
  );
});

test('headings that own what follows keep their takes among boxes that are no part of them', () => {
  fc.assert(
    fc.property(panels, ({ size, between, before, after }) => {
      const takes = cast.slice(0, size);
      const printed = takes.map(
        ({ speaker, lens, text }, index) => `<h3>${speaker}: ${lens}</h3><p>${text}</p>${between[index]}`,
      );
      const body = `${before.join('')}<section><h2>Panel Takes</h2>${printed.join('')}</section>${after.join('')}`;
      expect(takesIn(body)).toEqual(takes);
    }),
    runs,
  );
});

test('perspectives stay where they are whatever stands around them', () => {
  fc.assert(
    fc.property(panels, ({ before, after, around, between }) => {
      const body = `${before.join('')}${wrapped(around, `<p><b>Why it matters:</b> ${said.founder}</p>${between[0]}<p><b>Yes, but:</b> ${said.skeptic}</p>`)}${after.join('')}`;
      expect(takesIn(body)).toEqual([
        take(null, 'Why it matters', said.founder),
        take(null, 'Yes, but', said.skeptic),
      ]);
    }),
    runs,
  );
});

test('the same page gives the same takes, and is left as it was', () => {
  fc.assert(
    fc.property(panels, ({ box, size, label, between }) => {
      const document = documentFrom(
        page(
          `${label}${cast
            .slice(0, size)
            .map((one, index) => box(one) + between[index])
            .join('')}`,
        ),
      );
      const before = document.documentElement.outerHTML;
      const first = readTakes(document);
      expect(readTakes(document)).toEqual(first);
      expect(document.documentElement.outerHTML).toBe(before);
    }),
    runs,
  );
});

test('any soup of tags and words gives bounded takes and never throws', () => {
  const words = fc.constantFrom(
    'Panel Takes',
    'The Skeptic',
    'Why it matters:',
    'Ship',
    said.skeptic,
    'The Founder: no.',
    '—',
    '',
    '懐疑派',
  );
  const tags = fc.constantFrom(
    'div',
    'p',
    'h2',
    'h3',
    'li',
    'td',
    'tr',
    'table',
    'b',
    'form',
    'input',
    'blockquote',
    'br',
    'summary',
  );
  const soup = fc.array(fc.tuple(tags, words, fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(soup, (parts) => {
      const body = parts
        .map(([tag, text, isClosed]) => `<${tag} name="children">${text}${isClosed ? `</${tag}>` : ''}`)
        .join('');
      const takes = takesIn(body);
      expect(takes.length).toBeLessThanOrEqual(40);
      for (const { speaker, lens, text } of takes) {
        expect(speaker ?? lens).not.toBeNull();
        expect(text.length).toBeLessThanOrEqual(8_000);
      }
    }),
    runs,
  );
});
