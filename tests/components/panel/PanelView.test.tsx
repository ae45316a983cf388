// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { PanelView } from '@/components/panel/PanelView';
import type { Take } from '@/lib/extract/extraction';
import { click, only, show } from '../../support/screen';

const long =
  'The model runs on a phone. Everything after that is a detail, and there are many of them.\n\nOne of them is heat.';
const takes: Take[] = [
  { speaker: 'The Skeptic', lens: 'Reality Check', verdict: 'skip', text: long },
  { speaker: null, lens: 'Why it matters', verdict: null, text: 'Because it is small enough to own.' },
];

it('names each take by its speaker, else by its lens', async () => {
  const root = await show(<PanelView takes={takes} />);
  const names = [...root.querySelectorAll('article')].map((article) => article.getAttribute('aria-label'));
  expect(names).toEqual(['The Skeptic', 'Why it matters']);
});

it('opens a take to all its paragraphs and closes it again', async () => {
  const root = await show(<PanelView takes={takes} />);
  const article = only(root, 'article[aria-label="The Skeptic"]');
  const button = only(article, 'button');
  expect(article.textContent).not.toContain('heat');
  await click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(article.querySelectorAll('p')).toHaveLength(2);
  await click(button);
  expect(article.textContent).not.toContain('heat');
});

it('writes verdicts out, and counts them', async () => {
  const root = await show(<PanelView takes={takes} />);
  expect(root.textContent).toContain('1 skip');
  expect(root.textContent).not.toContain('0 ship');
  expect(only(root, 'article[aria-label="The Skeptic"]').textContent).toContain('Skip');
});

it('is nothing at all where nobody spoke', async () => {
  const root = await show(<PanelView takes={[]} />);
  expect(root.childElementCount).toBe(0);
});

it('goes by "Panel", or by the name it is given where there are several', async () => {
  const nameOf = (root: HTMLElement) => only(root, 'section').getAttribute('aria-label');
  expect(nameOf(await show(<PanelView takes={takes} />))).toBe('Panel');
  expect(nameOf(await show(<PanelView takes={takes} label="Panel: Heron" />))).toBe('Panel: Heron');
});

it('lets each part of a take read in its own direction', async () => {
  const take: Take = {
    speaker: 'المتشكك',
    lens: 'Reality Check',
    verdict: 'ship',
    text: 'GPT ليس أفضل.\n\nنعم.',
  };
  const root = await show(<PanelView takes={[take]} />);
  const parts = () => [...root.querySelectorAll('article [dir=auto]')].map((part) => part.textContent);
  expect(parts()).toEqual(['المتشكك', 'Reality Check', 'GPT ليس أفضل.']);
  await click(only(root, 'article button'));
  expect(parts()).toEqual(['المتشكك', 'Reality Check', 'GPT ليس أفضل.', 'نعم.']);
});
