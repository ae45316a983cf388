import { browser } from './browser';

/** The toolbar button's two faces: as it is, and over a page that is saved: a check mark where the takes were. */
export type IconName = 'plain' | 'saved';

const sizes = [16, 32] as const;
const folders = { plain: 'icon', saved: 'icon-saved' } as const satisfies Record<IconName, string>;

/** Where the files of an icon lie, by size in pixels. */
export function iconPaths(name: IconName): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [size, `/${folders[name]}/${size}.png`]));
}

/** The pixels of an icon, by size: rules of the browser's take them as they are and no path. */
export async function iconImages(name: IconName): Promise<Record<string, ImageData>> {
  const images = Object.entries(iconPaths(name)).map(async ([size, path]) => {
    const file = await fetch(browser.runtime.getURL(path));
    const bitmap = await createImageBitmap(await file.blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    // A canvas of a few pixels always has a context.
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    return [size, context.getImageData(0, 0, bitmap.width, bitmap.height)] as const;
  });
  return Object.fromEntries(await Promise.all(images));
}
