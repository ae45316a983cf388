// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WrongDetails } from '@/components/corrections/WrongDetails';
import { ServicesContext } from '@/components/hooks/services';
import { ok } from '@/lib/base/result';
import { correct } from '@/lib/bookmarks/correct';
import { correctionDrafts } from '@/lib/platform/drafts';
import type { Services } from '@/lib/platform/services';
import { bookmarkOf } from '../../support/bookmarks';
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

async function open(bookmark = saved) {
  const send = vi.fn(async () => ok(bookmark));
  const announcer = { announce: vi.fn(), fail: vi.fn() };
  // The editor asks for nothing else.
  const services = { send, correctionDrafts, version: '1.2.3' } as unknown as Services;
  const root = await show(
    <ServicesContext.Provider value={services}>
      <WrongDetails bookmark={bookmark} announcer={announcer} />
    </ServicesContext.Provider>,
  );
  const button = only<HTMLButtonElement>(root, 'p > button');
  const reopen = async () => {
    await click(button);
    await vi.waitFor(() => only(root, 'dialog'));
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
  return { root, send, announcer, button, reopen, named, field, submit };
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
    await vi.waitFor(() => expect(root.querySelector('dialog')).toBeNull());
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
    await vi.waitFor(() => expect(field('Title').value).toBe('Heron, at last'));
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
    await vi.waitFor(() => expect(only(root, '[role=status]').textContent).toBe('Report copied'));
  });

  it('is selected for the user’s own keys when the browser does not let it be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const { root, named } = await open();
    await click(named('Copy report'));
    await vi.waitFor(() => expect(only(root, '[role=status]').textContent).toContain('press Ctrl+C'));
    expect(report(root).selectionEnd).toBe(report(root).value.length);
  });
});
