import { type ListedBlob, type Remote, RemoteFailure } from '@/lib/sync/remote';

type Bytes = Uint8Array<ArrayBuffer>;

/** A remote in memory that counts what it is asked, in requests and in bytes of bodies. */
export class MemoryRemote implements Remote {
  readonly blobs = new Map<string, Bytes>();
  readonly requests = { list: 0, get: 0, put: 0, remove: 0 };
  /** Larger uploads are refused; `refused` counts them. */
  uploadLimitBytes = Number.POSITIVE_INFINITY;
  refused = 0;
  upBytes = 0;
  downBytes = 0;

  get requestCount(): number {
    const { list, get, put, remove } = this.requests;
    return list + get + put + remove;
  }

  get sizeBytes(): number {
    return [...this.blobs.values()].reduce((sum, { length }) => sum + length, 0);
  }

  async list(): Promise<readonly ListedBlob[]> {
    this.requests.list += 1;
    return Array.from(this.blobs, ([name, { length }]) => ({ name, sizeBytes: length }));
  }

  async get(name: string): Promise<Bytes | null> {
    this.requests.get += 1;
    const bytes = this.blobs.get(name) ?? null;
    this.downBytes += bytes?.length ?? 0;
    return bytes;
  }

  async put(name: string, bytes: Bytes): Promise<void> {
    this.requests.put += 1;
    if (bytes.length > this.uploadLimitBytes) {
      this.refused += 1;
      throw new RemoteFailure({ type: 'RemoteUploadLimit' });
    }
    this.upBytes += bytes.length;
    this.blobs.set(name, bytes);
  }

  async remove(name: string): Promise<void> {
    this.requests.remove += 1;
    this.blobs.delete(name);
  }
}
