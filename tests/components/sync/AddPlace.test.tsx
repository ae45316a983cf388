// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PlacesContext } from '@/components/hooks/places';
import { ServicesContext } from '@/components/hooks/services';
import { SyncSection } from '@/components/sync/SyncSection';
import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { SyncNews } from '@/lib/messaging/events';
import type { PlaceAccess } from '@/lib/platform/place-access';
import type { Services } from '@/lib/platform/services';
import { createPairingCode, readPairingCode } from '@/lib/sync/pairing-code';
import type { JoinPreview } from '@/lib/sync/view';
import { eventually } from '../../support/eventually';
import { button, click, only, settle, show, submit, type } from '../../support/screen';
import { profileViews } from '../../support/sync/views';

type Answer = Result<unknown, AppError> | Promise<Result<unknown, AppError>>;

const preview: JoinPreview = { here: 12, there: 340, both: 9, profiles: profileViews.slice(1), faults: [] };
const sealed: JoinPreview = { ...preview, there: 0, both: 0, faults: [{ fault: 'secret', count: 4 }] };
const setup = {
  kind: 'webdav',
  address: 'https://cloud.example/dav/panelmark',
  user: 'ada',
  password: 'secret words',
} as const;

/** The section, and a background that answers what is due next of each message; without, all is well. */
async function open({ answers = {} as Record<string, Answer[]>, allows = true, folders = null } = {}) {
  const send = vi.fn(async (name: string, _request: unknown) => {
    return answers[name]?.shift() ?? (name === 'prepareRemote' ? ok(preview) : ok(null));
  });
  let tell: (news: SyncNews) => void = () => undefined;
  // The section asks for nothing else.
  const services = {
    send,
    onSyncChange: (callBack: typeof tell) => {
      tell = callBack;
      return () => undefined;
    },
  } as unknown as Services;
  const requestOrigin = vi.fn(async (_address: string) => allows);
  const places: PlaceAccess = { requestOrigin, folders };
  const root = await show(
    <ServicesContext.Provider value={services}>
      <PlacesContext.Provider value={places}>
        <SyncSection remotes={[]} error={null} />
      </PlacesContext.Provider>
    </ServicesContext.Provider>,
  );
  const press = async (name: string) => {
    await click(button(root, name));
    await settle();
  };
  const field = (label: string) => {
    const id = [...root.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor;
    return only<HTMLInputElement>(root, `[id="${id}"]`);
  };
  const go = () => submit(only(root, 'dialog form'));
  const dialog = () => only(root, 'dialog');
  const sent = (name: string) =>
    send.mock.calls.filter(([one]) => one === name).map(([, request]) => request);
  const progress = (id: string) =>
    act(async () => tell({ id, progress: { step: 'reading', done: 3, total: 7 } }));
  return { root, send, sent, requestOrigin, press, field, go, dialog, progress };
}

/** To the step of the encryption. */
async function openTested(options: Parameters<typeof open>[0] = {}) {
  const screen = await open(options);
  await screen.press('Add a place');
  await screen.press('WebDAV');
  await type(screen.field('Address of the folder'), setup.address);
  await type(screen.field('User name'), setup.user);
  await type(screen.field('Password'), setup.password);
  await screen.go();
  return screen;
}

describe('adding a place', () => {
  it('gives back the leave to reach what was tested, and then not wanted', async () => {
    const { press, sent } = await openTested();
    expect(sent('leavePlace')).toEqual([]);
    await press('Cancel');
    expect(sent('leavePlace')).toEqual([{ address: setup.address }]);
  });

  it('offers no folder where the browser reaches none', async () => {
    const { dialog, press } = await open();
    await press('Add a place');
    expect(dialog().textContent).toContain('WebDAV');
    expect(dialog().textContent).not.toContain('Dropbox');
  });

  it('asks the browser for that one origin, before anything is sent', async () => {
    const { requestOrigin, sent } = await openTested();
    expect(requestOrigin).toHaveBeenCalledWith(setup.address);
    expect(sent('testRemote')).toEqual([{ setup }]);
  });

  it('sends nothing when the browser may not, and says so with all that was typed', async () => {
    const { sent, dialog, field } = await openTested({ allows: false });
    expect(sent('testRemote')).toEqual([]);
    expect(only(dialog(), '[role=alert]').textContent).toContain('does not let Panelmark reach');
    expect(field('Password').value).toBe(setup.password);
  });

  it('stays with what was typed when the test fails, until it is changed', async () => {
    const answers = { testRemote: [err({ type: 'RemoteUnauthorized' } as const)] };
    const { dialog, field } = await openTested({ answers });
    expect(only(dialog(), '[role=alert]').textContent).toContain('was not accepted');
    await type(field('Password'), 'another');
    expect(dialog().querySelector('[role=alert]')).toBeNull();
    expect(field('User name').value).toBe('ada');
  });

  it('warns of an address that others on the way can read', async () => {
    const { dialog, press, field } = await open();
    await press('Add a place');
    await press('WebDAV');
    await type(field('Address of the folder'), 'http://nas.local/dav');
    expect(dialog().textContent).toContain('can be read by others on the way');
  });

  it('shows what would come together, connects, and shows the code that leads there', async () => {
    const { dialog, press, go, sent, root } = await openTested();
    expect(dialog().textContent).toContain('The test went well');
    await go();
    expect(dialog().textContent).toContain('12 here, 340 there, 9 in both.');
    expect(dialog().textContent).toContain('Nothing will be removed');
    expect(dialog().textContent).toContain('Desktop at home · last seen 3 days ago');
    expect(sent('connectRemote')).toEqual([]);
    await press('Connect');
    await eventually(() => only(dialog(), 'textarea'));
    const [prepared] = sent('prepareRemote') as { id: string; encryption: unknown }[];
    expect(sent('connectRemote')).toEqual([{ id: prepared?.id }]);
    const code = await readPairingCode(only<HTMLTextAreaElement>(dialog(), 'textarea').value);
    expect(code).toEqual(ok({ setup, encryption: prepared?.encryption }));
    expect(prepared?.encryption).toMatchObject({ type: 'key' });
    await press('Done');
    expect(root.querySelector('dialog')).toBeNull();
    expect(root.textContent).toContain('Connected: cloud.example/dav/panelmark');
    expect(sent('disconnectRemote')).toEqual([]);
  });

  it('takes a passphrase, but not an empty one', async () => {
    const { root, dialog, field, go, sent } = await openTested();
    await click(field('With a passphrase'));
    await go();
    expect(sent('prepareRemote')).toEqual([]);
    expect(field('Passphrase').getAttribute('aria-invalid')).toBe('true');
    await type(field('Passphrase'), 'four random words more');
    await go();
    const encryption = { type: 'passphrase', passphrase: 'four random words more' };
    expect(sent('prepareRemote')).toMatchObject([{ setup, encryption }]);
    expect(dialog().textContent).toContain('12 here');
    expect(root.textContent).not.toContain('four random words more');
  });

  it('asks for the secret of who is there already, and looks again with it', async () => {
    const answers = { prepareRemote: [ok(sealed), ok(sealed), ok(preview)] };
    const { dialog, field, go, sent } = await openTested({ answers });
    await go();
    expect(dialog().textContent).toContain('4 parts there are sealed');
    await type(field('Passphrase or code used there'), 'wrong');
    await submit(only(dialog(), 'form'));
    expect(field('Passphrase or code used there').value).toBe('wrong');
    expect(dialog().textContent).toContain('uses a different passphrase');
    await type(field('Passphrase or code used there'), 'right');
    await submit(only(dialog(), 'form'));
    expect(sent('prepareRemote').at(-1)).toMatchObject({
      encryption: { type: 'passphrase', passphrase: 'right' },
    });
    expect(dialog().textContent).toContain('340 there');
    expect(dialog().querySelector('form')).toBeNull();
  });

  it('shows how far it is, and forgets what was prepared when it is called off', async () => {
    const answers = { prepareRemote: [new Promise<never>(() => undefined)] };
    const { root, dialog, go, sent, press, progress } = await openTested({ answers });
    await go();
    const [{ id = '' } = {}] = sent('prepareRemote') as { id?: string }[];
    await progress(id);
    expect(dialog().textContent).toContain('Looking at what is there… 3 of 7');
    await press('Cancel');
    expect(root.querySelector('dialog')).toBeNull();
    expect(sent('disconnectRemote')).toEqual([{ id }]);
  });
});

describe('joining with a code', () => {
  const encryption = { type: 'passphrase', passphrase: 'correct horse' } as const;

  it('says where it leads, before anything is asked or sent', async () => {
    const { dialog, press, field, requestOrigin, send } = await open();
    await press('Join with a code');
    await type(field('Pairing code'), await createPairingCode({ setup, encryption }));
    await eventually(() => expect(dialog().textContent).toContain('It leads to WebDAV'));
    expect(dialog().textContent).toContain('cloud.example/dav/panelmark');
    expect(dialog().textContent).toContain('Encrypted with a passphrase');
    expect(dialog().textContent).not.toContain('correct horse');
    expect(requestOrigin).not.toHaveBeenCalled();
    expect(send).not.toHaveBeenCalled();
  });

  it('looks what is there, and connects', async () => {
    const { root, dialog, press, field, go, sent, requestOrigin } = await open();
    await press('Join with a code');
    await type(field('Pairing code'), await createPairingCode({ setup, encryption }));
    await eventually(() => expect(dialog().textContent).toContain('It leads to WebDAV'));
    await go();
    expect(requestOrigin).toHaveBeenCalledWith(setup.address);
    expect(sent('prepareRemote')).toMatchObject([{ setup, encryption }]);
    expect(dialog().textContent).toContain('12 here, 340 there, 9 in both.');
    await press('Connect');
    expect(sent('connectRemote')).toHaveLength(1);
    expect(root.querySelector('dialog')).toBeNull();
  });

  it.each([
    ['', 'This is needed'],
    ['hello', 'This is no pairing code'],
    ['panelmark9.abc', 'newer Panelmark'],
  ])('"%s" is not one, and why stands beside it', async (code, words) => {
    const { dialog, press, field, go, send } = await open();
    await press('Join with a code');
    await type(field('Pairing code'), code);
    await settle();
    await go();
    expect(dialog().textContent).toContain(words);
    expect(field('Pairing code').value).toBe(code);
    expect(send).not.toHaveBeenCalled();
  });
});
