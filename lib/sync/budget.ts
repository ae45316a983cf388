/** How much room a remote has for all profiles together; only the browser account has a limit that is known beforehand. */
export interface Budget {
  readonly bytes: number;
  /** What a blob of this size takes up there: keys and encoding count. */
  costOf(sizeBytes: number): number;
}
