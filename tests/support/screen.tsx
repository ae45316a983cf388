import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { speakEnglish } from './english';

let shown: HTMLElement | null = null;

/**
 * Renders something into an empty page and answers with where it is. What was shown before hears nothing any more, nor
 * does this once its test is over.
 */
export async function show(children: ComponentChildren): Promise<HTMLElement> {
  speakEnglish();
  leave();
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  shown = root;
  // Nothing of it may still be drawn when the worker's next file has another browser.
  onTestFinished(leave);
  await act(() => render(children, root));
  return root;
}

function leave(): void {
  if (shown) render(null, shown);
  shown = null;
}

/** The one element that matches; a test that finds none should say which. */
export function only<Kind extends Element = HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelectorAll<Kind>(selector);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements match ${selector}`);
  return found[0];
}

export async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(element: Element, key: string): Promise<void> {
  await act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click());
}

/** Lets what was asked for be answered, and drawn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await act(async () => undefined);
}

/**
 * Lets the effects of all that was drawn so far run, listeners being attached by them: Preact runs them in a task of its
 * own after the next frame, and ours is queued behind it.
 */
export async function painted(): Promise<void> {
  await act(
    () =>
      new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(() => done(undefined))))),
  );
}

export async function submit(form: HTMLElement): Promise<void> {
  await act(async () => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settle();
}

/** The one button of this accessible name. */
export function button(root: ParentNode, name: string): HTMLButtonElement {
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim();
  const found = [...root.querySelectorAll('button')].filter((one) => nameOf(one) === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} buttons are called ${name}`);
  return found[0];
}
