import { areaLimits } from '../support/fake-sync-area';
import { pageCodeOf } from '../support/page-code';
import { expect, test } from './support/journey';

const code = () => pageCodeOf('tests/support/account-in-page.ts', 'panelmarkAccount');
const filled = {
  listed: [{ name: 'z'.repeat(64), sizeBytes: expect.any(Number) }],
  isSame: true,
  problem: { type: 'RemoteFull' },
  left: [],
};

test('Chromium’s own account holds what it is said to, and says why no more', async ({ extension }) => {
  const screen = await extension.openExtensionPage('options.html');
  await screen.evaluate(await code());
  expect(await screen.evaluate('panelmarkAccount.fill()')).toEqual(filled);
  expect(await screen.evaluate(`panelmarkAccount.crowd(${areaLimits.entries})`)).toEqual({
    type: 'RemoteFull',
  });
  await screen.evaluate('chrome.storage.sync.clear()');
  expect(await screen.evaluate(`panelmarkAccount.hurry(${areaLimits.writesPerMinute * 2})`)).toEqual({
    taken: expect.any(Number),
    problem: { type: 'RemoteBusy', retryInMs: 60_000 },
  });
});

test('Firefox’s own account holds what it is said to, and says why no more', async ({ firefox }) => {
  const screen = await firefox.openTab(firefox.extensionUrl('options.html'));
  await firefox.call(screen, `() => { ${await code()} }`);
  const evaluate = async (call: string) =>
    JSON.parse(await firefox.call<string>(screen, `async () => JSON.stringify(await ${call})`));
  expect(await evaluate('panelmarkAccount.fill()')).toEqual(filled);
  expect(await evaluate(`panelmarkAccount.crowd(${areaLimits.entries})`)).toEqual({ type: 'RemoteFull' });
});
