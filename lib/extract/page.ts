import { foldText } from '@/lib/base/text';
import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import { genuine, select, textOf } from './dom';
import { createFurniture, type Furniture } from './furniture';
import { type JsonLd, readJsonLd } from './json-ld';
import type { JsonLdNode } from './json-ld-node';
import { type Metas, readMetas } from './metas';
import { hrefOf, metaTexts } from './readers';
import { isLeftBehind, siteWideOf } from './stale';
import { pickSubject } from './subject';

/** What rules read: one page. Everything in it is a raw, hostile text. */
export interface Page {
  readonly document: Document;
  /** The tab's address; `about:blank` when it is none. */
  readonly url: URL;
  /** The head is still that of the page shown before; what it says of that page is left out here. */
  readonly isStale: boolean;
  readonly metas: Metas;
  readonly jsonLd: JsonLd;
  /** The schema.org node about this page, if one is. */
  readonly subject: JsonLdNode | null;
  /** The window title, at most a few thousand characters. */
  readonly windowTitle: string;
  readonly isFurniture: Furniture;
  /** An address as the page means it: http(s), resolved against its base. */
  readonly resolve: (address: string) => URL | null;
}

export function readPage(document: Document, address: string, loadedFrom = address): Page {
  const url = toHttpUrl(address) ?? new URL('about:blank');
  const base = toHttpUrl(genuine(document, 'baseURI')) ?? url;
  const resolve = (text: string) =>
    toHttpUrl(text.trim(), base.protocol === 'about:' ? undefined : base.href);
  const metas = readMetas(document);
  const title = (genuine(document, 'title') ?? '').slice(0, 4_000);
  const jsonLd = readJsonLd(document);
  const headings = headingsOf(document);
  const foldedTitle = foldText(title);
  const titles = metaTexts({ metas }, 'og:title');
  const links = select(document, 'link[rel~="canonical" i]').map(hrefOf);
  const claims = [...links, ...metaTexts({ metas }, 'og:url')].map(resolve);
  const readText = () =>
    [...select(document, 'main'), ...select(document, 'body')]
      .slice(0, 1)
      .map((place) => textOf(place, 2_000))
      .join();
  const isStale = isLeftBehind(url, toHttpUrl(loadedFrom) ?? url, claims, titles, headings, readText);
  const isFormerTitle =
    headings.length > 0
      ? !headings.some((heading) => foldedTitle.includes(heading))
      : titles.some((former) => foldedTitle.includes(foldText(former)));
  const windowTitle = isStale && isFormerTitle ? '' : title;
  const headlines = [...headings, ...(isStale ? [windowTitle] : [...titles, title]).map(foldText)];
  // Beside a former story's tags, data that name neither page nor headline are its too, even where nothing is shown yet.
  if (isStale) headlines.push(unlikeAll);
  return {
    document,
    url,
    isStale,
    metas: isStale ? siteWideOf(metas) : metas,
    jsonLd: isStale ? { ...jsonLd, reviews: [] } : jsonLd,
    subject: pickSubject(jsonLd, url, headlines.filter(Boolean)),
    windowTitle,
    isFurniture: createFurniture(document),
    resolve,
  };
}

/** No folded headline holds a blank, nor is it part of one. */
const unlikeAll = ' ';

/** A source that fails is a source with nothing to say: the page is read from the others. */
export function attempt<T, Fallback>(read: () => T, fallback: Fallback): T | Fallback {
  try {
    return read();
  } catch {
    return fallback; // evidence shows that the source gave nothing; there is nobody to tell in a page
  }
}

/** The page's visible headlines, folded. */
function headingsOf(document: Document): readonly string[] {
  const folded = (tag: string) =>
    select(document, tag)
      .slice(0, 3)
      .map((heading) => foldText(textOf(heading, 1_000)))
      .filter((heading) => heading.length > 3);
  const first = folded('h1');
  return first.length > 0 ? first : folded('h2');
}
