import type { UrlFilter } from '@/lib/bookmarks/url-filters';

/** What Chromium's filter says of an address; `tests/e2e/already-saved.test.ts` asks the real one. */
export function matchesFilter(filter: UrlFilter, address: string): boolean {
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  const port = url.port === '' ? (scheme === 'http' ? 80 : 443) : Number(url.port);
  const query = url.search.slice(1);
  url.hash = '';
  return (
    `.${url.hostname}`.endsWith(filter.hostSuffix) &&
    url.pathname === filter.pathEquals &&
    filter.ports.includes(port) &&
    (filter.schemes?.includes(scheme) ?? true) &&
    (filter.queryEquals === undefined || query === filter.queryEquals) &&
    query.startsWith(filter.queryPrefix ?? '') &&
    query.endsWith(filter.querySuffix ?? '') &&
    expressionOf(filter.urlMatches).test(url.href)
  );
}

const expressions = new Map<string, RegExp>();

/** Many filters share one expression, as in the browser. */
function expressionOf(text: string): RegExp {
  const known = expressions.get(text) ?? new RegExp(text);
  expressions.set(text, known);
  return known;
}
