import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has. */
const manyStops = 80;

/** A person without a mouse: everything is reached by Tab, and what has the keyboard can be seen. */
export class Keyboard {
  constructor(private readonly screen: Page) {}

  /** Goes on to something by Tab alone. */
  async reach(goal: Locator): Promise<void> {
    await expect(goal).toBeVisible();
    for (let stops = 0; stops < manyStops; stops++) {
      if (await goal.evaluate((element) => element === document.activeElement)) return await this.#isSeen();
      await this.press('Tab');
    }
    throw new Error(`${manyStops} times Tab, and never at ${goal}`);
  }

  /** Reaches something and presses Enter on it. */
  async choose(goal: Locator): Promise<void> {
    await this.reach(goal);
    await this.press('Enter');
  }

  press(key: string): Promise<void> {
    return this.screen.keyboard.press(key);
  }

  /** As from the clipboard, in place of what is there. */
  async write(text: string): Promise<void> {
    await this.press('ControlOrMeta+a');
    await this.screen.keyboard.insertText(text);
  }

  /** Where Tab leads in the dialog that is open, from its top to its end, by name; the keyboard is back where it was. */
  async stops(): Promise<string[]> {
    const before = await this.screen.evaluateHandle('document.activeElement');
    await this.screen.evaluate(`[...document.querySelectorAll('dialog h2')].at(-1).focus()`);
    const names: string[] = [];
    for (;;) {
      await this.press('Tab');
      // After the last comes the browser's own, or the first again.
      const name = await this.screen.evaluate<string | null>(nameOfFocused);
      if (name === null || (names.length > 1 && name === names[0])) break;
      await this.#isSeen();
      names.push(name);
    }
    await before.evaluate((element) => (element as HTMLElement).focus());
    return names;
  }

  async #isSeen(): Promise<void> {
    // Focusing something scrolls it into sight; a bar over it would hide it again.
    const isCovered = `(() => {
      const focused = document.activeElement;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const middle = { x: (left + right) / 2, y: (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2 };
      const seen = document.elementFromPoint(middle.x, middle.y);
      return seen === null || !(focused.contains(seen) || seen.contains(focused)) ? focused.outerHTML.slice(0, 200) : null;
    })()`;
    expect(await this.screen.evaluate(isCovered), 'has the keyboard, unseen').toBeNull();
  }
}

const nameOfFocused = `(() => {
  const focused = document.activeElement;
  if (!focused?.closest('dialog') || focused.localName === 'dialog') return null;
  return focused.getAttribute('aria-label') ?? (focused.labels?.[0] ?? focused).textContent.trim();
})()`;
