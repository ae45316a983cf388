import type { LeadImage } from './thumbnail';
import { thumbnailSizeOf } from './thumbnail';

/**
 * Copies a picture the page shows into a small one. Pictures of other sites may not be copied from inside the page;
 * then the part of it that can be seen is named, for the browser to photograph.
 */
export function copyImage(image: HTMLImageElement): LeadImage | null {
  const size = thumbnailSizeOf(image.naturalWidth, image.naturalHeight);
  const canvas = Object.assign(image.ownerDocument.createElement('canvas'), size);
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, size.width, size.height);
    return { type: 'copied', address: canvas.toDataURL('image/jpeg', 0.82) };
  } catch {
    // "Tainted canvas": the picture belongs to another site.
    return seenImage(image);
  }
}

function seenImage(image: HTMLImageElement): LeadImage | null {
  const view = image.ownerDocument.defaultView;
  if (!view) return null;
  const { left, top, right, bottom, width, height } = image.getBoundingClientRect();
  const box = {
    x: Math.max(0, left),
    y: Math.max(0, top),
    width: Math.min(right, view.innerWidth) - Math.max(0, left),
    height: Math.min(bottom, view.innerHeight) - Math.max(0, top),
  };
  const isMostlySeen = box.width > width * 0.6 && box.height > height * 0.6;
  return isMostlySeen ? { type: 'seen', box, viewportWidth: view.innerWidth } : null;
}
