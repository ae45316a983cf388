import { decodeUri } from '@/lib/base/uri';
import { isTrackingParam } from './tracking-params';

/** Longer addresses are refused: no article needs them, and every alias is an index key. */
export const maxUrlLength = 2_048;

/**
 * Reads an address that may be stored or opened: http(s), no credentials, bounded length. Anything else is null.
 * `base` resolves relative addresses.
 */
export function toHttpUrl(text: string | null | undefined, base?: string): URL | null {
  if (!text || text.length > maxUrlLength || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || url.href.length > maxUrlLength) return null;
  return url;
}

/** The address a person would share: without tracking parameters and fragment (routes in `#/` and `#!` stay). */
export function cleanUrl(text: string, base?: string): string | null {
  const url = toHttpUrl(text, base);
  if (!url) return null;
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  const kept = queryPieces(url);
  url.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return url.href;
}

/**
 * One form per page, so that the same article met under different addresses meets itself: on top of `cleanUrl`,
 * AMP twins fold into their article, parameters are sorted, and neither `www.`, the letter case of a
 * percent-encoding, a trailing slash nor the scheme tells two pages apart. To compare and look up, not to open:
 * some sites answer under `www.` alone.
 */
export function normalizeUrl(text: string): string | null {
  const cleaned = cleanUrl(text);
  if (cleaned === null) return null;
  const recased = cleaned.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  const url = withoutAmpCache(withoutWww(new URL(recased)));
  if (url.port === '') url.protocol = 'https:';
  url.pathname = withoutAmp(url.pathname);
  const kept = queryPieces(url).filter((piece) => !isAmpFlag(piece));
  url.search = kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
  // Again until nothing is left to fold: what is normalised stays as it is. It ends, for no step undoes another.
  return url.href === text ? text : normalizeUrl(url.href);
}

/**
 * `/heron-released/amp`, `/heron-released.amp.html` → `/heron-released`, `/heron-released.html`; no trailing slash.
 * `/amp` counts only after what looks like a slug: `/wiki/AMP` and `/sourcegraph/amp` are pages of their own.
 */
function withoutAmp(path: string): string {
  return path
    .replace(/(?<=[^/])\/+$/, '')
    .replace(/(?<=[^/])\.amp(\.html)?$/i, '$1')
    .replace(/([^/]+)\/amp$/, (whole, slug: string) => (/[-\d]/.test(decodeUri(slug)) ? slug : whole));
}

/** Parameters as written (never re-encoded), without the tracking ones. */
function queryPieces(url: URL): string[] {
  const pieces = url.search.slice(1).split('&');
  return pieces.filter((piece) => piece !== '' && !isTrackingParam(piece.split('=', 1)[0] ?? ''));
}

/** True of the parameters that ask for a page's AMP twin. */
export function isAmpFlag(piece: string): boolean {
  return /^(amp|amp=.*|outputType=amp|_amp=.*)$/i.test(piece);
}

/**
 * AMP caches serve an article under their own host: `/c/s/example.com/post` at Google's cache, `/amp/s/…` in
 * Google's viewer. The `s` stands for https.
 * Source: https://developers.google.com/amp/cache/overview#amp-cache-url-format
 */
function withoutAmpCache(url: URL): URL {
  const inCache = url.host.endsWith('.cdn.ampproject.org') || url.host === 'cdn.ampproject.org';
  const inViewer = /^google\.[a-z.]+$/.test(url.host);
  const match = inCache
    ? /^\/[a-z]+\/(s\/)?([^/]+\.[^/].*)$/.exec(url.pathname)
    : inViewer
      ? /^\/amp\/(s\/)?([^/]+\.[^/].*)$/.exec(url.pathname)
      : null;
  if (!match) return url;
  const inner = toHttpUrl(`${match[1] ? 'https' : 'http'}://${match[2]}${url.search}`);
  return inner ?? url;
}

/** `www.` goes where a name with a dot is left: "www.example" may itself be a site's name. */
function withoutWww(address: URL): URL {
  const url = new URL(address);
  url.hostname = url.hostname.replace(/^www\.(?=[^.]+\.[^.])/, '');
  return url;
}
