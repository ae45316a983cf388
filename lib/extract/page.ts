import { foldText } from '@/lib/base/text';
import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import { genuine, textOf } from './dom';
import { createElements, type Elements } from './elements';
import { createFurniture, type Furniture } from './furniture';
import { type JsonLd, noJsonLd, readJsonLd } from './json-ld';
import type { JsonLdNode } from './json-ld-node';
import { type Metas, readMetas } from './metas';
import { pickSubject } from './subject';
import { emptyWalk, type Walk, walkPage } from './walk';

/** What rules read: one page, walked once. Everything in it is a raw, hostile text. */
export interface Page {
  readonly document: Document;
  /** The tab's address; `about:blank` when it is none. */
  readonly url: URL;
  readonly metas: Metas;
  readonly walk: Walk;
  readonly elements: Elements;
  readonly jsonLd: JsonLd;
  /** The schema.org node about this page, if one is. */
  readonly subject: JsonLdNode | null;
  /** The window title, at most a few thousand characters. */
  readonly windowTitle: string;
  readonly isFurniture: Furniture;
  /** An address as the page means it: http(s), resolved against its base. */
  readonly resolve: (address: string) => URL | null;
}

export function readPage(document: Document, address: string): Page {
  const url = toHttpUrl(address) ?? new URL('about:blank');
  const base = attempt(() => toHttpUrl(genuine(document, 'baseURI')), null) ?? url;
  const metas: Metas = attempt(() => readMetas(document), new Map());
  const windowTitle = attempt(() => genuine(document, 'title').slice(0, 4_000), '');
  const jsonLd = attempt(() => readJsonLd(document), noJsonLd);
  let walk: Walk | null = null;
  const elements = createElements(document);
  const headlines = attempt(() => headlinesOf(elements, metas, windowTitle), []);
  return {
    document,
    url,
    metas,
    get walk() {
      walk ??= attempt(() => walkPage(document), emptyWalk);
      return walk;
    },
    elements,
    jsonLd,
    subject: attempt(() => pickSubject(jsonLd, url, headlines), null),
    windowTitle,
    isFurniture: createFurniture(elements),
    resolve: (text) => toHttpUrl(text.trim(), base.protocol === 'about:' ? undefined : base.href),
  };
}

/** A source that fails is a source with nothing to say: the page is read from the others. */
export function attempt<T, Fallback>(read: () => T, fallback: Fallback): T | Fallback {
  try {
    return read();
  } catch {
    return fallback; // evidence shows that the source gave nothing; there is nobody to tell in a page
  }
}

/** The page's visible and declared headlines, folded, to tell its own data from that of its neighbours. */
function headlinesOf(elements: Elements, metas: Metas, windowTitle: string): readonly string[] {
  const visible = elements
    .byTag('h1')
    .slice(0, 3)
    .map((heading) => textOf(heading, 1_000));
  const declared = metas.get('og:title')?.slice(0, 1) ?? [];
  return [...visible, ...declared, windowTitle].map(foldText).filter((headline) => headline !== '');
}
