import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { tabAddressOf } from '@/lib/bookmarks/tab-address';
import { announceChange } from '@/lib/messaging/events';
import type { TabPage } from '@/lib/messaging/protocol';
import { browser } from '@/lib/platform/browser';
import type { LibraryStore } from '@/lib/store/library-store';
import {
  imageOfAddress,
  isThumbnailAddress,
  type LeadImage,
  parseFoundImage,
  thumbnailSizeOf,
} from '@/lib/thumbnail/thumbnail';
import { runInTab } from './run-in-tab';

/** A small picture of a page, as a `data:` address, made from what the tab shows already: no request is sent. */
export async function readThumbnail({ tabId, url }: TabPage): Promise<string | null> {
  if (!tabAddressOf(url)?.isReadable) return null;
  const found = parseFoundImage((await runInTab(tabId, '/content-scripts/thumbnail.js'))?.value);
  // A tab that moved on meanwhile shows another page's picture.
  if (!found || normalizeUrl(found.pageUrl) !== normalizeUrl(url)) return null;
  const { image } = found;
  const address = image.type === 'copied' ? image.address : await photograph(tabId, image);
  return isThumbnailAddress(address) ? address : null;
}

/** Reads and keeps the picture of a bookmark. A lost one is an empty tile until the next save, so failures pass. */
export async function keepThumbnail(store: LibraryStore, id: BookmarkId, tab: TabPage): Promise<void> {
  const address = await readThumbnail(tab);
  if (address === null) return;
  const kept = await store.putThumbnail(id, imageOfAddress(address));
  if (kept.ok) announceChange();
}

/** Photographs the part of the tab that shows the picture; null unless that tab is the visible one throughout. */
async function photograph(
  tabId: number,
  seen: LeadImage & { readonly type: 'seen' },
): Promise<string | null> {
  try {
    const before = await browser.tabs.get(tabId);
    if (!before.active || before.windowId === undefined) return null;
    const photo = await browser.tabs.captureVisibleTab(before.windowId, { format: 'jpeg', quality: 85 });
    const after = await browser.tabs.get(tabId);
    return after.active && after.url === before.url ? await cropped(imageOfAddress(photo), seen) : null;
  } catch {
    // Browsers limit how often a tab may be photographed, and refuse some; a letter stands in for the picture.
    return null;
  }
}

async function cropped(
  photo: Blob,
  { box, viewportWidth }: LeadImage & { readonly type: 'seen' },
): Promise<string> {
  const whole = await createImageBitmap(photo);
  const scale = whole.width / viewportWidth;
  const size = thumbnailSizeOf(box.width * scale, box.height * scale);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const [x, y, width, height] = [box.x * scale, box.y * scale, box.width * scale, box.height * scale];
  canvas.getContext('2d')?.drawImage(whole, x, y, width, height, 0, 0, size.width, size.height);
  const bytes = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 })).arrayBuffer(),
  );
  return `data:image/jpeg;base64,${btoa(String.fromCharCode(...bytes))}`;
}
