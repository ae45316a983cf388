// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WrongDetails } from '@/components/corrections/WrongDetails';
import { ServicesContext } from '@/components/hooks/services';
import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { correct } from '@/lib/bookmarks/correct';
import { correctionDrafts } from '@/lib/platform/drafts';
import type { Services } from '@/lib/platform/services';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { click, only, press, show, type } from '../../support/screen';

const take = { speaker: 'The Skeptic', lens: 'Reality Check', verdict: 'skip', text: 'No.' } as const;
const saved = bookmarkOf({
  url: 'https://news.example/heron',
  title: 'Heron',
  authors: ['The Staff'],
  section: 'Models',
  takes: [take, { ...take, speaker: 'Newsletter', text: 'Subscribe!' }],
  evidence: { authors: 'meta:author' },
});
const corrected = correct(saved, { values: { section: 'Tools' }, takenBack: [] });

beforeEach(() => localStorage.clear());

async function open(
  bookmark = saved,
  answer: () => Promise<Result<Bookmark, AppError>> = async () => ok(bookmark),
) {
  const send = vi.fn(answer);
  const announcer = { announce: vi.fn(), fail: vi.fn() };
  // The editor asks for nothing else.
  const services = { send, correctionDrafts, version: '1.2.3' } as unknown as Services;
  const screen = (shown: Bookmark) => (
    <ServicesContext.Provider value={services}>
      <WrongDetails bookmark={shown} announcer={announcer} />
    </ServicesContext.Provider>
  );
  const root = await show(screen(bookmark));
  const refresh = (newer: Bookmark) => act(() => render(screen(newer), root));
  const button = only<HTMLButtonElement>(root, 'p > button');
  const reopen = async () => {
    await click(button);
    await eventually(() => only(root, 'dialog')); // the editor is loaded first
  };
  await reopen();
  const named = <Kind extends HTMLElement = HTMLButtonElement>(name: string) => {
    const found = [...root.querySelectorAll<Kind>('button, summary')];
    const one = found.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
    if (!one) throw new Error(`no button ${name}`);
    return one;
  };
  const field = (label: string) => {
    const found = [...root.querySelectorAll('label')].find((each) => each.textContent === label);
    return only<HTMLInputElement>(root, `[id="${found?.htmlFor}"]`);
  };
  const submit = () =>
    act(async () => {
      only(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  return { root, send, announcer, button, reopen, named, field, submit, refresh };
}

describe('the editor', () => {
  it('has a labelled control for every field, with what is kept', async () => {
    const { root, field } = await open();
    const labels = [...root.querySelectorAll('label[for]')].map((label) => label.textContent);
    expect(labels).toEqual(
      'Title Description Authors Site Source Published Updated Section Topics Language Kind Image Original Words Words'.split(
        ' ',
      ),
    );
    expect(field('Title').value).toBe('Heron');
    expect(field('Authors').value).toBe('The Staff');
    expect(field('Published').value).toBe('');
    expect(root.querySelectorAll('dialog fieldset fieldset')).toHaveLength(2);
  });

  it('sends what was changed and nothing else, and says so', async () => {
    const { root, send, announcer, button, field, submit } = await open();
    await type(field('Authors'), 'Ines Vale\nTobias Okafor');
    await submit();
    expect(send).toHaveBeenCalledWith('correctBookmark', {
      id: saved.id,
      correction: { values: { authors: ['Ines Vale', 'Tobias Okafor'] }, takenBack: [] },
    });
    await eventually(() => expect(root.querySelector('dialog')).toBeNull());
    expect(document.activeElement).toBe(button);
    expect(announcer.announce).toHaveBeenCalledWith({ sentence: 'Corrected: Heron' });
    expect(correctionDrafts.read(saved.id)).toBeNull();
  });

  it('says at the field what cannot be kept, and sends nothing until it can', async () => {
    const { root, send, field, submit } = await open();
    await type(field('Published'), 'yesterday');
    expect(root.textContent).not.toContain('Not a date');
    await submit();
    expect(send).not.toHaveBeenCalled();
    const control = field('Published');
    expect(document.activeElement).toBe(control);
    const notes = (control.getAttribute('aria-describedby') ?? '').split(' ');
    const said = notes.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(said).toContain('Not a date. Write a day as 2026-04-14');
    await type(control, '2026-04-14');
    expect(root.textContent).not.toContain('Not a date');
    await submit();
    expect(send).toHaveBeenCalled();
  });

  it('leaves everything as it was on Escape, and can bring back what was typed', async () => {
    const { root, send, announcer, field, button } = await open();
    await type(field('Title'), 'Heron, at last');
    await press(field('Title'), 'Escape');
    expect(root.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(send).not.toHaveBeenCalled();
    const [notice] = announcer.announce.mock.calls[0] ?? [];
    expect(notice.sentence).toBe('Your changes were not kept');
    await act(() => notice.undo());
    await eventually(() => expect(field('Title').value).toBe('Heron, at last'));
  });

  it('brings back what was typed without opening where nobody would see it', async () => {
    const { root, announcer, field } = await open();
    await type(field('Title'), 'Heron, at last');
    await press(field('Title'), 'Escape');
    root.hidden = true;
    const [notice] = announcer.announce.mock.calls[0] ?? [];
    await act(() => notice.undo());
    expect(correctionDrafts.read(saved.id)).toEqual({ title: 'Heron, at last' });
    await new Promise((settled) => setTimeout(settled, 20));
    expect(root.querySelector('dialog')).toBeNull();
  });

  it('keeps its keys to itself', async () => {
    const { field } = await open();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await press(field('Kind'), '/');
    await press(field('Title'), 'Escape');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('still has what was typed when the popup was closed in the middle of it', async () => {
    const { field } = await open();
    await type(field('Section'), 'Pap');
    const { field: again } = await open();
    expect(again('Section').value).toBe('Pap');
  });
});

describe('what is too much', () => {
  const said = (control: Element) =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');

  it('is said at the field, and nothing is cut or saved until it is put right', async () => {
    const { send, field, submit } = await open();
    const authors = Array.from({ length: 51 }, (_, at) => `Author ${at}`).join('\n');
    await type(field('Authors'), authors);
    await type(field('Topics'), 'x'.repeat(201));
    await submit();
    expect(send).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field('Authors'));
    expect(field('Authors').value).toBe(authors);
    expect(said(field('Authors'))).toContain('Too many: 50 can be kept. Remove some.');
    expect(said(field('Topics'))).toContain(
      'A line is too long: 200 characters can be kept of each. Shorten it.',
    );
    await type(field('Authors'), 'Ines Vale');
    await type(field('Topics'), 'x'.repeat(200));
    await submit();
    expect(send).toHaveBeenCalled();
  });

  it('is no reason for a control to cut what is pasted', async () => {
    const { root } = await open();
    expect(root.querySelectorAll('[maxlength]')).toHaveLength(0);
  });

  it('is said at the very part of the take', async () => {
    const { root, send, submit } = await open();
    const lens = root.querySelectorAll<HTMLInputElement>('fieldset fieldset input')[3];
    if (!lens) throw new Error('no second take');
    await type(lens, 'x'.repeat(201));
    await submit();
    expect(send).not.toHaveBeenCalled();
    expect([...root.querySelectorAll('[aria-invalid=true]')]).toEqual([lens]);
    expect(said(lens)).toContain('200 characters each, the words 8000');
  });
});

describe('while a save is on its way', () => {
  const later = () => {
    const settled: ((result: Result<Bookmark, AppError>) => void)[] = [];
    const answer = () => new Promise<Result<Bookmark, AppError>>((resolve) => void settled.push(resolve));
    const settle = (result: Result<Bookmark, AppError>) =>
      act(async () => {
        settled.pop()?.(result);
        await new Promise((told) => setTimeout(told));
      });
    return { answer, settle };
  };
  const renamed = correct(saved, { values: { title: 'Heron 2' }, takenBack: [] });

  it('what is typed stays, in the editor and beyond the popup, and can be saved in its turn', async () => {
    const { answer, settle } = later();
    const { root, send, announcer, field, submit } = await open(saved, answer);
    await type(field('Title'), 'Heron 2');
    await submit();
    await type(field('Section'), 'Papers');
    await settle(ok(renamed));
    expect(announcer.announce).not.toHaveBeenCalled();
    expect(field('Title').value).toBe('Heron 2');
    expect(field('Section').value).toBe('Papers');
    expect(correctionDrafts.read(saved.id)).toEqual({ section: 'Papers' });
    expect(root.textContent).toContain('Saved, but not what you typed since');
    await submit();
    expect(send).toHaveBeenLastCalledWith('correctBookmark', {
      id: saved.id,
      correction: { values: { section: 'Papers' }, takenBack: [] },
    });
    await settle(ok(renamed));
    expect(root.querySelector('dialog')).toBeNull();
    expect(correctionDrafts.read(saved.id)).toBeNull();
  });

  it('a field typed back to what it was is newer than what was sent', async () => {
    const { answer, settle } = later();
    const { send, field, submit } = await open(saved, answer);
    await type(field('Title'), 'Heron 2');
    await submit();
    await type(field('Title'), 'Heron');
    await settle(ok(renamed));
    expect(field('Title').value).toBe('Heron');
    await submit();
    expect(send).toHaveBeenLastCalledWith('correctBookmark', {
      id: saved.id,
      correction: { values: { title: 'Heron' }, takenBack: [] },
    });
  });

  it('what was typed and taken out again meanwhile is nothing newer', async () => {
    const { answer, settle } = later();
    const { root, field, submit } = await open(saved, answer);
    await type(field('Title'), 'Heron 2');
    await submit();
    await type(field('Title'), 'Heron 23');
    await type(field('Title'), 'Heron 2');
    await settle(ok(renamed));
    expect(root.querySelector('dialog')).toBeNull();
  });

  it('the library may tell of it before the answer comes', async () => {
    const { answer, settle } = later();
    const { root, field, submit, refresh } = await open(saved, answer);
    await type(field('Title'), 'Heron 2');
    await submit();
    await refresh(renamed);
    await type(field('Title'), 'Heron 23');
    await type(field('Title'), 'Heron 2');
    await settle(ok(renamed));
    expect(root.querySelector('dialog')).toBeNull();
    expect(correctionDrafts.read(saved.id)).toBeNull();
  });

  it('Escape waits for what comes of it', async () => {
    const { answer, settle } = later();
    const { root, announcer, field, submit } = await open(saved, answer);
    await type(field('Title'), 'Heron 2');
    await submit();
    await press(field('Title'), 'Escape');
    only(root, 'dialog');
    await settle(ok(renamed));
    expect(root.querySelector('dialog')).toBeNull();
    expect(announcer.announce.mock.calls).toEqual([[{ sentence: 'Corrected: Heron 2' }]]);
  });

  it('a failure leaves everything as typed', async () => {
    const { answer, settle } = later();
    const { root, field, submit } = await open(saved, answer);
    await type(field('Title'), 'Heron 2');
    await submit();
    await type(field('Section'), 'Papers');
    await settle(err({ type: 'NoAnswer' }));
    expect(field('Title').value).toBe('Heron 2');
    expect(field('Section').value).toBe('Papers');
    expect(correctionDrafts.read(saved.id)).toEqual({ title: 'Heron 2', section: 'Papers' });
    only(root, '[role=alert]');
    await submit();
    expect(root.querySelector('[role=alert]')).toBeNull();
  });
});

describe('what is the user’s own', () => {
  it('is marked, beside what the page says, and named before the editor is opened', async () => {
    const { root } = await open(corrected);
    expect(root.textContent).toContain('corrected by you: Section');
    expect(root.textContent).toContain('Yours. The page says: Models');
  });

  it('gives way to the page’s own on request', async () => {
    const { send, field, named, submit } = await open(corrected);
    await click(named('Use the page’s: Section'));
    expect(field('Section').value).toBe('Models');
    expect(document.activeElement).toBe(field('Section'));
    await submit();
    expect(send).toHaveBeenCalledWith('correctBookmark', {
      id: saved.id,
      correction: { values: {}, takenBack: ['section'] },
    });
  });
});

describe('takes', () => {
  it('that are none are removed', async () => {
    const { send, named, submit } = await open();
    await click(named('Remove take 2: Newsletter'));
    await submit();
    expect(send).toHaveBeenCalledWith('correctBookmark', {
      id: saved.id,
      correction: { values: { takes: [take] }, takenBack: [] },
    });
  });

  it('are corrected part by part', async () => {
    const { root, send, submit } = await open();
    const [speaker] = root.querySelectorAll<HTMLInputElement>('fieldset fieldset input');
    const [verdict] = root.querySelectorAll<HTMLInputElement>('fieldset fieldset select');
    if (!speaker || !verdict) throw new Error('no take');
    await type(speaker, '');
    await type(verdict, 'ship');
    await submit();
    expect(send).toHaveBeenCalledWith('correctBookmark', {
      id: saved.id,
      correction: {
        values: { takes: [{ ...take, speaker: null, verdict: 'ship' }, saved.takes[1]] },
        takenBack: [],
      },
    });
  });
});

describe('a take that was missed', () => {
  const bare = bookmarkOf({ url: 'https://news.example/bare', title: 'Bare' });

  it('is added, also where the page has none, and begins at its speaker', async () => {
    const { root, send, named, submit } = await open(bare);
    await click(named('Add take'));
    const [speaker, lens] = root.querySelectorAll<HTMLInputElement>('fieldset fieldset input');
    expect(document.activeElement).toBe(speaker);
    if (!speaker || !lens) throw new Error('no take');
    await type(speaker, 'The Builder');
    await type(lens, 'Hands-on');
    await type(only(root, 'fieldset textarea'), 'Ship it.');
    await submit();
    expect(send).toHaveBeenCalledWith('correctBookmark', {
      id: bare.id,
      correction: {
        values: { takes: [{ speaker: 'The Builder', lens: 'Hands-on', verdict: null, text: 'Ship it.' }] },
        takenBack: [],
      },
    });
  });

  it('goes behind the page’s own', async () => {
    const { root, named, send, submit } = await open();
    await click(named('Add take'));
    const words = root.querySelectorAll<HTMLInputElement>('fieldset textarea');
    expect(words).toHaveLength(3);
    if (words[2]) await type(words[2], 'More.');
    await submit();
    const added = { speaker: null, lens: null, verdict: null, text: 'More.' };
    expect(send).toHaveBeenCalledWith('correctBookmark', {
      id: saved.id,
      correction: { values: { takes: [...saved.takes, added] }, takenBack: [] },
    });
  });

  it('needs words, and is no correction once removed', async () => {
    const { root, send, named, submit } = await open(bare);
    await click(named('Add take'));
    expect(root.textContent).toContain('Yours. The page says nothing');
    await submit();
    expect(send).not.toHaveBeenCalled();
    expect(root.textContent).toContain('A take needs words.');
    expect(document.activeElement).toBe(only(root, 'fieldset textarea'));
    await click(named('Remove take 1: no name yet'));
    expect(correctionDrafts.read(bare.id)).toBeNull();
    expect(root.textContent).not.toContain('Yours.');
  });

  it('is not offered where no more can be kept', async () => {
    const { root, named } = await open(bookmarkOf({ ...bare, takes: Array(39).fill(take) }));
    await click(named('Add take'));
    expect(root.querySelectorAll('fieldset fieldset')).toHaveLength(40);
    expect(() => named('Add take')).toThrow();
    expect(document.activeElement).toBe(root.querySelectorAll('fieldset fieldset input')[78]);
  });
});

describe('the report', () => {
  const report = (root: HTMLElement) => only<HTMLTextAreaElement>(root, 'textarea[readonly]');

  it('is shown, and copied as shown, with what is being typed', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { root, field, named } = await open();
    await type(field('Authors'), 'Ines Vale');
    expect(report(root).value).toContain('authors: ["The Staff"] [meta:author]\n  should be: ["Ines Vale"]');
    expect(report(root).value).not.toContain('Subscribe!');
    await click(named('Copy report'));
    expect(writeText).toHaveBeenCalledWith(report(root).value);
    await eventually(() => expect(only(root, '[role=status]').textContent).toBe('Report copied'));
  });

  it('is selected for the user’s own keys when the browser does not let it be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const { root, named } = await open();
    await click(named('Copy report'));
    await eventually(() => expect(only(root, '[role=status]').textContent).toContain('press Ctrl+C'));
    expect(report(root).selectionEnd).toBe(report(root).value.length);
  });
});
