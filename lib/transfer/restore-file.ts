import type { CellRecord } from '@/lib/sync/cell';
import { recordsToRows, rowsToRecords } from '@/lib/sync/rows';

/** Characters in one line: what a batch of the largest bookmarks may take. */
const maxLineChars = 200_000_000;

/**
 * Writes records as a restore point keeps them: gzip of lines, each the rows (as they travel in sync) of one batch, so
 * that neither writing nor reading holds more than one batch. Closes the sink, or aborts it with what failed.
 */
export async function writeRestoreFile(
  batches: AsyncIterable<readonly CellRecord[]>,
  sink: WritableStream<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const iterator = batches[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(`${JSON.stringify(recordsToRows(value))}\n`));
    },
  });
  await lines.pipeThrough(new CompressionStream('gzip')).pipeTo(sink);
}

/** Reads them back, batch by batch; what is no row is left out. Throws when the file is torn or rotten. */
export async function* readRestoreFile(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<readonly CellRecord[]> {
  const reader = file
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let parts: string[] = [];
  let chars = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const [rest = '', ...following] = value.split('\n');
    for (const next of [rest, ...following].entries()) {
      const [at, text] = next;
      if (at > 0) {
        yield rowsToRecords(JSON.parse(parts.join('')));
        parts = [];
        chars = 0;
      }
      parts.push(text);
      chars += text.length;
      if (chars > maxLineChars) throw new RangeError('no restore point has such a line');
    }
  }
}
