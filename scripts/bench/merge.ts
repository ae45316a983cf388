import { ExtensionBrowser } from '../../tests/e2e/support/chromium';
import { pageCodeOf } from '../../tests/support/page-code';
import { row, timingOf } from './statistics';

/**
 * What it costs to merge another profile's library in the background of the extension, and how long a screen waits for
 * its list meanwhile. Each run has a fresh profile.
 */
export async function benchMerge(count: number, runs: number): Promise<string[]> {
  const code = await pageCodeOf('scripts/bench/merge-in-worker.ts', 'panelmarkMerge');
  const merged: number[] = [];
  const again: number[] = [];
  const alone: number[] = [];
  const meanwhile: number[] = [];
  const longest: number[] = [];
  let bytes = { row: 0, heldBy: 0 };
  for (let run = 0; run < runs; run++) {
    const extension = await ExtensionBrowser.launch();
    try {
      const screen = await extension.openExtensionPage('options.html');
      const worker = await extension.worker();
      await screen.evaluate(code);
      await worker.evaluate(code);
      await worker.evaluate(`panelmarkMerge.prepare(0, ${count})`);
      const reading = screen.evaluate<number[]>(`panelmarkMerge.readList(${count})`);
      merged.push(await worker.evaluate<number>('panelmarkMerge.merge()'));
      const times = await reading;
      meanwhile.push(...times);
      longest.push(Math.max(...times));
      again.push(await worker.evaluate<number>('panelmarkMerge.merge()'));
      alone.push(...(await screen.evaluate<number[]>(`panelmarkMerge.readList(${count})`)));
      bytes = await screen.evaluate<typeof bytes>('panelmarkMerge.outboxBytes()');
    } finally {
      await extension.close();
    }
  }
  const size = count.toLocaleString('en');
  return [
    row(`merge: ${size} new bookmarks of four takes, in the worker`, timingOf(merged)),
    row(`merge: the same segments once more, ${size}`, timingOf(again)),
    row(`the list's first page meanwhile, in a screen, ${size}`, timingOf(meanwhile)),
    row(`the longest it waited in a run, ${size}`, timingOf(longest)),
    row(`the list's first page when nothing else happens, ${size}`, timingOf(alone)),
    `| outbox row: all of it, who holds it | ${bytes.row.toFixed(0)} B, ${bytes.heldBy.toFixed(0)} B | | |`,
  ];
}
