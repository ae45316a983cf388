import { toHttpUrl } from './normalize-url';

/** The address of the page a tab shows. */
export interface TabAddress {
  readonly url: string;
  /** False where the browser shows a view of the page (its source, reader mode) that no script may read. */
  readonly isReadable: boolean;
}

/** What a tab's address says of the page in it; null when there is no web page: nothing to store or open. */
export function tabAddressOf(address: string): TabAddress | null {
  const inner = viewedPage(address);
  const url = toHttpUrl(inner ?? address);
  return url && { url: url.href, isReadable: inner === null };
}

/** The page behind "view source" (both browsers) and Firefox's reader mode. */
function viewedPage(address: string): string | null {
  if (address.startsWith('view-source:')) return address.slice('view-source:'.length);
  if (!address.startsWith('about:reader?')) return null;
  return new URLSearchParams(address.slice('about:reader?'.length)).get('url') ?? '';
}
