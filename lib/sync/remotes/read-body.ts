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
  return { bytes: join(chunks, Math.min(received, maxBytes)), isCut: received > maxBytes };
}

function join(chunks: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, sizeBytes - at), at);
    at += Math.min(chunk.length, sizeBytes - at);
  }
  return bytes;
}
