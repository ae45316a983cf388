import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type SaveTabsIntent, tabsPermission } from '@/lib/platform/tabs-permission';

type Added = (added: { permissions: string[] }) => Promise<void>;

const saved: SaveTabsIntent[] = [];
let hear: Added;
/** What the user answers to the browser's question; null: the browser does not ask, for nobody clicked. */
let answer: boolean | null;

beforeEach(() => {
  fakeBrowser.reset();
  saved.length = 0;
  const permissions = {
    request: async () => {
      if (answer === null) throw new Error('may only be called from a user input handler');
      if (answer) await hear({ permissions: ['tabs'] });
      return answer;
    },
    onAdded: {
      addListener: (listener: Added) => {
        hear = listener;
      },
    },
  };
  // The fake one knows no permissions.
  Object.assign(fakeBrowser, { permissions });
  tabsPermission.onGranted((intent) => saved.push(intent));
});

const intent = { windowId: 7, at: Date.now() };

it('goes on with the save that leave was given for, once', async () => {
  answer = true;
  await tabsPermission.requestFor(intent);
  expect(saved).toEqual([intent]);
  await tabsPermission.request();
  expect(saved).toHaveLength(1);
});

it.each([false, null])(
  'never makes a save that was refused (%s), whatever leave is given for later',
  async (refusal) => {
    answer = refusal;
    await tabsPermission.requestFor(intent).catch(() => false);
    await hear({ permissions: ['tabs'] });
    expect(saved).toEqual([]);
  },
);

it('makes none when leave is asked for something else while the question for it stands', async () => {
  answer = true;
  await fakeBrowser.storage.session.set({ 'saveTabs.intent': intent });
  await tabsPermission.request();
  expect(saved).toEqual([]);
});
