import type { BlobFault } from './codec';
import type { Link, Retry } from './link';
import { isWithin, parseSegmentName } from './segment-name';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Notes that a segment could not be read: it is tried again after 4 minutes, then 16, at last once a day. */
export function withFault(link: Link, name: string, fault: BlobFault, now: number): Link {
  const known = link.retries[name];
  const tries = (known?.tries ?? 0) + 1;
  const notBefore = now + Math.min(dayMs, minuteMs * 4 ** tries);
  const joining = isJoining(link) || isOfJoining(link, name) ? ({ isOfJoining: true } as const) : {};
  return { ...link, retries: { ...link.retries, [name]: { fault, tries, notBefore, ...joining } } };
}

/** The link once a segment could be opened after all. */
export function withoutFault(link: Link, name: string): Link {
  const { [name]: _opened, ...retries } = link.retries;
  return { ...link, retries };
}

/** What is noted, due at once where a secret was wanted: it was told. What was there at joining stays known as that. */
export function withoutWaiting(retries: Link['retries']): Link['retries'] {
  const due = Object.entries(retries).map(([name, retry]) => {
    return [name, retry.fault === 'secret' ? { ...retry, tries: 0, notBefore: 0 } : retry] as const;
  });
  return Object.fromEntries(due);
}

/** Whether a segment could not be read when this profile joined, or took over from one that could not since. */
export function isOfJoining({ retries }: Pick<Link, 'retries'>, name: string): boolean {
  const segment = parseSegmentName(name);
  return Object.entries(retries).some(([other, retry]) => {
    const narrower = retry.isOfJoining && parseSegmentName(other);
    if (!segment || !narrower || narrower.replica !== segment.replica) return false;
    return other === name || isWithin(narrower, segment);
  });
}

/** Before the first thing from there was merged, and not one of the new beginnings of `linkAfter`. */
export function isJoining({ formers, next }: Link): boolean {
  return next === 0 && formers.length === 0;
}

/** Whether it is too early to try again. Nobody waits longer than a day: a clock that was years ahead has been set since. */
export function isWaiting(retry: Retry | undefined, now: number): boolean {
  return retry !== undefined && retry.notBefore > now && retry.notBefore <= now + dayMs;
}
