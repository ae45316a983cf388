import { foldText } from '@/lib/base/text';
import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import type { JsonLd } from './json-ld';
import { isNode, isOfType, type JsonLdNode, valuesOf } from './json-ld-node';

/** Kinds of node that can be what a page is about, the most telling first. */
const subjectTypes: readonly RegExp[] = [
  /(Article|Posting|Report|Review)$/,
  /(Application|SourceCode|Product|VideoObject|Episode|Dataset|Recipe|Book)$/,
  /(Page|CreativeWork)$/,
];

/**
 * The node about this page: of the most telling type present, the one that names this address or this headline.
 *
 * `headlines` are folded. One that names neither counts too: what names another page or headline may be
 * left from before an in-page navigation.
 */
export function pickSubject(jsonLd: JsonLd, url: URL, headlines: readonly string[]): JsonLdNode | null {
  for (const types of subjectTypes) {
    const nodes = jsonLd.subjects.filter((node) => isOfType(node, types));
    const match =
      nodes.find((node) => namesAddress(node, url)) ??
      nodes.find((node) => namesHeadline(node, headlines)) ??
      nodes.find((node) => isAnonymous(node, headlines));
    if (match) return match;
  }
  return null;
}

function namesAddress(node: JsonLdNode, url: URL): boolean {
  return addressesOf(node).some((address) => {
    const named = toHttpUrl(address, url.href);
    return named !== null && pathOf(named) === pathOf(url);
  });
}

/** What tells two pages of one site apart; parameters only where there is no path to do so. */
function pathOf(url: URL): string {
  const path = url.pathname.replace(/\/$/, '');
  return `${url.hostname}${path}${/^(\/\w+)?$/.test(path) ? url.search : ''}`;
}

function namesHeadline(node: JsonLdNode, headlines: readonly string[]): boolean {
  return namesOf(node).some((name) => headlines.some((line) => line.includes(name) || name.includes(line)));
}

/** Names no page, and no headline, or none that could be compared. */
function isAnonymous(node: JsonLdNode, headlines: readonly string[]): boolean {
  return addressesOf(node).length === 0 && (headlines.length === 0 || namesOf(node).length === 0);
}

function namesOf(node: JsonLdNode): readonly string[] {
  return [...valuesOf(node, 'headline'), ...valuesOf(node, 'name')]
    .filter((text) => typeof text === 'string')
    .map((text) => foldText(text.slice(0, 1_000)))
    .filter((name) => name !== '');
}

function addressesOf(node: JsonLdNode): readonly string[] {
  const pages = valuesOf(node, 'mainEntityOfPage');
  return [node, ...pages.filter(isNode)]
    .flatMap((one) => valuesOf(one, '@id'))
    .concat(valuesOf(node, 'url'), pages)
    .filter((claim) => typeof claim === 'string')
    .filter((claim) => /^(https?:\/\/|\/)/.test(claim));
}
