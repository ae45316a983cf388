import { RemoteFailure } from '@/lib/sync/remote';
import { MemoryRemote } from './memory-remote';

/** A remote with so much room for all: what does not fit is refused. */
export class LimitedRemote extends MemoryRemote {
  constructor(readonly capacityBytes: number) {
    super();
  }

  override async put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const others = this.sizeBytes - (this.blobs.get(name)?.length ?? 0);
    if (others + bytes.length > this.capacityBytes) throw new RemoteFailure({ type: 'RemoteFull' });
    await super.put(name, bytes);
  }
}
