import { elementsByTag } from './dom';

/** Pages carry dozens; thousands are an attack or an accident. */
const maxMetas = 3_000;
const maxValuesPerName = 100;
const maxValueLength = 20_000;

/** Every `<meta>` of the page: lower-case name to its values in document order. Collected once, then looked up. */
export type Metas = ReadonlyMap<string, readonly string[]>;

export function readMetas(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const element of elementsByTag(document, 'meta', maxMetas)) {
    const content = element.getAttribute('content')?.slice(0, maxValueLength).trim();
    if (!content) continue;
    for (const name of namesOf(element)) {
      const values = metas.get(name);
      if (values === undefined) metas.set(name, [content]);
      else if (values.length < maxValuesPerName) values.push(content);
    }
  }
  return metas;
}

/** A tag may name itself twice, `<meta name="author" property="article:author">`: both are looked up. */
function namesOf(element: Element): ReadonlySet<string> {
  const names = new Set<string>();
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = element.getAttribute(attribute)?.trim().toLowerCase();
    if (name && name.length <= 100) names.add(name);
  }
  return names;
}
