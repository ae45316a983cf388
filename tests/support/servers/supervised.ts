import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { until } from '../../e2e/support/wait';

/**
 * Starts the program, and ends it with all it started as soon as our end of the pipe closes: when we say so, and also
 * when the test process is killed. A polite signal first, two seconds later none that can be refused.
 */
const supervisor = `
"$@" </dev/null &
program=$!
cat >/dev/null
trap "" TERM
kill -TERM 0
(sleep 2; kill -KILL 0) &
wait "$program"
kill -KILL 0`;

/** A server that ends with the process that started it. */
export class Supervised {
  readonly #child: ChildProcess;
  #said = '';

  constructor(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    this.#child = spawn('sh', ['-c', supervisor, 'sh', program, ...args], {
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      // A process group of its own, for the supervisor to end.
      detached: true,
    });
    const listen = (words: Buffer) => {
      this.#said = `${this.#said}${words}`.slice(-4_000);
    };
    this.#child.stdout?.on('data', listen);
    this.#child.stderr?.on('data', listen);
  }

  /** Waits until something listens there; throws with the server's last words when nothing does. */
  async listens(port: number, timeoutMs = 20_000): Promise<void> {
    try {
      await until(() => isListening(port), { what: `port ${port} to listen`, timeoutMs, everyMs: 50 });
    } catch (cause) {
      await this.stop();
      throw new Error(`The server did not start:\n${this.#said}`, { cause });
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.stdin?.end();
    await ended;
  }
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Ports of the loopback that nobody uses now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
