import { genuine, tagOf, textOf } from '@/lib/extract/dom';

/** Parts that hold no sentence of a story, whoever wrote the page. A figure may hold one: a table, a quotation, code. */
const asides =
  'nav, aside, footer, button, figcaption, figure:not(:has(table, blockquote, pre)), annotation, object, embed';

/** What page makers call the same parts when they have no tag for them. */
const asideLabel =
  /byline|caption|share(?!holder)|social|related|newsletter|promo|recommend|comment(?!ar)|copyright|credit|tags|advert/i;
/** Chapters carry their own headline as id, "related-work"; only boxes are named by what they are for. */
const boxTags = /^(?:div|aside|ul|ol|form)$/;

/** A part that is longer, or holds the headline, is the story itself under an odd name: `no-comments has-related`. */
const maxAsideLength = 1_500;
const storyTags = /^(?:html|body|main|article)$/;

/** Pages have dozens; each costs up to `maxAsideLength` characters of looking. */
const maxLabelled = 5_000;

/**
 * A copy of the page without what stands beside the story; the page itself is only read. Scores with and without each
 * part of this are in docs/decisions/0006-readable-text.md.
 */
export function withoutBoilerplate(document: Document): Document {
  const copy = genuine(document, 'cloneNode').call(document, true) as Document; // a document's copy is one
  const all = (selector: string) => [...genuine(copy, 'querySelectorAll').call(copy, selector)];
  // Elements shadow a document's own members by their names, and the library calls those members.
  for (const element of all('[name]')) element.removeAttribute('name');
  for (const element of all(asides)) element.remove();
  for (const element of all('[class], [id]').filter(isNamedAside).slice(0, maxLabelled)) {
    if (!holdsStory(element)) element.remove();
  }
  return copy;
}

function isNamedAside(element: Element): boolean {
  const id = boxTags.test(element.localName) ? element.getAttribute('id') : '';
  const label = `${element.getAttribute('class')} ${id}`;
  return asideLabel.test(label.slice(0, 300)) && !storyTags.test(tagOf(element));
}

function holdsStory(element: Element): boolean {
  return element.querySelector('h1') !== null || textOf(element, maxAsideLength).length >= maxAsideLength;
}
