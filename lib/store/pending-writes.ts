/**
 * Writes of one transaction that are waited for together. Where one throws before the rest was asked for, that is what
 * the caller hears: those that then fail with the transaction are nobody's unhandled rejections.
 */
export class PendingWrites {
  readonly #writes: Promise<unknown>[] = [];

  add(write: Promise<unknown>): void {
    write.catch(() => undefined); // `done` tells
    this.#writes.push(write);
  }

  async done(): Promise<void> {
    await Promise.all(this.#writes);
  }
}
