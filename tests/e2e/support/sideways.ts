import { expect, type Page } from '@playwright/test';

/**
 * Waits until a screen has this width, CSS px, and can be scrolled sideways nowhere in it: neither the page nor any of
 * these boxes. A window takes its size and its zoom in two steps, each with a layout of its own.
 */
export async function expectNothingSideways(screen: Page, width: number, boxes?: string): Promise<void> {
  const measure = `(() => {
    const measured = ['html', ...${JSON.stringify(boxes ? [boxes] : [])}].join(',');
    const tooWide = [...document.querySelectorAll(measured)].filter((box) => box.scrollWidth > box.clientWidth);
    return { width: innerWidth, tooWide: tooWide.map(({ localName, className, scrollWidth }) => [localName, className, scrollWidth]) };
  })()`;
  await expect.poll(() => screen.evaluate(measure)).toEqual({ width, tooWide: [] });
}
