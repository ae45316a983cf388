import { decodeUri } from '@/lib/base/uri';

/** A readable stand-in for a title that is not known: the last telling part of the address, else its host. */
export function titleFromUrl(address: string): string {
  const url = new URL(address);
  const parts = url.pathname
    .split('/')
    .map(decodeUri)
    .filter((part) => /\p{L}{3,}/u.test(part));
  const last = parts.at(-1);
  if (last === undefined) return url.host + (url.pathname === '/' ? '' : url.pathname);
  const words = last
    .replace(/\.(html?|php|aspx)$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  return words === '' ? url.host : words[0]?.toUpperCase() + words.slice(1);
}
