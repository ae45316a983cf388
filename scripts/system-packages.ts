import { run } from './run';

/** How to become root for apt-get: not at all, by sudo, or null when neither works without a password. */
async function rootPrefix(): Promise<string[] | null> {
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'], { quiet: true })) ? ['sudo', '-n'] : null;
}

/** True where packages can be installed without asking anybody. */
export async function canInstall(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return (await run('apt-get', ['--version'], { quiet: true })) && (await rootPrefix()) !== null;
}

/** Installs packages of the system, in front of the user's eyes. */
export async function install(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = async (...args: string[]) => {
    const [program = 'apt-get', ...rest] = [...((await rootPrefix()) ?? []), 'apt-get', ...args];
    return run(program, rest, { env });
  };
  await aptGet('update');
  await aptGet('install', '-y', '--no-install-recommends', ...packages);
}

/** What a person types to install them. */
export function aptCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
