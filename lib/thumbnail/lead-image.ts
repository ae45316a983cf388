/** How many images of a page are looked at. */
const maxImages = 400;

/** Smaller ones are icons, avatars and tracking pixels; in CSS pixels. */
const minWidth = 160;
const minHeight = 90;

/**
 * Finds the picture that stands for the page among those the page shows already: the one its metadata names, else
 * the largest one outside navigation and margins. Nothing is fetched.
 */
export function findLeadImage(document: Document): HTMLImageElement | null {
  const shown = [...document.images].slice(0, maxImages).filter(isLargeAndLoaded);
  const named = document
    .querySelector('meta[property="og:image"], meta[name="twitter:image"]')
    ?.getAttribute('content');
  const name = named ? fileNameOf(named) : '';
  const matching =
    name === '' ? undefined : shown.find((image) => fileNameOf(image.currentSrc || image.src) === name);
  const ofArticle = shown.filter((image) => !image.closest('nav, footer, aside, [role="complementary"]'));
  return matching ?? ofArticle.sort((a, b) => areaOf(b) - areaOf(a))[0] ?? null;
}

function isLargeAndLoaded(image: HTMLImageElement): boolean {
  const { naturalWidth, naturalHeight, width, height, complete } = image;
  return (
    complete && Math.min(width, naturalWidth) >= minWidth && Math.min(height, naturalHeight) >= minHeight
  );
}

function areaOf(image: HTMLImageElement): number {
  return image.width * image.height;
}

/** Image services put sizes into the path's head or the query; the file's own name stays. */
function fileNameOf(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1);
}
