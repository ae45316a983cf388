import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtExtension } from './support/build';
import type { Display } from './support/display';
import { type Frame, shows } from './support/frame';
import { expect, test } from './support/journey';
import * as step from './support/steps';

/** An icon as the browser draws it on the toolbar of a screen of ours: sixteen pixels wide. */
function iconOf(screen: Page, folder: string): Promise<Frame> {
  return screen.evaluate<Frame>(`(async () => {
    const bitmap = await createImageBitmap(await (await fetch('/${folder}/16.png')).blob());
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return { width, height, rgba: [...context.getImageData(0, 0, width, height).data] };
  })()`);
}

/** Which face the toolbar button wears, as a person sees it. */
function faceOn(display: Display, icons: { readonly saved: Frame; readonly plain: Frame }): string {
  const frame = display.frame();
  if (shows(frame, icons.saved)) return 'saved';
  return shows(frame, icons.plain) ? 'plain' : 'neither';
}

interface Rules {
  readonly rules: number;
  readonly conditions: number;
}

/** What the browser itself keeps to match pages by. */
function rulesIn(screen: Page): Promise<Rules> {
  return screen.evaluate<Rules>(`new Promise((resolve) => {
    chrome.declarativeContent.onPageChanged.getRules(undefined, (rules) => resolve({
      rules: rules.length,
      conditions: rules.reduce((sum, { conditions }) => sum + conditions.length, 0),
    }));
  })`);
}

test('no permission asked for at install warns', async ({ extension }) => {
  const screen = await extension.openExtensionPage('options.html');
  const manifest = readFileSync(join(builtExtension('chrome-mv3'), 'manifest.json'), 'utf8');
  expect(manifest).toContain('declarativeContent');
  const warnings = (text: string) =>
    screen.evaluate<string[]>(`chrome.management.getPermissionWarningsByManifest(${JSON.stringify(text)})`);
  // The browser counts what may be asked for later, too.
  const { optional_permissions, optional_host_permissions, ...atInstall } = JSON.parse(manifest);
  expect([optional_permissions, optional_host_permissions]).toEqual([
    ['tabs'],
    ['https://*/*', 'http://*/*'],
  ]);
  expect(await warnings(JSON.stringify(atInstall))).toEqual([]);
  // The check itself can fail.
  expect(await warnings(manifest.replace('"declarativeContent"', '"tabs"'))).toHaveLength(1);
});

test('the button says that a page is saved, without asking the page or the network', async ({
  visible,
  display,
  site,
}) => {
  const screen = await visible.openExtensionPage('options.html');
  const icons = { saved: await iconOf(screen, 'icon-saved'), plain: await iconOf(screen, 'icon') };
  const face = () => faceOn(display, icons);
  const page = await visible.openTab(site.url('/news.html'));
  await expect.poll(face).toBe('plain');
  const before = [...site.requests];
  const popup = await visible.clickToolbar(page);
  await step.savePage(popup);
  await popup.close();
  await expect.poll(face).toBe('saved');
  expect(site.requests).toEqual(before);

  await page.goto(site.url('/article.html'));
  await expect.poll(face).toBe('plain');
  for (const spelling of ['/news.html?utm_source=letter&ref=home', '/news.html#panel', '/news.html']) {
    await page.goto(site.url('/article.html'));
    await expect.poll(face).toBe('plain');
    await page.goto(site.url(spelling));
    await expect.poll(face, spelling).toBe('saved');
  }
  await page.goto(site.url('/news.html?page=2'));
  await expect.poll(face).toBe('plain');

  // The background sleeps; the browser goes on by itself.
  await visible.killWorker(screen);
  await page.bringToFront();
  await page.goto(site.url('/news.html'));
  await expect.poll(face).toBe('saved');

  // In the trash it is not saved.
  const removed = await screen.evaluate<{ ok: boolean }>(`(async () => {
    const database = await new Promise((resolve) => {
      indexedDB.open('panelmark').onsuccess = ({ target }) => resolve(target.result);
    });
    const id = await new Promise((resolve) => {
      database.transaction('bookmarks').objectStore('bookmarks').getAllKeys().onsuccess = ({ target }) => resolve(target.result[0]);
    });
    return chrome.runtime.sendMessage({ name: 'removeBookmark', request: { id } });
  })()`);
  expect(removed.ok).toBe(true);
  await expect.poll(face).toBe('plain');
  expect((await rulesIn(screen)).rules).toBe(0);
});

test('parameters that name a page tell it from its neighbours', async ({ visible, display, site }) => {
  const screen = await visible.openExtensionPage('options.html');
  const icons = { saved: await iconOf(screen, 'icon-saved'), plain: await iconOf(screen, 'icon') };
  const face = () => faceOn(display, icons);
  const url = site.url('/story/watch?v=abc');
  const page = await visible.openTab(url);
  const popup = await visible.clickToolbar(page);
  await step.savePage(popup);
  await popup.close();
  await expect.poll(face).toBe('saved');
  const faces: Record<string, 'saved' | 'plain'> = {
    '/story/watch?v=abcd': 'plain',
    '/story/watch?v=abc&utm_source=x': 'saved',
    '/story/watch?uv=abc': 'plain',
    '/story/watch/?fbclid=1&v=abc': 'saved',
    '/story/watch?v=abc&list=9': 'plain',
    '/story/watch': 'plain',
  };
  for (const [address, wanted] of Object.entries(faces)) {
    await page.goto(site.url(address));
    await expect.poll(face, address).toBe(wanted);
  }
});

test('Firefox: with leave to see the tabs, the button says on every saved page that it is saved', async ({
  firefox,
  site,
}) => {
  const options = await firefox.openTab(firefox.extensionUrl('options.html'));
  const boxAt = `() => {
    const box = document.querySelector('input[type=checkbox]');
    box.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = box.getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  }`;
  const isChecked = () =>
    firefox.call<boolean>(options, `() => document.querySelector('input[type=checkbox]').checked`);
  const { x, y } = await firefox.call<{ x: number; y: number }>(options, boxAt);
  await firefox.bidi.command('input.performActions', {
    context: options,
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
  await firefox.allow();
  await expect.poll(isChecked).toBe(true);

  const tab = await firefox.openTab(site.url('/news.html'));
  const popup = await firefox.clickToolbar();
  await step.savePage(popup);
  await popup.close();
  const before = [...site.requests];
  const title = () => firefox.button().then((button) => button.title);
  await expect.poll(title).toContain('Saved in Panelmark: Quillworks Releases Heron');
  expect(await firefox.buttonIcon()).toContain('icon-saved');
  expect(site.requests).toEqual(before);

  const other = await firefox.openTab(site.url('/article.html'));
  await expect.poll(title).toBe('Panelmark');
  await firefox.endEventPage();
  await firefox.activate(tab);
  await expect.poll(title).toContain('Saved in Panelmark');
  await firefox.activate(other);
  await firefox.bidi.command('browsingContext.navigate', {
    context: other,
    url: site.url('/news.html?utm_source=letter'),
    wait: 'complete',
  });
  await expect.poll(title).toContain('Saved in Panelmark');

  await firefox.revoke('tabs');
  await firefox.activate(options);
  await expect.poll(isChecked).toBe(false);
  expect(await firefox.call<string>(options, '() => document.body.innerText')).toContain('Switched off');
});
