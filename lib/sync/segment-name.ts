import { bytesToHex } from '@/lib/base/bytes';
import { stampLimit } from './cell';
import type { ReplicaId } from './link';

/**
 * A segment as its name tells of it: `<replica>-<lo>-<hi>-<hash>`, what that replica wrote from `lo` to `hi` of its own
 * clock (base 36), and the first 64 bits of the SHA-256 of its bytes, hex. Nobody writes a name that another might.
 */
export interface SegmentName {
  readonly name: string;
  readonly replica: ReplicaId;
  readonly lo: number;
  readonly hi: number;
  readonly hash: string;
}

const pattern = /^([0-9a-z]{10})-(0|[1-9a-z][0-9a-z]{0,9})-(0|[1-9a-z][0-9a-z]{0,9})-([0-9a-f]{16})$/;

/** Null for a stranger's file: a conflicted copy, a thumbnail, anything. */
export function parseSegmentName(name: string): SegmentName | null {
  const [, replica, low, high, hash] = pattern.exec(name) ?? [];
  if (!replica || !low || !high || !hash) return null;
  const [lo, hi] = [Number.parseInt(low, 36), Number.parseInt(high, 36)];
  return lo <= hi && hi < stampLimit ? { name, replica, lo, hi, hash } : null;
}

/** What is bound into a sealed blob: its name but for the hash, which is of the sealed bytes. */
export function boundNameOf({ replica, lo, hi }: Omit<SegmentName, 'name' | 'hash'>): string {
  return `${replica}-${lo.toString(36)}-${hi.toString(36)}`;
}

export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return bytesToHex(new Uint8Array(digest, 0, 8));
}

/** Whether `outer`, of the same replica, says all that `inner` says, and more. */
export function isWithin(inner: SegmentName, outer: SegmentName): boolean {
  const isWider = outer.hi - outer.lo > inner.hi - inner.lo;
  return outer.replica === inner.replica && isWider && outer.lo <= inner.lo && inner.hi <= outer.hi;
}

/** Whether two of one replica claim the same of its clock. */
export function isSameSpan(one: SegmentName, other: SegmentName): boolean {
  return one.replica === other.replica && one.lo === other.lo && one.hi === other.hi;
}

const partsEnd = '/parts';

/** Under what a remote lists what is there of a blob that is not whole; `remove` of the blob takes it away. */
export function partsNameOf(name: string): string {
  return name + partsEnd;
}

/** The segment of which only parts are there; null for any other name. */
export function parsePartsName(name: string): SegmentName | null {
  return name.endsWith(partsEnd) ? parseSegmentName(name.slice(0, -partsEnd.length)) : null;
}
