import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptCommand } from '../../../scripts/system-packages';

/** The real servers that remotes are tested with: what must be on this machine, and the packages that bring it. */
export const serverParts = {
  apache: {
    programs: ['apache2'],
    packages: ['apache2'],
  },
  rclone: {
    programs: ['rclone'],
    packages: ['rclone'],
  },
  ceph: {
    programs: ['ceph', 'ceph-mon', 'ceph-osd', 'ceph-authtool', 'monmaptool', 'radosgw', 'radosgw-admin'],
    packages: ['ceph-mon', 'ceph-osd', 'ceph-common', 'radosgw'],
  },
} as const;

export type ServerName = keyof typeof serverParts;

/** Where servers lie that a person does not start by hand. */
const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/sbin'];

/** The full path of a program; null when it is not on this machine. */
export function findProgram(name: string): string | null {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** As `findProgram`, where a test knows already that it is there. */
export function programPath(name: string): string {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is not on this machine`);
  return path;
}

export function missingPackages(server: ServerName): readonly string[] {
  const { programs, packages } = serverParts[server];
  return programs.every((name) => findProgram(name) !== null) ? [] : packages;
}

/** Why the tests with a server are skipped, and what to type; null when they can run. */
export function whySkipped(server: ServerName): string | null {
  const missing = missingPackages(server);
  if (missing.length === 0) return null;
  if (process.platform !== 'linux') return `${server} is started by the tests on Linux alone.`;
  return `${server} is not installed. Type: ${aptCommand(missing)}`;
}
