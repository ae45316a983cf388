import type { Bookmark } from './bookmark';
import { isAmpFlag, normalizeUrl, toHttpUrl } from './normalize-url';
import { isTrackingParam, trackingNamePattern } from './tracking-params';

/**
 * Pages by their address, in the terms of Chromium's `declarativeContent`: everything said must hold.
 * Source: https://developer.chrome.com/docs/extensions/reference/api/events#type-UrlFilter
 */
export interface UrlFilter {
  /** Begins with a dot, before which the browser puts any subdomain or nothing. */
  readonly hostSuffix: string;
  readonly pathEquals: string;
  readonly ports: readonly number[];
  readonly schemes?: readonly string[];
  readonly queryEquals?: string;
  readonly queryPrefix?: string;
  readonly querySuffix?: string;
  /** An RE2 expression for the whole address without its fragment. */
  readonly urlMatches: string;
}

/**
 * Filters that together match the page of a bookmark however its address is spelled: with either scheme, `www.` or not, a
 * trailing slash or not, tracking parameters before or behind those that name the page; and, like "already saved?", the
 * report it retells. Filters know no fragment, so pages that are one address and many routes (`#/`) have none.
 *
 * Two filters for an address without parameters, six for one with. Every filter of one shape has the same expression,
 * which the browser then keeps and runs once.
 */
export function urlFiltersOf(bookmark: Bookmark): UrlFilter[] {
  const filters = addressesToMatch(bookmark).flatMap((address) => {
    const page = pageOf(address);
    return page ? filtersOfPage(page) : [];
  });
  return [...new Map(filters.map((filter) => [JSON.stringify(filter), filter])).values()];
}

/** The aliases, and those addresses the page was met under whose spelling normalising loses: order, case of `%e4`. */
function addressesToMatch({ aliases, url, canonicalUrl, originalUrl }: Bookmark): readonly string[] {
  const met = [url, canonicalUrl].filter((address) => address !== null);
  const own = met.filter((address) => aliases.includes(normalizeUrl(address) ?? ''));
  return [
    ...aliases,
    ...own,
    ...(originalUrl === null ? [] : [originalUrl, normalizeUrl(originalUrl) ?? '']),
  ];
}

interface MatchedPage {
  /** Without `www.`. */
  readonly host: string;
  /** Without trailing slash, but for the home page's. */
  readonly path: string;
  /** Parameters that name the page, in order. */
  readonly pieces: readonly string[];
  readonly site: Pick<UrlFilter, 'ports' | 'schemes'>;
}

function pageOf(address: string): MatchedPage | null {
  const url = toHttpUrl(address);
  if (url?.hash !== '' || !/^[\w.-]+$/.test(url.hostname)) return null;
  const namesPage = (piece: string) =>
    piece !== '' && !isAmpFlag(piece) && !isTrackingParam(piece.split('=', 1)[0] ?? '');
  return {
    host: url.hostname.replace(/^(www\.)+(?=[^.]+\.[^.])/, ''),
    path: url.pathname.replace(/(?<=[^/])\/+$/, ''),
    pieces: url.search.slice(1).split('&').filter(namesPage),
    // Normalising folds the schemes where no port is named.
    site:
      url.port === ''
        ? { ports: [80, 443] }
        : { ports: [Number(url.port)], schemes: [url.protocol.slice(0, -1)] },
  };
}

function filtersOfPage({ host, path, pieces, site }: MatchedPage): UrlFilter[] {
  const labels = host.split('.').length;
  const block = pieces.join('&');
  const queries =
    pieces.length === 0
      ? [{ urlMatches: startOf(labels) + onlyTracking }]
      : [
          { queryEquals: block, urlMatches: startOf(labels) },
          { queryPrefix: `${block}&`, urlMatches: startOf(labels) + trackingBehind(pieces.length) },
          { querySuffix: `&${block}`, urlMatches: startOf(labels) + trackingBefore(pieces.length) },
        ];
  const paths = path === '/' ? ['/'] : [path, `${path}/`];
  return paths.flatMap((pathEquals) =>
    queries.map((query) => ({ hostSuffix: `.${host}`, pathEquals, ...site, ...query })),
  );
}

// Classes of the printable ASCII that addresses are made of: those of "all but" cost the browser many times as much.
const nameText = "[!-%'-<>-~]*";
const pieceText = "[!-%'-~]";
const pathText = '[!->@-~]*';

const trackingNames = trackingNamePattern.replaceAll('(', '(?:').replaceAll('.*', nameText);
const tracking = `(?:(?:${trackingNames}|amp)(?:=${pieceText}*)?|_amp=${pieceText}*|outputType=amp)?`;

/** Scheme, host of so many labels after any `www.`, and path: with `hostSuffix`, that very host and no other below it. */
function startOf(labels: number): string {
  return `^https?://(?:www[.])*(?:[0-9a-z_-]+[.]){${labels - 1}}[0-9a-z_-]+(?::[0-9]+)?/${pathText}`;
}

const onlyTracking = `(?:[?](?:${tracking}(?:&|$))*)?$`;

function trackingBehind(count: number): string {
  return `[?]${piecesOf(count)}(?:&${tracking})*$`;
}

function trackingBefore(count: number): string {
  return `[?](?:${tracking}&)*${piecesOf(count)}$`;
}

/** So many parameters, whichever they are: the filter names them. */
function piecesOf(count: number): string {
  return `${pieceText}+(?:&${pieceText}+){${count - 1}}`;
}
