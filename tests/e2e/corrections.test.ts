import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import type { Popup } from './support/popup';
import { axeRun, axeSource } from './support/popup';
import type { Query } from './support/screen';
import { expectNothingSideways } from './support/sideways';
import * as step from './support/steps';

const wrong: Query = { role: 'button', name: 'Wrong details?' };
const dialog: Query = { role: 'dialog', name: 'Correct the details' };
const saveCorrections: Query = { role: 'button', name: 'Save corrections' };
const field = (name: string): Query => ({ role: 'textbox', name, within: dialog });

async function openEditor(popup: Popup): Promise<void> {
  await popup.click(wrong);
  await popup.waitFor(dialog);
}

/** Types over what stands in a field. */
async function retype(popup: Popup, name: string, text: string): Promise<void> {
  await popup.click(field(name));
  await popup.evaluate('document.activeElement.select()');
  await popup.type(text);
}

const bookmark = async (popup: Popup) => (await readLibrary(popup))[0];

test('a correction shows everywhere, stands through a re-save, and gives way to the page’s own', async ({
  extension,
  site,
}) => {
  const url = site.url('/news.html');
  const page = await extension.openTab(url);
  const popup = await extension.clickToolbar(page);
  await step.savePage(popup);
  const before = await bookmark(popup);
  await openEditor(popup);
  await retype(popup, 'Title', 'Heron speaks on a phone');
  await retype(popup, 'Source', 'Quillworks Journal');
  await retype(popup, 'Published', '2026-04-13');
  await popup.click(saveCorrections);
  await step.waitForStatus(popup, 'Corrected: Heron speaks on a phone');
  await popup.waitUntilGone(dialog);
  expect(await popup.focused()).toEqual(wrong);
  await popup.waitFor({ role: 'heading', name: 'Heron speaks on a phone', within: step.thisPage });
  await popup.waitFor({ role: 'link', name: 'Heron speaks on a phone', within: step.list });
  expect(await popup.text(step.thisPage)).toContain('corrected by you: Title, Source, Published');
  expect(await popup.text(step.thisPage)).toContain('Quillworks Journal');

  // The list's own way of asking: the search finds the new words and no longer the old.
  await popup.click({ role: 'searchbox' });
  await popup.type('journal speaks');
  await step.waitForStatus(popup, '1 bookmark found');
  await popup.close();

  const screen = await extension.openExtensionPage('options.html');
  const [answer] = await step.sendSaves(screen, [
    { tabId: await step.tabIdOf(screen, url), url, title: 'x' },
  ]);
  expect(answer?.ok).toBe(true);
  await screen.close();
  const again = await extension.clickToolbar(page);
  await again.waitFor(step.saved);
  expect(await bookmark(again)).toMatchObject({
    id: before?.id,
    title: 'Heron speaks on a phone',
    sourceName: 'Quillworks Journal',
    publishedAt: '2026-04-13',
    authors: before?.authors,
    asRead: { title: before?.title, sourceName: before?.sourceName, publishedAt: before?.publishedAt },
    revisions: [],
  });
  await openEditor(again);
  await again.click({ role: 'button', name: 'Use the page’s: Title' });
  expect(await again.value(field('Title'))).toBe(before?.title);
  await again.click(saveCorrections);
  await again.waitFor({ role: 'heading', name: before?.title ?? '', within: step.thisPage });
  expect(Object.keys((await bookmark(again))?.asRead ?? {})).toEqual(['sourceName', 'publishedAt']);
});

test('half-typed corrections survive the popup, and Escape brings back what was', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  await step.savePage(popup);
  await openEditor(popup);
  await retype(popup, 'Section', 'Half a th');
  await popup.close();

  const again = await extension.clickToolbar(page);
  await again.waitFor(step.saved);
  await openEditor(again);
  await expect.poll(() => again.value(field('Section'))).toBe('Half a th');
  await again.press('Escape');
  await again.waitUntilGone(dialog);
  expect(await again.focused()).toEqual(wrong);
  expect((await bookmark(again))?.section).toBe('Model');
  await again.click({ role: 'button', name: 'Undo' });
  await again.waitFor(dialog);
  expect(await again.value(field('Section'))).toBe('Half a th');
});

test('the details of a bookmark in the list have it too: a wrong take goes, what is no date is said to be none', async ({
  extension,
  site,
}) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/tool.html')));
  await step.savePage(popup);
  const takes = (await bookmark(popup))?.takes ?? [];
  await popup.click({ role: 'button', name: /^Details of/ });
  await popup.waitFor({ role: 'button', name: 'Back' });
  await openEditor(popup);
  await retype(popup, 'Updated', 'last week');
  await popup.press('Enter');
  await popup.waitFor({ role: 'textbox', name: 'Updated', within: dialog });
  await expect.poll(() => popup.text(dialog)).toContain('Not a date');
  expect(await popup.focused()).toMatchObject({ role: 'textbox', name: 'Updated' });
  await retype(popup, 'Updated', '2026-04-20T10:00+02:00');
  await popup.click({ role: 'button', name: /^Remove take 1:/, within: dialog });
  await popup.click(saveCorrections);
  await popup.waitUntilGone(dialog);
  const after = await bookmark(popup);
  expect(after?.takes).toEqual(takes.slice(1));
  expect(after?.modifiedAt).toBe('2026-04-20T10:00+02:00');
  // Escape in the editor left the details alone; here it leaves them.
  await popup.waitFor({ role: 'button', name: 'Back' });
});

test('a take that was missed is added from the keyboard, and too many authors are said, not cut', async ({
  extension,
  site,
}) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/article.html')));
  await step.savePage(popup);
  expect((await bookmark(popup))?.takes).toEqual([]);
  await openEditor(popup);
  const authors = Array.from({ length: 51 }, (_, at) => `Author ${at}`);
  await retype(popup, 'Authors', authors.join('\n'));
  await popup.evaluate(`[...document.querySelectorAll('dialog button')]
    .find((button) => button.textContent === 'Add take').focus()`);
  await popup.press('Enter');
  expect(await popup.focused()).toMatchObject({ role: 'textbox', name: 'Speaker' });
  await popup.type('The Builder');
  await popup.click(saveCorrections);
  await expect.poll(() => popup.text(dialog)).toContain('Too many: 50 can be kept.');
  expect(await popup.text(dialog)).toContain('A take needs words.');
  expect(await popup.axe()).toEqual([]);
  expect((await bookmark(popup))?.asRead).toEqual({});
  await retype(popup, 'Authors', authors.slice(1).join('\n'));
  await popup.click(field('Words'));
  await popup.type('Ship it.');
  await popup.click(saveCorrections);
  await popup.waitUntilGone(dialog);
  expect(await bookmark(popup)).toMatchObject({
    authors: authors.slice(1),
    takes: [{ speaker: 'The Builder', lens: null, verdict: null, text: 'Ship it.' }],
  });
});

test('the report is read before it is copied, holds no words of the page, and can be copied by hand', async ({
  extension,
  site,
}) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/news.html')));
  await step.savePage(popup);
  await openEditor(popup);
  await retype(popup, 'Authors', 'Ines Marlowe');
  expect(await popup.count({ role: 'button', name: 'Copy report' })).toBe(0);
  await popup.evaluate(`document.querySelector('dialog summary').focus()`);
  await popup.press('Enter');
  await popup.evaluate(`Object.defineProperty(navigator.clipboard, 'writeText', {
    writable: true, value: (text) => { window.copied = text; return Promise.resolve(); } })`);
  await popup.click({ role: 'button', name: 'Copy report' });
  await step.waitForStatus(popup, 'Report copied');
  const copied = await popup.evaluate<string>('window.copied');
  expect(copied).toBe(await popup.value({ role: 'textbox', name: 'Report for an issue' }));
  expect(copied).toContain(site.url('/news.html'));
  expect(copied).toMatch(
    /authors: \["Ines Marlowe","Tobias Okafor"\] \[.+\]\n {2}should be: \["Ines Marlowe"\]/,
  );
  expect(copied).toContain('takes: 4: The Futurist / Big Picture');
  for (const take of (await bookmark(popup))?.takes ?? [])
    expect(copied).not.toContain(take.text.slice(0, 30));

  await popup.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))`);
  await popup.click({ role: 'button', name: 'Copy report' });
  await step.waitForStatus(popup, 'press Ctrl+C');
  expect(await popup.evaluate('getSelection().toString()')).toContain('Panelmark');
});

test('it can all be done from the keyboard', async ({ extension, site }) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/article.html')));
  await popup.waitFor(step.save);
  await popup.press('Enter');
  await popup.waitFor(step.saved);
  const walkTo = async (goal: Query) => {
    for (let presses = 0; presses < 60; presses++) {
      const focused = await popup.focused();
      if (focused?.role === goal.role && focused.name === goal.name) return;
      await popup.press('Tab');
    }
    throw new Error(`Tab never reached ${goal.name}`);
  };
  await walkTo(wrong);
  await popup.press('Enter');
  await popup.waitFor(dialog);
  await walkTo(field('Section'));
  await popup.type('Libraries');
  await walkTo(saveCorrections);
  await popup.press('Enter');
  await popup.waitUntilGone(dialog);
  expect(await popup.focused()).toEqual(wrong);
  await popup.press('Enter');
  await popup.waitFor(dialog);
  await walkTo({ role: 'button', name: 'Use the page’s: Section' });
  await popup.press('Space');
  expect(await popup.focused()).toMatchObject({ role: 'textbox', name: 'Section' });
  await popup.press('Enter');
  await popup.waitUntilGone(dialog);
  expect((await bookmark(popup))?.asRead).toEqual({});
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to complain about in ${colorScheme} colours`, async ({ extension, site }) => {
    const popup = await extension.clickToolbar(await extension.openTab(site.url('/tool.html')));
    await popup.emulate({ colorScheme, reducedMotion: 'reduce' });
    await step.savePage(popup);
    await openEditor(popup);
    await retype(popup, 'Published', 'yesterday');
    await popup.press('Enter');
    await popup.evaluate(`document.querySelector('dialog details').open = true`);
    expect(await popup.axe()).toEqual([]);
    await retype(popup, 'Published', '2026-01-02');
    await popup.click(saveCorrections);
    await popup.waitUntilGone(dialog);
    await popup.evaluate('scrollTo(0, 0)');
    expect(await popup.axe()).toEqual([]);
  });
}

test('at 200 % nothing of the editor is cut off sideways', async ({ extension, site }) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/tool.html')));
  await step.savePage(popup);
  await popup.close();
  const screen = await extension.openExtensionPage('popup.html');
  await screen.setViewportSize({ width: 800, height: 600 });
  await extension.setZoom(screen, 2);
  await screen.getByRole('button', { name: /^Details of/ }).click();
  await screen.getByRole('button', { name: 'Wrong details?' }).click();
  await screen.getByRole('textbox', { name: 'Published' }).fill('yesterday');
  await screen.getByRole('textbox', { name: 'Published' }).press('Enter');
  await expect(screen.getByText(/Not a date/)).toBeInViewport();
  await expect(screen.locator('dialog form > div')).toHaveCount(1);
  await expectNothingSideways(screen, 400, 'dialog, dialog form > div');
  await screen.evaluate(axeSource());
  expect(await screen.evaluate(axeRun)).toEqual([]);
});
