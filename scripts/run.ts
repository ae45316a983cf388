import { spawn } from 'node:child_process';

export interface RunOptions {
  /** Ends the program and everything it started after that long. */
  readonly timeoutMs?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Keeps the program's words from the terminal. */
  readonly quiet?: boolean;
}

/** Runs a program in front of the user's eyes; answers whether it ended well. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<boolean> {
  const { timeoutMs = 600_000, env = process.env, quiet = false } = options;
  const child = spawn(program, args, {
    env,
    stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
    // A group of its own, so that a time limit reaches the children too (npx starts several).
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => endGroup(child.pid), timeoutMs);
    const settle = (isDone: boolean) => {
      clearTimeout(timer);
      resolve(isDone);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
