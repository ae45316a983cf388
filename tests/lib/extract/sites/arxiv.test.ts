import { expect, test } from 'vitest';
import { extractAt } from './support';

test('reads an abstract page from its citation tags, dated by its first version', () => {
  const html = `<title>[2605.00001] On Weights</title><meta name="citation_title" content="On Weights">
    <meta name="citation_author" content="Byron, Ada"><meta name="citation_author" content="Hop, Grace">
    <meta name="citation_date" content="2026/05/19"><meta name="citation_online_date" content="2026/06/30">
    <h1 class="title mathjax"><span class="descriptor">Title:</span>On Weights</h1>
    <blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>We weigh weights and find them weighty.</blockquote>
    <table><tr><td class="tablecell subjects"><span class="primary-subject">Distributed, Parallel, and Cluster Computing (cs.DC)</span>; Machine Learning (cs.LG)</td></tr></table>`;
  expect(extractAt('https://arxiv.org/abs/2605.00001', html)).toMatchObject({
    title: 'On Weights',
    authors: ['Ada Byron', 'Grace Hop'],
    publishedAt: '2026-05-19',
    description: 'We weigh weights and find them weighty.',
    section: 'Distributed, Parallel, and Cluster Computing (cs.DC)',
    topics: ['Distributed, Parallel, and Cluster Computing (cs.DC)', 'Machine Learning (cs.LG)'],
  });
});

const paperPage = (
  version: string,
) => `<title>On Weights</title><div id="watermark-tr">arXiv:2605.00001${version} [cs.CL] 19 May 2026</div>
  <article class="ltx_document"><h1 class="ltx_title ltx_title_document">On Weights</h1><div class="ltx_authors">
  <span class="ltx_creator ltx_role_author"><span class="ltx_personname"><span class="ltx_text ltx_font_bold">Ada Byron<sup>1</sup></span>, Grace Hop<sup class="ltx_sup">2</sup><br class="ltx_break">The Engine Works<br class="ltx_break">ada@example.org</span></span>
  <span class="ltx_creator ltx_role_author"><span class="ltx_personname">Alan Ring<span class="ltx_note">Corresponding author</span></span></span></div>
  <div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6><p class="ltx_p">We weigh weights.</p><p class="ltx_p">They are heavy.</p></div></article>`;

test('reads a paper as a web page: people without their marks, places and addresses', () => {
  expect(extractAt('https://arxiv.org/html/2605.00001v1', paperPage('v1'))).toMatchObject({
    title: 'On Weights',
    authors: ['Ada Byron', 'Grace Hop', 'Alan Ring'],
    description: 'We weigh weights. They are heavy.',
    publishedAt: '2026-05-19',
  });
});

test('does not take the date of a later version for the first', () => {
  expect(extractAt('https://arxiv.org/html/2605.00001v3', paperPage('v3')).publishedAt).toBeNull();
});
