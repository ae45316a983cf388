import type { Codec } from '../../../lib/sync/codec';
import type { Encryption } from '../../../lib/sync/setup';
import { ExtensionBrowser } from '../../../tests/e2e/support/chromium';
import { reachableBuild } from '../../../tests/e2e/support/reachable-build';
import { ChromiumProfile } from '../../../tests/e2e/support/sync-profile';
import { BenchProfile } from './bench-profile';
import type { Traffic } from './counting-proxy';
import { fullBookmark, fullRecord } from './full-bookmarks';
import type { Place } from './places';

/** A profile of a real Chromium that joins, step by step; times in ms. */
export interface Joining {
  /** From asking to the preview: all is fetched, opened and counted then. */
  readonly preview: { readonly ms: number; readonly traffic: Traffic };
  /** From Connect to the first row of the list on screen, and to the last bookmark in the library. */
  readonly firstMs: number;
  readonly allMs: number;
  readonly traffic: Traffic;
  readonly idle: Traffic;
  readonly oneField: Traffic;
}

/** Puts `size` bookmarks there and has a fresh profile of the built extension join. `folder`: a new one. */
export async function joinInChromium(
  place: Place,
  folder: string,
  size: number,
  encryption: Encryption,
  codec: Codec,
): Promise<Joining> {
  const bucket = await place.open(folder);
  const writer = new BenchProfile('Writer', bucket.remote, codec);
  for (let number = 0; number < size; number++) writer.library.merge(fullRecord(number));
  await writer.settle();

  const build = reachableBuild();
  const browser = await ExtensionBrowser.launch({ extensionFolder: build.folder });
  try {
    const library = await browser.openExtensionPage('library.html');
    const profile = await ChromiumProfile.open(browser);
    const id = 'server';
    const { proxy } = place;
    const start = performance.now();
    const prepared = await proxy.count(() =>
      profile.do('prepareRemote', { id, setup: bucket.setup, encryption }),
    );
    const preview = { ms: performance.now() - start, traffic: prepared };

    await library.bringToFront();
    const connectedAt = performance.now();
    let [firstMs, allMs] = [Number.NaN, Number.NaN];
    const traffic = await proxy.count(async () => {
      const first = library.locator('[aria-posinset="1"]').waitFor({ timeout: 60_000 });
      await profile.do('connectRemote', { id });
      await first;
      firstMs = performance.now() - connectedAt;
      await profile.sync(id);
      allMs = performance.now() - connectedAt;
    });
    const { length } = await profile.bookmarks();
    if (length !== size) throw new Error(`${length} of ${size} bookmarks came`);
    await profile.sync(id);
    const idle = await proxy.count(() => profile.sync(id));
    await profile.do('editBookmark', { id: fullBookmark(size >> 1).id, edit: { note: 'Changed' } });
    const oneField = await proxy.count(() => profile.sync(id));
    return { preview, firstMs, allMs, traffic, idle, oneField };
  } finally {
    await browser.close();
    build.remove();
  }
}
