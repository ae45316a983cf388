/** A test process of its own: starts a server, says where it listens, and waits to be killed. */
import { freePorts, Supervised } from './supervised';

const [port = 0] = await freePorts(1);
// Deaf to polite signals, as some servers are.
const program = `process.on('SIGTERM', () => {}); require('node:http').createServer().listen(${port}, '127.0.0.1')`;
const server = new Supervised(process.execPath, ['-e', program]);
await server.listens(port);
process.stdout.write(`${port}\n`);
setInterval(() => undefined, 1_000);
