import type { MonthUse } from './month';

/** List prices in US dollars, without free allowances and volume discounts. */
export interface Prices {
  readonly name: string;
  /** A million PUT or LIST requests. */
  readonly perMillionWrites: number;
  /** A million GET requests. Removing is free. */
  readonly perMillionReads: number;
  readonly perGigabyteStored: number;
  /** To the internet. */
  readonly perGigabyteOut: number;
}

/**
 * Sources: aws.amazon.com/s3/pricing (Standard, us-east-1), developers.cloudflare.com/r2/pricing. To be looked up again
 * before they are quoted.
 */
export const prices: readonly Prices[] = [
  {
    name: 'Amazon S3',
    perMillionWrites: 5,
    perMillionReads: 0.4,
    perGigabyteStored: 0.023,
    perGigabyteOut: 0.09,
  },
  {
    name: 'Cloudflare R2',
    perMillionWrites: 4.5,
    perMillionReads: 0.36,
    perGigabyteStored: 0.015,
    perGigabyteOut: 0,
  },
];

/** Of an answer to a listing and its headers, as Ceph sends it (`scripts/bench-sync.ts`). */
const listingBytes = { fixed: 800, perBlob: 240 };
const gigabyte = 1e9;

/** All that comes back in a month, with listings. */
export function bytesOut({ downBytes, listings, blobs }: MonthUse): number {
  return downBytes + listings * (listingBytes.fixed + listingBytes.perBlob * blobs);
}

/** One user's month, in US dollars. */
export function costOf(use: MonthUse, { perMillionWrites, perMillionReads, ...price }: Prices): number {
  const requests = (use.listings + use.writes) * perMillionWrites + use.reads * perMillionReads;
  const stored = (use.storedBytes / gigabyte) * price.perGigabyteStored;
  return requests / 1e6 + stored + (bytesOut(use) / gigabyte) * price.perGigabyteOut;
}
