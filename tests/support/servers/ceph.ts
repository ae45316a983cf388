import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AwsClient } from 'aws4fetch';
import { removeFolder } from '../../e2e/support/processes';
import { until } from '../../e2e/support/wait';
import { programPath } from './packages';
import { freePorts, Supervised } from './supervised';

/** An S3 service on the loopback, with one account. */
export interface S3Server {
  readonly address: string;
  readonly accessKey: string;
  readonly secretKey: string;
  createBucket(name: string): Promise<void>;
  stop(): Promise<void>;
}

const account = { accessKey: 'PANELMARKTESTACCOUNT', secretKey: 'a+secret/key=of-the-tests' };

/**
 * Ceph, the real distributed engine, as small as it gets: one monitor, one storage daemon that keeps all in memory, and its
 * S3 gateway. Takes some 17 seconds and 130 MB.
 */
export async function startCeph(): Promise<S3Server> {
  const cluster = await createCluster();
  const { home, run, start, ports } = cluster;
  const daemons: Supervised[] = [];
  const stop = async () => {
    await Promise.all(daemons.map((daemon) => daemon.stop()));
    await removeFolder(home);
  };
  try {
    await run('ceph-mon', '--mkfs', '-i', 'a', '--monmap', `${home}/monmap`, '--keyring', `${home}/keyring`);
    daemons.push(start('ceph-mon', '-f', '-i', 'a'));
    await daemons[0]?.listens(ports.monitor);
    await addStorage(cluster);
    daemons.push(start('ceph-osd', '-f', '-i', '0'));
    const isUp = async () => (await run('ceph', 'osd', 'stat')).includes('1 up');
    await until(isUp, { what: 'the storage daemon to be up', timeoutMs: 30_000 });
    const gateway = start('radosgw', '-f', '-n', 'client.rgw');
    daemons.push(gateway);
    await gateway.listens(ports.gateway, 60_000);
    await run(
      ...[
        'radosgw-admin',
        '-n',
        'client.rgw',
        'user',
        'create',
        '--uid=panelmark',
        '--display-name=Panelmark',
      ],
      ...[`--access-key=${account.accessKey}`, `--secret=${account.secretKey}`],
    );
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  const address = `http://127.0.0.1:${ports.gateway}`;
  return { address, ...account, createBucket: (name) => createBucket(address, name), stop };
}

async function createBucket(address: string, name: string): Promise<void> {
  const client = new AwsClient({
    accessKeyId: account.accessKey,
    secretAccessKey: account.secretKey,
    service: 's3',
    region: 'us-east-1',
  });
  const reply = await client.fetch(`${address}/${name}`, { method: 'PUT' });
  if (!reply.ok) throw new Error(`The bucket ${name} was not made: ${reply.status} ${await reply.text()}`);
}

interface Cluster {
  readonly home: string;
  readonly ports: { readonly monitor: number; readonly gateway: number };
  /** Runs one of Ceph's tools to its end and answers what it said. */
  run(tool: string, ...args: readonly string[]): Promise<string>;
  start(daemon: string, ...args: readonly string[]): Supervised;
}

/** The folder of a new cluster with its configuration, keys and map. */
async function createCluster(): Promise<Cluster> {
  const home = mkdtempSync(join(tmpdir(), 'panelmark-ceph-'));
  for (const folder of ['mon', 'osd', 'run', 'log', 'rgw']) mkdirSync(join(home, folder));
  const [monitor = 0, oldMonitor = 0, gateway = 0] = await freePorts(3);
  const monitors = `[v2:127.0.0.1:${monitor},v1:127.0.0.1:${oldMonitor}]`;
  const id = randomUUID();
  writeFileSync(join(home, 'ceph.conf'), configuration(home, id, monitors, gateway));
  const env = { ...process.env, CEPH_CONF: join(home, 'ceph.conf') };
  const execute = promisify(execFile);
  const run = async (tool: string, ...args: readonly string[]) =>
    (await execute(programPath(tool), [...args], { env, cwd: home, timeout: 60_000 })).stdout;
  const start = (daemon: string, ...args: readonly string[]) =>
    new Supervised(programPath(daemon), args, env);
  const everything = ['mon', 'osd', 'mgr'].flatMap((part) => ['--cap', part, 'allow *']);
  const key = (...args: readonly string[]) => run('ceph-authtool', `${home}/keyring`, '--gen-key', ...args);
  await run(
    'ceph-authtool',
    `${home}/keyring`,
    '--create-keyring',
    '--gen-key',
    '-n',
    'mon.',
    '--cap',
    'mon',
    'allow *',
  );
  await key('-n', 'client.admin', ...everything);
  await key('-n', 'client.rgw', ...everything);
  await run('monmaptool', '--create', '--clobber', '--fsid', id, '--addv', 'a', monitors, `${home}/monmap`);
  return { home, ports: { monitor, gateway }, run, start };
}

async function addStorage({ home, run }: Cluster): Promise<void> {
  const id = randomUUID();
  await run('ceph', 'osd', 'new', id);
  const caps = [
    '--cap',
    'mon',
    'allow profile osd',
    '--cap',
    'osd',
    'allow *',
    '--cap',
    'mgr',
    'allow profile osd',
  ];
  await run('ceph-authtool', `${home}/keyring`, '--gen-key', '-n', 'osd.0', ...caps);
  await run('ceph', 'auth', 'import', '-i', `${home}/keyring`);
  await run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', id);
  await run('ceph', 'osd', 'crush', 'add-bucket', 'localhost', 'host');
  await run('ceph', 'osd', 'crush', 'move', 'localhost', 'root=default');
  await run('ceph', 'osd', 'crush', 'add', 'osd.0', '1', 'host=localhost');
}

function configuration(home: string, id: string, monitors: string, gateway: number): string {
  return `
[global]
fsid = ${id}
mon host = ${monitors}
mon initial members = a
public addr = 127.0.0.1
cluster addr = 127.0.0.1
public network = 127.0.0.0/8
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 2000
run dir = ${home}/run
log file = ${home}/log/$name.log
admin socket = ${home}/run/$name.asok
pid file = ${home}/run/$name.pid
keyring = ${home}/keyring
ms bind ipv6 = false
ms type = async+posix
[mon.a]
mon data = ${home}/mon
mon addr = 127.0.0.1
[osd]
osd objectstore = memstore
memstore device bytes = 2147483648
osd data = ${home}/osd
osd max object name len = 460
osd max object namespace len = 64
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${gateway}
rgw data = ${home}/rgw
rgw dns name = 127.0.0.1
rgw enable usage log = false
rgw run sync thread = false
rgw enable lc threads = false
rgw enable gc threads = false
`;
}
