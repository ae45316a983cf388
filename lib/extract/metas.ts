import { select } from './dom';

const maxValuesPerName = 100;
const maxValueLength = 20_000;

/** Every `<meta>` of the page: lower-case name to its values in document order. Collected once, then looked up. */
export type Metas = ReadonlyMap<string, readonly string[]>;

export function readMetas(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const element of select(document, 'meta[content]')) {
    const content = element.getAttribute('content')?.slice(0, maxValueLength).trim();
    // A tag may name itself twice, `<meta name="author" property="article:author">`: both are looked up.
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map(
      (key) => element.getAttribute(key) ?? '',
    );
    if (!content) continue;
    for (const name of new Set(names.map((name) => name.trim().toLowerCase()))) {
      const values = metas.get(name);
      if (values === undefined) metas.set(name, [content]);
      else if (values.length < maxValuesPerName) values.push(content);
    }
  }
  return metas;
}
