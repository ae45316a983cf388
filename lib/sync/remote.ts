import type { RemoteProblem } from '@/lib/base/errors';

/**
 * A bag of named, immutable blobs. Nothing more is asked of it: no locks, no conditional writes, no rename, no clock,
 * because half of what people own breaks one of these. Names are `[0-9a-z-]{1,64}`; strangers' files may lie beside.
 * A listing may be late; a write that failed may have happened, in part or in full. Every method throws
 * `RemoteFailure`, and what `signal.reason` is when it was called off.
 */
export interface Remote {
  /** Everything there, in no order. */
  list(signal: AbortSignal): Promise<readonly ListedBlob[]>;
  /** Null when there is none of that name. */
  get(name: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null>;
  put(name: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void>;
  /** Removing what is not there is done. */
  remove(name: string, signal: AbortSignal): Promise<void>;
}

export interface ListedBlob {
  readonly name: string;
  /** What it takes up of the remote's room; null where the listing does not say. */
  readonly sizeBytes: number | null;
}

/** Why a remote did not do what it was asked, for a person to read. */
export class RemoteFailure extends Error {
  constructor(readonly problem: RemoteProblem) {
    super(problem.type);
  }
}
