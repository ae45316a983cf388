import { BlobError, type Codec } from '@/lib/sync/codec';

/** JSON under its name: for runs by the thousand, where the real codec's gzip would take most of the time. */
export const plainCodec: Codec = {
  async seal(value, name) {
    return new TextEncoder().encode(`${name}\n${JSON.stringify(value)}`);
  },
  async open(bytes, name) {
    const text = new TextDecoder().decode(bytes);
    if (!text.startsWith(`${name}\n`)) throw new BlobError('corrupt');
    try {
      return JSON.parse(text.slice(name.length + 1));
    } catch {
      throw new BlobError('corrupt');
    }
  },
};
