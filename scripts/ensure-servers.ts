/**
 * Makes sure the servers of the remotes' tests are there: looks, then tries the system's package manager when it may be
 * used. What cannot be had is said, and its tests are skipped. Quick when nothing is missing.
 */
import { missingPackages, type ServerName, serverParts, whySkipped } from '../tests/support/servers/packages';
import { canInstall, install } from './system-packages';

const names = Object.keys(serverParts) as ServerName[];

const missing = names.flatMap(missingPackages);
if (missing.length > 0 && (await canInstall())) await install(missing);

const reasons = names.map(whySkipped).filter((reason) => reason !== null);
for (const reason of reasons) console.warn(`Note: ${reason} Until then its tests are skipped.`);
if (reasons.length > 0 && process.env.CI && (await canInstall())) process.exit(1);
