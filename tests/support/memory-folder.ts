/** A folder of files that have what was written to them once they are closed, as the browser's private files do. */
export class MemoryFolder {
  /** Whoever writes is stopped before it closes. */
  isCut = false;
  readonly #files = new Map<string, Blob>();

  names(): string[] {
    return [...this.#files.keys()];
  }

  async *values() {
    for (const name of this.names()) yield this.#handleOf(name);
  }

  /** As much of a folder as is used of one. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async getFileHandle(name: string) {
    this.#files.set(name, this.#files.get(name) ?? new Blob());
    return this.#handleOf(name);
  }

  async removeEntry(name: string): Promise<void> {
    this.#files.delete(name);
  }

  #handleOf(name: string) {
    return {
      kind: 'file',
      name,
      getFile: async () => this.#files.get(name),
      createWritable: async () => {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        return new WritableStream<Uint8Array<ArrayBuffer>>({
          write: (part) => (this.isCut ? new Promise<never>(() => undefined) : void parts.push(part)),
          close: () => void this.#files.set(name, new Blob(parts)),
        });
      },
    };
  }
}
