import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../e2e/support/wait';
import { freePorts, isListening, Supervised } from '../support/servers/supervised';

it('ends a server with the test process, also when that is killed', async () => {
  const script = resolve(import.meta.dirname, '../support/servers/start-and-wait.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((found) => {
    child.stdout?.once('data', (said: Buffer) => found(Number(said.toString())));
  });
  expect(await isListening(port)).toBe(true);
  child.kill('SIGKILL');
  await until(async () => !(await isListening(port)), { what: 'the server to end', timeoutMs: 20_000 });
});

it('says why a server did not start', async () => {
  const [port = 0] = await freePorts(1);
  const server = new Supervised(process.execPath, ['-e', 'throw new Error("no such module")']);
  await expect(server.listens(port, 1_500)).rejects.toThrow('no such module');
});
