/** Why a blob could not be opened. */
export type BlobFault =
  /** Sealed with a secret that this profile was not told. */
  | 'secret'
  /** Not sealed, although this profile seals: nothing a stranger puts there is believed. */
  | 'plain'
  /** Written by a newer Panelmark. */
  | 'version'
  /** Torn, rotten, or not what its name says. */
  | 'corrupt'
  | 'too-large'
  /** Not looked at: more profiles, or more that cannot be read, than a round has time for. */
  | 'too-many';

export class BlobError extends Error {
  constructor(readonly fault: BlobFault) {
    super(fault);
  }
}

/**
 * Seals and opens blobs. `name` is bound into a sealed one: under another name it does not open.
 * `open` throws `BlobError`.
 */
export interface Codec {
  seal(value: unknown, name: string, salt: string): Promise<Uint8Array<ArrayBuffer>>;
  open(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<unknown>;
}
