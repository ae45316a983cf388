import type { Page } from '@playwright/test';

/** A place on the screen, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element, on the screen rather than in the page: for a mouse moved from outside the browser. */
export function placeOf(page: Page, selector: string): Promise<Place> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    return {
      x: screenX + (outerWidth - innerWidth) / 2 + box.x + box.width / 2,
      y: screenY + (outerHeight - innerHeight) + box.y + box.height / 2,
    };
  }, selector);
}
