/**
 * The few ways in which pages are walked, all of them bounded and safe against named elements: an
 * `<img name="title">` shadows `document.title`, and `<input name="tagName">` shadows its form's.
 * Source: https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */

/** NodeFilter's constants, spelt out because tests have no global of that name. */
const showElement = 1;
const showElementAndText = 5;
const accept = 1;
const reject = 2;
const textNode = 3;

/** Subtrees that hold no words for readers. */
const silentTags = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
]);

/** Elements that start on a new line, so that words on both sides must not be glued. */
const lineBreakingTags = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** A member of `document` that no element of the page can shadow. */
export function genuine<K extends keyof Document>(document: Document, key: K): Document[K] {
  // Reflect.get with the prototype's accessor and the document as receiver yields exactly that member.
  return Reflect.get(Object.getPrototypeOf(document), key, document) as Document[K];
}

/** The tag in lower case; '' for forms, whose own members may be shadowed by their fields. */
export function tagOf(element: Element): string {
  const tag: unknown = element.localName;
  return typeof tag === 'string' && tag !== 'form' ? tag : '';
}

/** Up to `limit` elements with that tag, in document order. */
export function elementsByTag(document: Document, tag: string, limit: number): Element[] {
  const found: Element[] = [];
  for (const element of genuine(document, 'documentElement').getElementsByTagName(tag)) {
    if (found.length >= limit) break;
    found.push(element);
  }
  return found;
}

/** The first `limit` elements below `root`, in document order, without the inside of drawings. */
export function* elementsBelow(document: Document, root: Element, limit: number): Generator<Element> {
  const walker = genuine(document, 'createTreeWalker').call(document, root, showElement, acceptNode);
  for (let visited = 0; visited < limit; visited++) {
    const node = walker.nextNode();
    if (node === null) return;
    yield node as Element; // showElement admits nothing else
  }
}

/** The words inside an element as they would be read, at most about `limit` UTF-16 units; forces no layout. */
export function textOf(element: Element, limit: number): string {
  // ownerDocument is a plain accessor here: elements other than forms cannot be shadowed, and forms are never asked.
  const document = element.ownerDocument;
  const walker = genuine(document, 'createTreeWalker').call(
    document,
    element,
    showElementAndText,
    acceptNode,
  );
  let text = '';
  for (let visited = 0; visited < limit && text.length < limit; visited++) {
    const node = walker.nextNode();
    if (node === null) break;
    if (node.nodeType === textNode) text += (node as Text).substringData(0, limit - text.length);
    else if (lineBreakingTags.has(tagOf(node as Element))) text += ' ';
  }
  return text;
}

function acceptNode(node: Node): number {
  return node.nodeType !== textNode && silentTags.has(tagOf(node as Element)) ? reject : accept;
}
