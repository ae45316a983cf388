import { expect, test } from 'vitest';
import { readAuthors } from '@/lib/extract/authors';
import { pageFrom } from '../../support/page';
import { processorTimeOf } from '../../support/processor-time';

const authorsOf = (html: string) => readAuthors(pageFrom(html))?.value ?? [];
const meta = (content: string) => authorsOf(`<meta name="author" content="${content}">`);
/** A story of many lines under its headline, so that the page has printed what it has to say. */
const story = (byline: string, head = '', foot = '') =>
  `${head}<main><h1>Lab opens its weights</h1>${byline}${'<p>One more of the many lines that this story prints.</p>'.repeat(12)}</main>${foot}`;
const declares = (name: string) => `<meta name="author" content="${name}">`;

test.each([
  ['By Ada Byron', ['Ada Byron']],
  ['Ada Byron, Charles B. Page and Grace Hop', ['Ada Byron', 'Charles B. Page', 'Grace Hop']],
  ['Ada Byron And Grace Hop For The Example On Sunday', ['Ada Byron', 'Grace Hop']],
  ['Von Anna Schmidt und Jan van der Berg', ['Anna Schmidt', 'Jan van der Berg']],
  ['Ada Byron &amp; Grace Hop', ['Ada Byron', 'Grace Hop']],
  ['Ada Byron | Senior Reporter', ['Ada Byron']],
  ['Ada Byron, who writes on labs, Machines, Weights', ['Ada Byron']],
  ['Posted by Ada Byron and Grace Hop, Software Engineers, Example Research', ['Ada Byron', 'Grace Hop']],
  ['Martin Luther King, Jr.', ['Martin Luther King Jr.']],
  ['Example AI, Inc.', ['Example AI Inc.']],
  ['Ada Byron and Grace Hop (Lyon, correspondent)', ['Ada Byron', 'Grace Hop']],
  ['Ada Byron, Ph.D.', ['Ada Byron']],
  ['View all posts by Ada Byron', ['Ada Byron']],
  ['Tuesday, 19 May 2026 - by Ada Byron', ['Ada Byron']],
  ['May 19, 2026 · Ada Byron', ['Ada Byron']],
  ['Centre for Open Weights', ['Centre for Open Weights']],
  ['c1ph4', ['c1ph4']],
  ['Ada Byron Ada Byron', ['Ada Byron']],
  ['Ada Byron, Senior Editor', ['Ada Byron']],
  ['Ada Byron, MBA', ['Ada Byron']],
  ['Ada Byron, Chief Executive Officer', ['Ada Byron']],
  ['Ada Byron, CEO of Weights', ['Ada Byron']],
  ['Sewon Min and Min Zhang', ['Sewon Min', 'Min Zhang']],
  ['Di Zhang, Robert Guest', ['Di Zhang', 'Robert Guest']],
  ['Di Zhang', ['Di Zhang']],
  ['İstanbul, 19 Mayıs 2026 | Yazar: İlber Ortay', ['İlber Ortay']],
  ['Ada Byron and Øyvind Å. Hop', ['Ada Byron', 'Øyvind Å. Hop']],
  ['Ada Byron and Štefan Đorđević', ['Ada Byron', 'Štefan Đorđević']],
  ['Ada Byron and Қайрат Нұр', ['Ada Byron', 'Қайрат Нұр']],
  ['佐々木 健', ['佐々木 健']],
  ['宮﨑駿', ['宮﨑駿']],
  ['𠮷田', ['𠮷田']],
  ['BY ADA BYRON', ['ADA BYRON']],
  ['Will Photopoulos', ['Will Photopoulos']],
  ['Gavin Newsom', ['Gavin Newsom']],
  ['E. V. Rieu', ['E. V. Rieu']],
  ['Ali al-Rashid', ['Ali al-Rashid']],
  ['Neil deGrasse Tyson', ['Neil deGrasse Tyson']],
  ["Ngũgĩ wa Thiong'o", ["Ngũgĩ wa Thiong'o"]],
  ['José Ortega y Gasset', ['José Ortega y Gasset']],
  ['Maria Costa e Silva', ['Maria Costa e Silva']],
  ['Ana García y Luis de la Torre', ['Ana García', 'Luis de la Torre']],
  ['作者：李明', ['李明']],
  ['作者：李明 编辑：王芳', ['李明']],
  ['كتب: أحمد سالم', ['أحمد سالم']],
  ['文：山田太郎', ['山田太郎']],
  ['記者：李明', ['李明']],
  ['取材・文＝山田太郎', ['山田太郎']],
  ['文/李明', ['李明']],
  ['文／山田太郎', ['山田太郎']],
  ['執筆：佐藤花子', ['佐藤花子']],
  ['Yazar: Ayşe Yılmaz', ['Ayşe Yılmaz']],
  ['Tekst: Kari Nordmann', ['Kari Nordmann']],
  ['Text: Ada Byron, Fotos: Grace Hop', ['Ada Byron']],
  ['Oprac. Jan Nowak', ['Jan Nowak']],
  ['A cura di Marco Rossi', ['Marco Rossi']],
  ['Opinion by Ada Byron', ['Ada Byron']],
  ['Analysis by Ada Byron', ['Ada Byron']],
  ['Contributed by Ada Byron', ['Ada Byron']],
  ['Guest post by Ada Byron', ['Ada Byron']],
  ['by Ada Byron in Berlin', ['Ada Byron']],
  ['Ada Byron, Contributor', ['Ada Byron']],
  ['Ada Byron, The Associated Press', ['Ada Byron']],
  ['Ada Byron, MS, RDN', ['Ada Byron']],
  ['By Ada Byron, Grace Hop, and Kay Low', ['Ada Byron', 'Grace Hop', 'Kay Low']],
  ['Propos recueillis par Claire Dupont', ['Claire Dupont']],
  ['Words by Ada Byron. Photographs by Grace Hop.', ['Ada Byron']],
  ['Par Marie Dupont avec AFP', ['Marie Dupont']],
])('reads %j', (written, names) => {
  expect(meta(written)).toEqual(names);
});

test.each([
  'Staff',
  'Editorial Team',
  'Guest Author',
  'Verlag e.V.',
  'admin',
  '@adabyron',
  'https://news.example/ada',
  'ada@news.example',
  'By',
  'news.example',
  'Example Daily',
])('takes %j for nobody', (written) => {
  expect(
    authorsOf(
      `<meta property="og:site_name" content="Example Daily"><meta name="author" content="${written}">`,
    ),
  ).toEqual([]);
});

test('follows references in structured data', () => {
  const html = `<h1>Lab opens its weights</h1><script type="application/ld+json">{"@graph":[
    {"@type":"NewsArticle","headline":"Lab opens its weights","author":[{"@id":"#ada"}]},
    {"@type":"Person","@id":"#ada","name":"Ada Byron"}]}</script>`;
  expect(readAuthors(pageFrom(html))).toEqual({ value: ['Ada Byron'], rule: 'json-ld:author' });
});

test('turns "Last, First" of citation tags round', () => {
  const html =
    '<meta name="citation_author" content="Byron, Ada"><meta name="citation_author" content="Hop, Grace">';
  expect(authorsOf(html)).toEqual(['Ada Byron', 'Grace Hop']);
});

test.each([
  ['Min, Sewon', 'Sewon Min'],
  ['Guest, Olivia', 'Olivia Guest'],
  ['Zhang, Di', 'Di Zhang'],
  ['García Márquez, Gabriel José', 'Gabriel José García Márquez'],
  ['de Souza, Maria Clara', 'Maria Clara de Souza'],
  ['King, Martin Luther, Jr.', 'Martin Luther King Jr.'],
  ['danah boyd', 'danah boyd'],
])('takes the citation tag %j for one person', (written, name) => {
  expect(authorsOf(`<meta name="citation_author" content="${written}">`)).toEqual([name]);
});

test('believes the declared name that the page prints, beside the story too', () => {
  const box = '<aside><p>Grace Hop writes on labs.</p></aside>';
  expect(authorsOf(story('', declares('Grace Hop'), box))).toEqual(['Grace Hop']);
});

test('believes a declared name that is spelt without its accents', () => {
  expect(authorsOf(story('<p>Texto de José García</p>', declares('Jose Garcia')))).toEqual(['Jose Garcia']);
});

test('takes an account that no line of the page names for nobody', () => {
  expect(authorsOf(story('', declares('Site Builder')))).toEqual([]);
  expect(authorsOf(story('<p>By <b>Ada Byron</b></p>', declares('jsmith')))).toEqual(['Ada Byron']);
});

test('asks the story alone where the data know no article', () => {
  const page = `<script type="application/ld+json">{"@type":"WebPage","name":"Lab opens its weights","author":{"name":"Grace Hop"}}</script>`;
  expect(authorsOf(story('', page, '<aside>Grace Hop</aside>'))).toEqual([]);
  expect(authorsOf(story('<p>Grace Hop</p>', page))).toEqual(['Grace Hop']);
});

test('completes data that name only the first of several people', () => {
  const byline =
    '<div>By <a href="/ada">ADA BYRON</a>, <a href="/g">GRACE HOP</a> and <a href="/k">KAY LOW</a></div>';
  expect(authorsOf(story(byline, declares('Ada Byron')))).toEqual(['ADA BYRON', 'GRACE HOP', 'KAY LOW']);
  expect(authorsOf(story('<p>Ada Byron, Newsroom Desk</p>', declares('Ada Byron')))).toEqual(['Ada Byron']);
  // Jobs between the names, as research blogs print them.
  const jobs = '<p>By <a>Ada Byron</a>, Principal Researcher <a>Grace Hop</a>, Senior Researcher</p>';
  const both = ['Ada Byron', 'Grace Hop'];
  expect(authorsOf(story(jobs, declares(both.join())))).toEqual(both);
});

test('knows a Korean reporter by the word behind the name', () => {
  expect(authorsOf(story('<div>김민수 기자</div>'))).toEqual(['김민수']);
});

test.each([
  '<p>By Ada Byron · 19 May 2026</p>',
  '<p><span>By</span> <a href="/ada">Ada <b>Byron</b></a></p>',
  '<small>Posted by Ada Byron under Labs, Weights</small>',
  '<div>19.05.2026 13:30 von Ada Byron</div>',
  '<p>Autorin: Ada Byron, wissenschaftliche Mitarbeiterin</p>',
  '<p><time>19 May</time><a href="https://news.example/author/ada/">Ada Byron</a></p>',
  '<div class="post-author-name">Ada Byron</div>',
  '<div class="authors">by <a>Follow</a></div><div class="authors">Ada Byron</div>',
  '<p class="byline">Ada Byron</p>',
  '<span itemprop="author"><meta itemprop="url" content="/a"><b itemprop="name">Ada Byron</b></span>',
])('reads the byline %s', (byline) => {
  expect(authorsOf(story(byline))).toEqual(['Ada Byron']);
});

test.each([
  '<p>Von Berlin nach Paris fahren heute keine Züge.</p>',
  '<p>Forty per cent by weight</p>',
  '<p>Led by Ada Byron</p>',
  '<p>By Monday</p>',
  '<p>Text settings</p>',
  '<div class="author">Ada Byron has written on labs, machines and weights for a decade. Before that she built engines in London, and she still plays the harp whenever nobody listens.</div>',
])('makes no byline of %s', (line) => {
  expect(authorsOf(story(line))).toEqual([]);
});

test('takes a single word after "by" for a name beside a date or alone', () => {
  expect(authorsOf(story('<p>by sunshine42 on May 19, 2026</p>'))).toEqual(['sunshine42']);
  expect(authorsOf(story('<p>by Konstantin</p>'))).toEqual(['Konstantin']);
  expect(authorsOf(story('<p>By Tuesday, the lab had opened all of them</p>'))).toEqual([]);
});

test('names the desk or the site where a byline does and nobody else is named', () => {
  const site = '<meta property="og:site_name" content="Example Daily">';
  expect(authorsOf(story('<a rel="author" href="/">Example Daily</a>', site))).toEqual(['Example Daily']);
  expect(authorsOf(story('<p class="byline">By Newsroom</p>', site))).toEqual(['Newsroom']);
  expect(authorsOf(story('<p class="byline">Newsroom</p><p>By Ada Byron</p>', site))).toEqual(['Ada Byron']);
});

test('names the declared team that a line beside the headline prints', () => {
  const line = '<p>19 May 2026 · 15 min · Weights Team</p>';
  expect(authorsOf(story(line, declares('Weights Team')))).toEqual(['Weights Team']);
  expect(authorsOf(story('', declares('Weights Team'), '<aside>Weights Team</aside>'))).toEqual([]);
});

test('names one who writes on a site of the same name, where a line beside the headline does', () => {
  const head = `<meta property="og:site_name" content="Ada Byron">${declares('Ada Byron')}`;
  expect(authorsOf(story('<p>Ada Byron</p>', head))).toEqual(['Ada Byron']);
  expect(authorsOf(story('', head, '<footer>Ada Byron</footer>'))).toEqual([]);
});

test('prefers the writer of the article to the owner of the page', () => {
  const head = `${declares('Grace Hop')}<meta property="article:author" content="Ada Byron">`;
  expect(authorsOf(story('<p>Ada Byron</p>', head, '<footer>Grace Hop</footer>'))).toEqual(['Ada Byron']);
});

test('reads the label and value that previews are told', () => {
  const previews = (label: string) =>
    `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="Ada Byron">`;
  const line = '<p>Ada Byron</p>';
  expect(authorsOf(story(line, previews('Verfasst von')))).toEqual(['Ada Byron']);
  expect(authorsOf(story(line, previews('Availability')))).toEqual([]);
});

test('tells names apart that stand in elements of their own', () => {
  const names = '<p><span>Ada Byron</span><span>Grace Hop</span></p>';
  expect(authorsOf(story(`<div class="byline">${names}</div>`))).toEqual(['Ada Byron', 'Grace Hop']);
  const halves = '<b>Ada</b> <b>Byron</b>';
  expect(authorsOf(story(`<div class="byline">${halves}</div>`))).toEqual(['Ada Byron']);
});

test('reads who signed the story at its end, in a line of its own', () => {
  const long = '<p>One more of the many lines that this story prints.</p>'.repeat(80);
  expect(authorsOf(story(`${long}<p>Posted by Ada Byron.</p>`))).toEqual(['Ada Byron']);
  const reply = '<div id="comments"><p>Posted by Troll Smith</p></div>';
  expect(authorsOf(story(long, '', reply))).toEqual([]);
  expect(authorsOf(story(`${long}<p>Written by machines, it was read by nobody at all.</p>`))).toEqual([]);
});

test('a page of long words that look like signatures costs no more than another', () => {
  const page = story(`<p>Posted by ${'A'.repeat(130)} of</p>`.repeat(50));
  expect(processorTimeOf(() => authorsOf(page))).toBeLessThan(500);
});

test('takes the writer of the article, not of the picture in it', () => {
  const picture = '<figure><img><figcaption><span class="author">Grace Hop</span></figcaption></figure>';
  expect(authorsOf(story(`${picture}<p class="author">Ada Byron</p>`))).toEqual(['Ada Byron']);
});

test('prefers the line below the headline to what is marked in a box of other stories', () => {
  const others = '<div><h3>Older story</h3><a class="byline" href="/a">Grace Hop</a></div>';
  const line = '<p>By Ada Byron Published in Labs May 19, 2026</p>';
  expect(authorsOf(story(`${line}${others}`))).toEqual(['Ada Byron']);
});

test.each([
  ['a button', '<p>By <button>Ada Byron</button></p>'],
  ['the footer of a headline', '<footer class="meta"><p>By Ada Byron</p></footer>'],
  [
    'a link for authors',
    '<span><a class="author-link x1" href="/p/1">Ada Byron</a><span> Houston</span></span>',
  ],
  ['the box below a headline', '<aside class="meta"><p class="authors">Von:<br><a>Ada Byron</a></p></aside>'],
  ['a line below its "by"', '<p>By</p><p>Ada Byron</p>'],
  ['front of its source', '<p>Von Ada Byron Quelle: Labs</p>'],
  ['a list with the desk', '<p class="byline"><span>Ada Byron</span> · Example News</p>'],
])('reads a name in %s', (_, byline) => {
  expect(authorsOf(story(byline, '<meta property="og:site_name" content="Example">'))).toEqual(['Ada Byron']);
});

test('never takes commenters for authors', () => {
  const html =
    '<h1>Story</h1><div id="comments"><span class="author">Troll Smith</span></div><p>1</p><p>2</p>';
  expect(authorsOf(html)).toEqual([]);
});

test.each([
  ['김민지 기자 입력 2026.03.04 10:30', '김민지'],
  ['記者李明／台北報導', '李明'],
])('reads who is meant by "%s"', (line, name) => {
  expect(authorsOf(story(`<div>${line}</div>`))).toEqual([name]);
});

test('knows whose post a preview is headed with', () => {
  expect(authorsOf('<meta property="og:title" content="Ada Byron (@ada@social.test)"><div></div>')).toEqual([
    'Ada Byron',
  ]);
});
