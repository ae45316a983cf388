/**
 * The few ways in which pages are walked, all of them bounded and safe against named elements: an
 * `<img name="title">` shadows `document.title`, and `<input name="tagName">` shadows its form's.
 * Source: https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */

/** NodeFilter's constant, spelt out because tests have no global of that name. */
const showElementAndText = 5;
const textNode = 3;

/** What `traverse` calls a text instead of a tag. */
export const textTag = '#text';

/** Subtrees that hold no words for readers. */
const silentTags = wordSet('script style noscript template svg math iframe object select');

/** Elements that start on a new line, so that words on both sides must not be glued. */
const lineBreakingTags = wordSet(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul',
);

/** The words of a line, for asking whether one is among them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** A member of a document, or of a form, that no element of the page can shadow. */
export function genuine<Owner extends Node, K extends keyof Owner>(owner: Owner, key: K): Owner[K] {
  // Reflect.get with the prototype's accessor and the owner as receiver yields exactly that member.
  return Reflect.get(Object.getPrototypeOf(owner), key, owner) as Owner[K];
}

/** The tag in lower case; '' for forms, whose own members may be shadowed by their fields. */
export function tagOf(element: Element): string {
  const tag: unknown = element.localName;
  return typeof tag === 'string' && tag !== 'form' ? tag : '';
}

/** Stories have dozens of anything but links; a list of thousands is a page of lists. */
const maxElements = 3_000;

/** A long article has 5,000 elements. Of a page with more than the first, only as many as the second are searched. */
const enormous = 40_000;
const maxSearched = 10_000;

/** The first elements that a selector finds, by the browser's own search: a walk in a script costs many times as much. */
export function select(document: Document, selector: string): readonly Element[] {
  const root = genuine(document, 'documentElement');
  if (!root) return [];
  const slice = (found: ArrayLike<Element>, count: number): Element[] =>
    Array.prototype.slice.call(found, 0, count);
  const found =
    farElement(document) === undefined
      ? root.querySelectorAll(selector)
      : slice(root.getElementsByTagName('*'), maxSearched).filter((element) =>
          root.matches.call(element, selector),
        );
  return slice(found, maxElements);
}

/** Where reading ends, on pages that are too large to be read to their end. */
export function farElement(document: Document): Element | undefined {
  // The browser keeps such a list, and reads on only as far as it is asked.
  return genuine(document, 'documentElement')?.getElementsByTagName('*')[enormous];
}

/**
 * Shows every element and text below `root` in document order, without the inside of what is silent, until `see`
 * says false or `limit` nodes were met. Children of `root` are at depth 1.
 *
 * The walker has no filter: calling one back for each node would cost more than all the rest.
 */
export function traverse(
  root: Node,
  limit: number,
  see: (node: Node, tag: string, depth: number) => boolean,
): void {
  // The owner is a plain accessor here: elements other than forms cannot be shadowed, and forms are never asked.
  const document = root.ownerDocument;
  if (document === null) return;
  const walker = genuine(document, 'createTreeWalker').call(document, root, showElementAndText);
  let depth = 1;
  let node = walker.firstChild();
  for (let met = 0; node !== null && met < limit; met++) {
    const tag = node.nodeType === textNode ? textTag : tagOf(node as Element);
    const isSilent = silentTags.has(tag);
    // A drawing may have a name, and nothing in it is shown.
    if ((!isSilent || tag === 'svg') && !see(node, tag, depth)) return;
    node = isSilent || tag === textTag ? null : walker.firstChild();
    if (node !== null) {
      depth++;
      continue;
    }
    for (node = walker.nextSibling(); node === null; node = walker.nextSibling()) {
      if (--depth === 0 || walker.parentNode() === null) return;
    }
  }
}

/** The words inside an element as they would be read, at most about `limit` UTF-16 units; forces no layout. */
export function textOf(element: Element, limit: number): string {
  // Most elements asked about hold nothing but a text.
  if (element.firstElementChild === null) return (element.textContent ?? '').slice(0, limit);
  let text = '';
  traverse(element, limit, (node, tag) => {
    text += wordsOf(node, tag, limit - text.length);
    return text.length < limit;
  });
  return text;
}

/** What one node of a traversal adds to the words around it. */
export function wordsOf(node: Node, tag: string, limit: number): string {
  if (tag === textTag) return (node as Text).substringData(0, limit);
  return lineBreakingTags.has(tag) ? ' ' : '';
}

const maxLabelLength = 300;

/** What a page's makers call an element: class, id and test id in one line, in lower case. */
export function labelOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  const [name, id, testId] = ['class', 'id', 'data-testid'].map((key) => element.getAttribute(key) ?? '');
  return `${name} ${id} ${testId}`.slice(0, maxLabelLength).trim().toLowerCase();
}
