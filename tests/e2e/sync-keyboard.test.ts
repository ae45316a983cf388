import type { Page } from '@playwright/test';
import { createPairingCode } from '@/lib/sync/pairing-code';
import { Keyboard } from './support/keyboard';
import { checkLooks } from './support/looks';
import { expectNothingSideways } from './support/sideways';
import { expect, test } from './support/sync-journey';
import type { ChromiumProfile } from './support/sync-profile';

/** 320 CSS pixels wide at 200 %. */
async function zoomIn({ browser, screen }: ChromiumProfile): Promise<void> {
  await screen.setViewportSize({ width: 640, height: 1200 });
  await browser.setZoom(screen, 2);
  await expectNothingSideways(screen, 320);
}

/** What a WebDAV folder needs. */
const placeFields = ['Address of the folder', 'User name', 'Password', 'Show Password'];

/** What there is to complain about on the screen as it stands, by axe in either scheme and by measure. */
async function expectNoComplaints(screen: Page, name: string): Promise<void> {
  await expectNothingSideways(screen, 320, 'dialog');
  await checkLooks(screen, name);
}

const passphrase = 'five quiet herons wade north';

test('a place is added and its encryption changed, at 200 %, 320 pixels wide, by the keyboard alone', async ({
  openChromium,
  folder,
}) => {
  const profile = await openChromium();
  const { screen } = profile;
  await profile.save('Only here');
  await zoomIn(profile);
  const keys = new Keyboard(screen);
  const dialog = screen.getByRole('dialog');
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const heading = (name: string) => dialog.getByRole('heading', { name, exact: true });
  const expectCode = async () => {
    await expect(heading('Code for your other profiles')).toBeFocused();
    expect(await keys.stops()).toEqual(['Pairing code', 'Copy', 'Done']);
    await expectNoComplaints(screen, 'code-shown');
    await keys.choose(button('Done'));
    await expect(dialog).toHaveCount(0);
  };

  await keys.choose(screen.getByRole('button', { name: 'Add a place' }));
  await expect(heading('Add a place')).toBeFocused();
  expect(await keys.stops()).toEqual(['WebDAV', 'S3 storage', 'Folder', 'Cancel']);
  await expectNoComplaints(screen, 'kinds');

  await keys.choose(button('WebDAV'));
  const address = dialog.getByLabel('Address of the folder');
  await expect(address).toBeFocused();
  expect(await keys.stops()).toEqual([...placeFields, 'Test', 'Back', 'Cancel']);
  await keys.press('Enter');
  await expect(dialog.getByText('This is needed.')).toBeVisible();
  await expect(address).toBeFocused();
  await expectNoComplaints(screen, 'field-missing');
  await keys.write(folder.address);
  await keys.reach(dialog.getByLabel('User name'));
  await keys.write(folder.user);
  await keys.reach(dialog.getByLabel('Password', { exact: true }));
  await keys.write(folder.password);
  await keys.press('Enter');

  await expect(dialog.getByRole('radio', { name: 'With a code (recommended)' })).toBeFocused();
  expect(await keys.stops()).toEqual(['With a code (recommended)', 'Next', 'Back', 'Cancel']);
  await expectNoComplaints(screen, 'encryption');
  await keys.press('ArrowDown');
  await keys.reach(dialog.getByLabel('Passphrase', { exact: true }));
  await keys.write(passphrase);
  await expectNoComplaints(screen, 'passphrase');
  await keys.press('Enter');

  await expect(heading('What comes together')).toBeFocused();
  expect(await keys.stops()).toEqual(['Connect', 'Back', 'Cancel']);
  await expectNoComplaints(screen, 'preview');
  await keys.choose(button('Connect'));
  await expectCode();
  await expect(screen.getByRole('button', { name: 'Add a place' })).toBeFocused();

  const card = screen.getByRole('article', { name: /^WebDAV/ });
  await expect(card).toContainText('Up to date');
  await keys.choose(card.getByText('Encrypted with a passphrase'));
  const change = card.getByRole('button', { name: 'Change encryption' });
  await keys.choose(change);
  await expect(heading('Change encryption')).toBeVisible();
  expect(await keys.stops()).toEqual([
    'With a passphrase',
    'Passphrase',
    'Show Passphrase',
    'Change encryption',
    'Cancel',
  ]);
  await expectNoComplaints(screen, 'change');
  await keys.reach(dialog.getByRole('radio', { name: 'With a passphrase' }));
  await keys.press('ArrowUp');
  await keys.choose(button('Change encryption'));
  await expectCode();
  await expect(change).toBeFocused();
  await expect(card).toContainText('Encrypted with a code');
  await expectNoComplaints(screen, 'card-changed');
});

test('a profile joins, is named, forgets another, goes back and leaves, at 200 %, 320 pixels wide, by the keyboard alone', async ({
  openChromium,
  folder,
}) => {
  const encryption = { type: 'passphrase', passphrase } as const;
  const [first, second] = [await openChromium(), await openChromium()];
  await first.save('Only there');
  await first.connect(folder, encryption);
  await second.save('Only here');
  await zoomIn(second);
  const { screen } = second;
  const keys = new Keyboard(screen);
  const dialog = screen.getByRole('dialog');
  const question = screen.getByRole('alertdialog');
  /** Answers yes to a question that starts on no. */
  const agree = async (action: string) => {
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expectNoComplaints(screen, 'question');
    await keys.choose(question.getByRole('button', { name: action }));
    await expect(question).toHaveCount(0);
  };

  const join = screen.getByRole('button', { name: 'Join with a code' });
  await keys.choose(join);
  await expect(dialog.getByLabel('Pairing code')).toBeFocused();
  expect(await keys.stops()).toEqual(['Pairing code', 'Look what is there', 'Cancel']);
  await keys.write(await createPairingCode({ setup: folder, encryption }));
  await expect(dialog.getByText(/^It leads to WebDAV/)).toBeVisible();
  await expectNoComplaints(screen, 'code-typed');
  await keys.choose(dialog.getByRole('button', { name: 'Look what is there' }));
  await expect(dialog.getByRole('heading', { name: 'What comes together' })).toBeFocused();
  expect(await keys.stops()).toEqual(['Connect', 'Back', 'Cancel']);
  await expectNoComplaints(screen, 'join-preview');
  await keys.choose(dialog.getByRole('button', { name: 'Connect' }));
  await second.waitForTitles(['Only here', 'Only there']);
  await expect(join).toBeFocused();

  const card = screen.getByRole('article', { name: /^WebDAV/ });
  await keys.choose(card.getByText('2 profiles'));
  const rename = card.getByRole('button', { name: /^Rename/ });
  await keys.choose(rename);
  const name = card.getByLabel('Name of this profile');
  await expect(name).toBeFocused();
  await expectNoComplaints(screen, 'naming');
  await keys.press('Escape');
  await expect(rename).toBeFocused();
  await keys.press('Enter');
  await keys.write('Kitchen');
  await keys.press('Enter');
  await expect(card.getByRole('button', { name: 'Rename Kitchen' })).toBeFocused();
  await keys.choose(card.getByRole('button', { name: /^Forget/ }));
  await agree('Forget');
  await expect(card.getByRole('list', { name: 'Profiles' })).toBeFocused();
  await expect(card.getByRole('listitem')).toHaveCount(1);
  await expectNoComplaints(screen, 'card-alone');

  const make = screen.getByRole('button', { name: 'Make one now' });
  await keys.choose(make);
  await expect(screen.getByText('Restore point made')).toBeVisible();
  await expect(make).toBeFocused();
  const { id } = await second.find('Only here');
  await second.do('editBookmarks', { edits: [{ id, edit: {}, isRemoved: true }] });
  const back = screen.getByRole('button', { name: /^Bring back/ }).first();
  await keys.choose(back);
  await agree('Bring back');
  await expect(screen.getByText('1 bookmark came back')).toBeVisible();
  await expect(back).toBeFocused();

  await keys.choose(card.getByRole('button', { name: 'Disconnect' }));
  await agree('Disconnect');
  await expect(card).toHaveCount(0);
  await expect(screen.getByRole('heading', { name: 'Sync', exact: true })).toBeFocused();
  expect(await second.titles()).toEqual(['Only here', 'Only there']);
});

test('a password that was changed on the server is told by the keyboard alone, and all goes on', async ({
  openChromium,
  folder,
  changePassword,
}) => {
  const profile = await openChromium();
  const { screen } = profile;
  await profile.save('Before');
  await profile.connect(folder);
  await zoomIn(profile);
  changePassword('märz');
  await profile.save('After');
  expect(await profile.ask('syncNow', { id: 'server' })).toMatchObject({ ok: false });

  const keys = new Keyboard(screen);
  const dialog = screen.getByRole('dialog');
  const card = screen.getByRole('article', { name: /^WebDAV/ });
  await expect(card.getByRole('alert')).toContainText('was not accepted');
  await expectNoComplaints(screen, 'password-refused');
  await keys.choose(card.getByRole('button', { name: 'Change address or password' }));
  await expect(dialog.getByLabel('Address of the folder')).toHaveValue(folder.address);
  expect(await keys.stops()).toEqual([...placeFields, 'Test', 'Cancel']);
  await keys.reach(dialog.getByLabel('User name'));
  await keys.write(folder.user);
  await keys.reach(dialog.getByLabel('Password', { exact: true }));
  await keys.write('märz?');
  await keys.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('was not accepted');
  await expectNoComplaints(screen, 'password-asked');
  await keys.write('märz');
  await keys.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(card).toContainText('Up to date');
  await expect(card.getByRole('button', { name: 'Change address or password' })).toHaveCount(0);
  // The button that was pressed has gone; the keyboard has not.
  await expect(card.getByRole('heading', { level: 3 })).toBeFocused();

  const other = await openChromium();
  await other.connect({ ...folder, password: 'märz' });
  await other.waitForTitles(['After', 'Before']);
});
