// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PlacesContext } from '@/components/hooks/places';
import { ServicesContext } from '@/components/hooks/services';
import { RemoteCard } from '@/components/sync/RemoteCard';
import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Services } from '@/lib/platform/services';
import type { RemoteView } from '@/lib/sync/view';
import { eventually } from '../../support/eventually';
import { button, click, only, settle, show, submit, type } from '../../support/screen';
import { remoteView } from '../../support/sync/views';

async function open(view: RemoteView, answer: Result<unknown, AppError> = ok(null)) {
  const send = vi.fn(async (_name: string, _request: unknown) => answer);
  const onGone = vi.fn();
  // The card asks for nothing else.
  const services = { send, onSyncChange: () => () => undefined } as unknown as Services;
  const requestOrigin = vi.fn(async (_address: string) => true);
  const root = await show(
    <ServicesContext.Provider value={services}>
      <PlacesContext.Provider value={{ requestOrigin, folders: null }}>
        <RemoteCard view={view} onGone={onGone} />
      </PlacesContext.Provider>
    </ServicesContext.Provider>,
  );
  const press = async (name: string) => {
    await click(button(root, name));
    await settle();
  };
  const status = () => root.querySelector('p')?.textContent;
  return { root, send, requestOrigin, onGone, press, status };
}

describe('the state in words', () => {
  const cases: [string, Partial<RemoteView>, string][] = [
    ['all well', {}, 'Up to date3 minutes ago'],
    ['something to send', { pending: 2 }, '2 changes waiting3 minutes ago'],
    ['never synced', { lastSyncAt: null }, 'Not synced yet'],
    ['paused, whatever else', { isPaused: true, pending: 2, problem: { type: 'RemoteFull' } }, 'Paused'],
    ['at work', { progress: { step: 'sending', done: 2, total: 5 } }, 'Sending2 of 5'],
    ['at work without an end in sight', { progress: { step: 'reading', done: 0, total: 0 } }, 'Reading'],
    [
      'a question, before all else',
      { question: { removes: 40, of: 100, titles: [] }, isPaused: true },
      'Waits for your answer',
    ],
  ];
  it.each(cases)('%s', async (_what, changes, words) => {
    expect((await open(remoteView(changes))).status()).toBe(words);
  });

  it('a failure says what happened, what to do, and when it is tried again', async () => {
    const retryAt = Date.now() + 2 * 60 * 60_000 + 1_000;
    const { root, status } = await open(remoteView({ problem: { type: 'RemoteUnreachable' }, retryAt }));
    expect(status()).toBe('Not syncedtried again in 2 hours');
    expect(only(root, '[role=alert]').textContent).toContain('Check its address');
  });

  it('is read aloud without its counts, which would never be silent', async () => {
    const { root } = await open(remoteView({ progress: { step: 'sending', done: 2, total: 5 } }));
    const [spoken] = root.querySelectorAll('[role=status]');
    expect(spoken?.textContent).toBe('Sending');
    const bar = only<HTMLProgressElement>(root, 'progress');
    expect([bar.getAttribute('aria-label'), bar.value, bar.max]).toEqual(['Sending', 2, 5]);
  });
});

it('names the bookmarks that are too large for the place', async () => {
  const { root } = await open(remoteView({ tooLarge: ['A very long read'] }));
  const list = [...root.querySelectorAll('li')].find(({ textContent }) => textContent === 'A very long read');
  expect(list?.closest('ul')?.previousElementSibling?.textContent).toContain('Too large for this place');
});

it('tells what happened by itself until a person has seen it, and does not lose the keyboard then', async () => {
  const news = { type: 'massChange', bookmarks: 2_310, at: Date.now() } as const;
  const { root, press, send } = await open(remoteView({ news }));
  const told = [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(' ');
  expect(told).toContain('other profiles changed 2,310 bookmarks at once');
  await press('All right');
  expect(send).toHaveBeenLastCalledWith('dismissNews', { id: 'dav' });
  expect(document.activeElement?.tagName).toBe('H3');
});

describe('what can be done with a remote', () => {
  it('sync now, pause, and resume', async () => {
    const running = await open(remoteView());
    await running.press('Sync now');
    expect(running.send).toHaveBeenLastCalledWith('syncNow', { id: 'dav' });
    await running.press('Pause');
    expect(running.send).toHaveBeenLastCalledWith('pauseRemote', { id: 'dav', isPaused: true });
    const paused = await open(remoteView({ isPaused: true }));
    await paused.press('Resume');
    expect(paused.send).toHaveBeenLastCalledWith('pauseRemote', { id: 'dav', isPaused: false });
  });

  it('disconnect asks first, and says what stays', async () => {
    const { root, press, send, onGone } = await open(remoteView());
    await press('Disconnect');
    const dialog = only(root, 'dialog');
    expect(dialog.textContent).toContain('what lies there stays for your other profiles');
    expect(send).not.toHaveBeenCalled();
    await click(only(dialog, 'button:last-of-type'));
    await settle();
    expect(send).toHaveBeenLastCalledWith('disconnectRemote', { id: 'dav' });
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('the browser account cannot be disconnected, and shows how full it is', async () => {
    const account = remoteView({
      kind: 'account',
      place: '',
      usedBytes: 80_000,
      capacityBytes: 102_400,
      unfit: 260,
    });
    const { root } = await open(account);
    expect(root.textContent).not.toContain('Disconnect');
    only(root, 'meter');
    expect(root.textContent).toContain('80 kB of 102 kB used');
    expect(root.textContent).toContain('260 older bookmarks found no room');
    expect(root.textContent).toContain('never crosses');
  });

  it('what failed is said where it was asked for', async () => {
    const { root, press } = await open(remoteView(), err({ type: 'NoAnswer' }));
    await press('Pause');
    expect(only(root, '[role=alert]').textContent).toContain('did not answer');
  });
});

describe('a way that is closed', () => {
  it('is asked for again in the click, and synced by once it is open', async () => {
    const { press, send, requestOrigin } = await open(remoteView({ problem: { type: 'RemoteNotAllowed' } }));
    await press('Allow again');
    expect(requestOrigin).toHaveBeenCalledWith('https://cloud.example/remote.php/dav/files/ada/panelmark/');
    expect(send).toHaveBeenLastCalledWith('syncNow', { id: 'dav' });
  });

  it('stays closed when the browser refuses, and nothing is sent', async () => {
    const { root, press, send, requestOrigin } = await open(
      remoteView({ problem: { type: 'RemoteNotAllowed' } }),
    );
    requestOrigin.mockResolvedValueOnce(false);
    await press('Allow again');
    expect(root.textContent).toContain('Not allowed, so it stays as it is');
    expect(send).not.toHaveBeenCalled();
  });

  it('is gone again with another password, without the keys being lost', async () => {
    const { root, press, send } = await open(remoteView({ problem: { type: 'RemoteUnauthorized' } }));
    await press('Change address or password');
    const [address, user, password] = only(root, 'dialog').querySelectorAll('input');
    expect(address?.value).toBe('https://cloud.example/remote.php/dav/files/ada/panelmark/');
    if (!user || !password) throw new Error('the form asks for user and password');
    await type(user, 'ada');
    await type(password, 'the new one');
    await submit(only(root, 'dialog form'));
    const setup = { kind: 'webdav', address: address?.value, user: 'ada', password: 'the new one' };
    expect(send.mock.calls).toEqual([
      ['testRemote', { setup }],
      ['changeSetup', { id: 'dav', setup }],
      // Of which nothing is given back as long as the place is there.
      ['leavePlace', { address: address?.value }],
    ]);
    expect(root.querySelector('dialog')).toBeNull();
  });
});

describe('others removed much', () => {
  const question = { removes: 40, of: 100, titles: ['Heron released', 'Chips for all'] };

  it('shows what would go, and how much more', async () => {
    const { root } = await open(remoteView({ question }));
    expect(root.textContent).toContain('Another profile removed 40 of your 100 bookmarks');
    expect(root.textContent).toContain('Chips for all');
    expect(root.textContent).toContain('and 38 more');
  });

  it.each([
    ['Keep them everywhere', 'keep'],
    ['Remove them here, too', 'accept'],
  ])('%s', async (name, answer) => {
    const { press, send } = await open(remoteView({ question }));
    await press(name);
    expect(send).toHaveBeenLastCalledWith('answerMassRemoval', { id: 'dav', answer });
  });
});

describe('another secret', () => {
  const missing = remoteView({ problem: { type: 'RemoteSecretDiffers' } });
  it('is told, hidden unless asked for', async () => {
    const { root, press, send } = await open(missing);
    const input = only<HTMLInputElement>(root, 'form input');
    expect(input.type).toBe('password');
    await press('Show Passphrase or code used there');
    expect(input.type).toBe('text');
    await type(input, 'four random words more');
    await submit(only(root, 'form'));
    const encryption = { type: 'passphrase', passphrase: 'four random words more' };
    expect(send).toHaveBeenLastCalledWith('addSecret', { id: 'dav', encryption });
    expect(input.value).toBe('');
  });

  it('stays typed when it is not the one, and says so beside it', async () => {
    const { root } = await open(missing, err({ type: 'RemoteSecretDiffers' }));
    const input = only<HTMLInputElement>(root, 'form input');
    await type(input, 'wrong');
    await submit(only(root, 'form'));
    expect(input.value).toBe('wrong');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const [, problem] = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(root.querySelector(`#${problem}`)?.textContent).toContain('different passphrase');
  });

  it('is asked for also when only some of what lies there is sealed with it', async () => {
    const { root } = await open(remoteView({ faults: [{ fault: 'secret', count: 3 }] }));
    expect(root.querySelector('form')).not.toBeNull();
    expect(root.textContent).toContain('3 parts there are sealed with a secret');
  });
});

describe('profiles', () => {
  it('this one first, the others with when they were seen', async () => {
    const { root } = await open(remoteView());
    const rows = [...only(root, 'ul[aria-label=Profiles]').querySelectorAll('li')];
    expect(rows.map((row) => row.querySelector('span')?.textContent)).toEqual([
      'Laptop, work Chromium · this profile',
      'Desktop at home Firefox · last seen 3 days ago',
    ]);
  });

  it('this one is renamed, and the keyboard stays', async () => {
    const { root, press, send } = await open(remoteView());
    await press('Rename Laptop, work');
    await type(only<HTMLInputElement>(root, 'form input'), ' Laptop ');
    await submit(only(root, 'form'));
    expect(send).toHaveBeenLastCalledWith('renameProfile', { name: 'Laptop' });
    await eventually(() => expect(document.activeElement).toBe(button(root, 'Rename Laptop, work')));
  });

  it('another is forgotten after a question', async () => {
    const { root, press, send } = await open(remoteView());
    await press('Forget Desktop at home');
    expect(send).not.toHaveBeenCalled();
    await click(only(only(root, 'dialog'), 'button:last-of-type'));
    expect(send).toHaveBeenLastCalledWith('forgetProfile', { id: 'dav', replica: 'bbbbbbbbbb' });
  });
});

describe('what lies there', () => {
  it.each([
    ['504d0101a0b1c2d3', 'only noise'],
    ['504d01001f8b0800', 'not encrypted'],
    ['3c68746d6c3e0a0a', 'did not write it'],
  ])('%s is shown as bytes and explained', async (hex, words) => {
    const { root, press } = await open(remoteView(), ok(hex));
    await press('Show what lies there');
    expect(root.textContent).toContain(words);
    expect(only(root, '[role=img]').textContent).toContain(hex.slice(0, 2));
  });

  it('says so when nothing does', async () => {
    const { root, press } = await open(remoteView(), ok(null));
    await press('Show what lies there');
    expect(root.textContent).toContain('Nothing lies there yet');
  });
});
