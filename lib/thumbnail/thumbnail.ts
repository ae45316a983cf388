/** Longer side of a stored thumbnail, in pixels: sharp at 80 CSS pixels on a dense screen. */
export const thumbnailSize = 160;

/** A larger answer is not a thumbnail; in characters of its `data:` address (about 90 kB of image). */
const maxAddressLength = 120_000;

/** The lead image where it can be copied, or where on the visible part of the page it can be seen. */
export type LeadImage =
  | { readonly type: 'copied'; readonly address: string }
  | { readonly type: 'seen'; readonly box: Box; readonly viewportWidth: number };

/** What the content script answers: a lead image, and the page it is of. */
export interface FoundImage {
  readonly pageUrl: string;
  readonly image: LeadImage;
}

/** In CSS pixels, relative to the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads what the content script answered; null when it is not an image of a page. */
export function parseFoundImage(value: unknown): FoundImage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { pageUrl, image: rawImage } = value as Record<string, unknown>;
  const image = parseLeadImage(rawImage);
  return image && typeof pageUrl === 'string' ? { pageUrl, image } : null;
}

function parseLeadImage(value: unknown): LeadImage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, address, box, viewportWidth } = value as Record<string, unknown>;
  if (type === 'copied') return isThumbnailAddress(address) ? { type, address } : null;
  if (type !== 'seen' || !isPositive(viewportWidth) || typeof box !== 'object' || box === null) return null;
  const { x, y, width, height } = box as Record<string, unknown>;
  if (!isPosition(x) || !isPosition(y) || !isPositive(width) || !isPositive(height)) return null;
  return { type, box: { x, y, width, height }, viewportWidth };
}

export function isThumbnailAddress(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= maxAddressLength &&
    /^data:image\/(jpeg|png|webp);base64,/.test(value)
  );
}

/** The bytes behind a `data:` address, read without a request. */
export function imageOfAddress(address: string): Blob {
  const [head = '', base64 = ''] = address.split(',', 2);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: head.slice('data:'.length, head.indexOf(';')) });
}

/** Width and height scaled so that the longer side is at most `thumbnailSize`. */
export function thumbnailSizeOf(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, thumbnailSize / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 100_000;
}

function isPositive(value: unknown): value is number {
  return isPosition(value) && value > 0;
}
