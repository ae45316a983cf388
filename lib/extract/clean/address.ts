/** Second-level names under which countries register sites, as in `bbc.co.uk`. */
const countrySecondLevels = /^(co|com|net|org|gov|edu|ac|or|ne|go|gob|gouv)$/;

/**
 * The part of a host that names its owner: `blog.example.co.uk` → `example.co.uk`.
 * A guess without the public suffix list, whose 200 kB would outweigh everything else a page is read with.
 */
export function siteOf(url: URL): string {
  const labels = url.hostname.split('.');
  if (/^\d+$/.test(labels.at(-1) ?? '')) return url.hostname; // an IP address has no owner's name in it
  const second = labels.at(-2) ?? '';
  const depth =
    labels.length > 2 && (labels.at(-1) ?? '').length === 2 && countrySecondLevels.test(second) ? 3 : 2;
  return labels.slice(-depth).join('.');
}

/** The name inside an address: `example` for `www.example.co.uk`. */
export function siteStem(url: URL): string {
  return siteOf(url).split('.', 1)[0] ?? '';
}

export function isSameSite(a: URL, b: URL): boolean {
  return siteOf(a) === siteOf(b);
}

export function isHomePage(url: URL): boolean {
  return /^\/([a-z]{2}(-[a-z]{2})?\/?)?(index\.\w{2,5})?$/i.test(url.pathname) && url.search === '';
}
