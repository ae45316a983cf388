import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './wait';

/** A fresh profile folder; the caller removes it with `removeFolder`. */
export function createProfileFolder(): string {
  return mkdtempSync(join(tmpdir(), 'panelmark-profile-'));
}

/** Browsers go on writing for a moment after they were told to go, hence the patience. */
export async function removeFolder(path: string): Promise<void> {
  const remove = () => {
    rmSync(path, { recursive: true, force: true });
    return true;
  };
  // A folder left among the temporary ones fails nobody's test.
  await until(remove, { what: `${path} to go`, timeoutMs: 10_000, everyMs: 200 }).catch(() => undefined);
}

/** False for 0 too, which would mean our own process group. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
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
