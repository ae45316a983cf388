import { expect, test } from 'vitest';
import { said, takesIn } from './support';

const comment = (name: string, text: string) =>
  `<div><b>${name}</b><span>3 hours ago</span><p>${text}</p><button>Reply</button></div>`;

test.each([
  [
    'what a court found',
    `<p>A jury in Newark returned three verdicts on Thursday</p><h2>The verdicts</h2><ul><li><b>Karl Brandt:</b> guilty on four counts of fraud, and not on the fifth.</li><li><b>Eva Brandt:</b> not guilty on all counts, the jury said.</li></ul>`,
  ],
  [
    'names of columns',
    `<h2>From our columnists</h2><div><h3>The Skeptic</h3><p>${said.skeptic}</p></div><div><h3>The Teacher</h3><p>${said.builder}</p></div>`,
  ],
  [
    'prose that mentions panels, skeptics and founders',
    `<p>${said.skeptic} The skeptic in me agrees.</p><h2>The panel was crowded</h2><p>${said.founder}</p><p>${said.builder}</p>`,
  ],
  [
    'prose that contains the words of a label',
    `<p>Why it matters is unclear. The big picture, as ever, is complicated.</p><p>${said.founder}</p>`,
  ],
  ['comments', `<h2>Comments</h2>${comment('mira', said.skeptic)}${comment('tom', said.founder)}`],
  [
    'comments below the opinions heading',
    `<h2>Opinions</h2>${comment('mira', said.skeptic)}${comment('tom', said.founder)}`,
  ],
  [
    'reviews in a shop',
    `<h2>Reviews</h2><div><div><b>Jane D.</b><span>★★★★★</span><p>${said.builder}</p></div><div><b>Omar</b><span>★★★☆☆</span><p>${said.skeptic}</p></div></div>`,
  ],
  [
    'testimonials',
    `<h2>What our customers say</h2><blockquote>${said.builder}<cite>Jane Doe, Acme</cite></blockquote><blockquote>${said.founder}<cite>Tom Bell, Pell</cite></blockquote>`,
  ],
  [
    'a team page',
    `<h2>Our team</h2><div><h3>Mira Okafor</h3><p>Founder</p><p>${said.builder}</p></div><div><h3>Tom Bell</h3><p>Editor</p><p>${said.founder}</p></div>`,
  ],
  [
    'the speakers of an event',
    `<h2>The Panel</h2><div><h3>Mira Okafor</h3><p>Founder, Lumo</p><p>Mira is the founder of Lumo and has twenty years of experience in hardware and in selling it.</p></div><div><h3>Tom Bell</h3><p>Partner, Pell</p><p>Tom leads the seed fund at Pell and was formerly an editor of this paper.</p></div>`,
  ],
  [
    'an author biography',
    `<h3>About the author</h3><p><b>Mira Okafor</b> writes about keyboards and everything that is typed on them, from her desk in Leeds.</p>`,
  ],
  [
    'related stories',
    `<h2>More takes</h2><div><h3><a href="/1">A smaller keypad</a></h3><p>The rival from Pell costs half as much.</p></div><div><h3><a href="/2">A larger keypad</a></h3><p>It does not fit on any desk we own, and we own many.</p></div>`,
  ],
  [
    'opinion columns in a sidebar',
    `<div><h2>Opinions</h2><ul><li><a href="/1"><b>Mira Okafor</b> Keyboards are overrated and everybody who types for a living knows it well</a></li><li><a href="/2"><b>Tom Bell</b> A good desk is worth more than a good keyboard, and lasts rather longer</a></li></ul></div>`,
  ],
  [
    'a table of prices',
    `<h2>Pricing</h2><table><tr><th>Plan</th><th>Price</th><th>Notes</th></tr><tr><td>Starter</td><td>$9</td><td>For one person who types a little and wants to type less.</td></tr><tr><td>Team</td><td>$29</td><td>For those who share a keypad, a desk and a printer.</td></tr></table>`,
  ],
  [
    'questions and answers',
    `<h2>FAQ</h2><h3>What's new?</h3><p>${said.builder}</p><h3>What's next?</h3><p>${said.futurist}</p>`,
  ],
  [
    'a table of contents',
    `<ul><li><a href="#a">Why it matters</a></li><li><a href="#b">The big picture</a></li><li><a href="#c">What's next</a></li></ul><p>${said.builder}</p>`,
  ],
  [
    'a control panel in a manual',
    `<h2>The control panel</h2><h3>Brightness</h3><p>${said.builder}</p><h3>Volume</h3><p>${said.founder}</p>`,
  ],
  ['a changelog', `<h2>What's new</h2><p>${said.builder}</p><ul><li>Fixed the left key</li></ul>`],
  [
    'a product page with features',
    `<h2>Perspectives</h2><div><h3>Fast</h3><p>${said.builder}</p></div><div><h3>Small</h3><p>${said.founder}</p></div>`,
  ],
  [
    'a hidden panel',
    `<div hidden><h2>Panel takes</h2><h3>The Skeptic</h3><p>${said.skeptic}</p><h3>The Founder</h3><p>${said.founder}</p></div>`,
  ],
  [
    'an empty panel',
    '<h2>Panel takes</h2><p>The panel has not met yet. Come back on Friday, when everybody has had a week with it.</p>',
  ],
  ['the steps of a recipe', `<h2>Verdict</h2><p>${said.builder}</p><p>${said.founder}</p>`],
])('gives nothing for %s', (_, body) => {
  expect(takesIn(body)).toEqual([]);
});

test.each([
  [
    'a list of products called ship or skip',
    `<h2>Ship or Skip</h2><div><h3><a href="/1">Pell Pad</a></h3><p>${said.builder}</p></div><div><h3><a href="/2">Orb Pad</a></h3><p>${said.founder}</p></div>`,
  ],
  [
    'a survey that calls its readers a panel',
    `<h2>Our panel</h2><p>Tell us once a month what you think about gadgets.</p><h3>How it works</h3><p>${said.builder}</p><h3>Rewards</h3><p>${said.founder}</p>`,
  ],
  [
    'chapters named after the people in a story',
    `<h2>The Founder</h2><p>${said.founder}</p><h2>The Investor</h2><p>${said.builder}</p>`,
  ],
  [
    'the minutes of a panel discussion',
    `<h2>Panel discussion</h2><p><b>Ana Ruiz:</b> ${said.builder}</p><p><b>Bo Chen:</b> ${said.founder}</p>`,
  ],
  [
    'an interview',
    `<p><b>Q:</b> Why a keypad?</p><p><b>A:</b> ${said.builder}</p><p><b>Q:</b> What's next?</p><p><b>A:</b> ${said.founder}</p>`,
  ],
  [
    'the parts of a product test',
    `<h2>The verdict</h2><h3>Design</h3><p>${said.builder}</p><h3>Performance</h3><p>${said.founder}</p>`,
  ],
  [
    'the marks of other papers',
    `<h2>Expert reviews</h2><div><b>Pad World</b><span>4/5</span><p>${said.builder}</p></div><div><b>Keys Weekly</b><span>8/10</span><p>${said.founder}</p></div>`,
  ],
  [
    'the answers of people in plain words',
    `<h2>For whom it is</h2><h3>For the developer</h3><p>${said.builder}</p><h3>For the founder</h3><p>${said.founder}</p>`,
  ],
])('gives nothing for %s either', (_, body) => {
  expect(takesIn(body)).toEqual([]);
});
