import { browser } from '@/lib/platform/browser';
import { whenGranted } from './when-granted';
import { timedOut, within } from './within';

/** A page that does not answer by then (frozen, a source view) names no link; its address has to. */
const limitMs = 1_500;

/**
 * The words of the link a person right-clicked. Firefox tells; Chromium only tells the address, so the page is asked
 * for the link that had the focus (a right click gives it), else for the longest text that links there.
 */
export async function linkTextOf(tabId: number, frameId: number, href: string): Promise<string> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const injection = { target, func: readLinkText, args: [href], injectImmediately: true };
    const frames = await within(
      limitMs,
      whenGranted(() => browser.scripting.executeScript(injection)),
    );
    const text = frames === timedOut ? null : frames[0]?.result;
    return typeof text === 'string' ? text : '';
  } catch {
    // A page nobody may read: the address will have to name the link.
    return '';
  }
}

/** Runs inside the page, alone: it must not use anything from outside itself. */
function readLinkText(href: string): string {
  const textOf = (link: HTMLAnchorElement) =>
    (
      link.textContent?.trim() ||
      link.getAttribute('aria-label') ||
      link.title ||
      link.querySelector('img')?.alt ||
      ''
    ).slice(0, 2_000);
  const focused = document.activeElement?.closest('a');
  if (focused?.href === href && textOf(focused)) return textOf(focused);
  let longest = '';
  for (const link of document.links) {
    if (!(link instanceof HTMLAnchorElement) || link.href !== href) continue;
    const text = textOf(link);
    if (text.length > longest.length) longest = text;
  }
  return longest;
}
