import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from './processes';

/** A disk of its own for one profile, in memory, that can be filled to the brim. Linux, as root. */
export class SmallDisk {
  static readonly isPossible = process.platform === 'linux' && process.getuid?.() === 0;

  static mount(megabytes: number): SmallDisk {
    const folder = mkdtempSync(join(tmpdir(), 'panelmark-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    mkdirSync(join(folder, 'profile'));
    return new SmallDisk(folder);
  }

  private constructor(private readonly folder: string) {}

  get profileFolder(): string {
    return join(this.folder, 'profile');
  }

  /** Leaves this many bytes free. */
  fill(bytesLeft: number): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(this.#filler, Buffer.alloc(Math.max(0, bavail * bsize - bytesLeft)));
  }

  free(): void {
    rmSync(this.#filler, { force: true });
  }

  async unmount(): Promise<void> {
    execFileSync('umount', ['--lazy', this.folder]);
    await removeFolder(this.folder);
  }

  get #filler(): string {
    return join(this.folder, 'filler');
  }
}
