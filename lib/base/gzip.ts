import { concatBytes } from './bytes';

/** What was packed is larger than it may be. */
export class InflatedTooLarge extends Error {}

export function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return drain(inPortions(bytes).pipeThrough(new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
}

/**
 * Unpacks gzip. Throws `InflatedTooLarge` as soon as more than `maxBytes` came out, however much is still packed, and
 * another error when it is no gzip, torn or rotten.
 */
export function gunzip(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  return drain(inPortions(bytes).pipeThrough(new DecompressionStream('gzip')), maxBytes);
}

/**
 * Browsers unpack a portion that goes in to its end before they look whether anybody wants more: gzip packs zeros a
 * thousandfold, so portions of 16 kB bound what a hostile blob can make of memory to 16 MB past the limit.
 */
const portionBytes = 16_384;

function inPortions(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (position >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(position, position + portionBytes));
        position += portionBytes;
      },
    },
    { highWaterMark: 0 },
  );
}

async function drain(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const portions: Uint8Array[] = [];
  let sizeBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(portions);
    sizeBytes += value.length;
    if (sizeBytes > maxBytes) {
      await reader.cancel();
      throw new InflatedTooLarge();
    }
    portions.push(value);
  }
}
