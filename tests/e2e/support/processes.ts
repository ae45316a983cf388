import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './wait';

/** A fresh profile folder; the caller removes it with `removeFolder`. */
export function createProfileFolder(): string {
  return mkdtempSync(join(tmpdir(), 'panelmark-profile-'));
}

/** Browsers write for a moment after they were told to go, hence the retries. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** SIGKILL, as a crash or a pulled plug would; returns once the process is gone. Only for pids we started. */
export async function killHard(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid), { what: `process ${pid} to die`, timeoutMs: 5_000 });
}

/** Asks politely, then insists. */
export async function stop(child: ChildProcess): Promise<void> {
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  if (hasExited()) return;
  child.kill('SIGTERM');
  try {
    await until(hasExited, { what: 'the process to end', timeoutMs: 3_000 });
  } catch {
    child.kill('SIGKILL'); // it did not listen; its exit no longer matters to us
  }
}
