import { concatBytes } from '@/lib/base/bytes';

/**
 * The body of an answer, at most `maxBytes` of it: what is longer is cut and the transfer ended. `onReceived` hears how
 * much has come so far. Throws what the stream throws, also when the body ends before its announced length.
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  onReceived: (receivedBytes: number) => void,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isCut: boolean }> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  while (reader && received <= maxBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    onReceived(received);
  }
  if (received > maxBytes) await reader?.cancel();
  const bytes = concatBytes(chunks);
  return { bytes: bytes.subarray(0, maxBytes), isCut: received > maxBytes };
}
