import type { Take } from '@/lib/extract/extraction';
import type { Review } from '@/lib/extract/json-ld';
import { isNode, isOfType, type JsonLdField, type JsonLdNode, valuesOf } from '@/lib/extract/json-ld-node';
import { withoutCopies } from './copies';
import { isPersona } from './labels';
import { tellApart } from './names';
import type { ScannedPage } from './scan';

/** What a panel writes about; reviews of anything else are a shop's. */
const storyTypes = /(?:Article|BlogPosting|Report|CreativeWork|WebPage)$/;

/**
 * Takes among a page's schema.org data: Review nodes by a cast or with verdicts, or about a story.
 *
 * The reviews that a shop shows for its goods are of the same type; without such evidence they are left alone.
 */
export function readJsonLdReviews({ jsonLd }: ScannedPage): Take[] {
  const found = jsonLd.reviews.flatMap((review) => {
    const take = readReview(review.node, jsonLd.resolve);
    return take === null ? [] : [{ take, review }];
  });
  const takes = found.map(({ take }) => take);
  const told = takes.filter((take) => take.verdict !== null || isPersona(take.speaker));
  const isOfStory = takes.length >= 2 && found.every(({ review }) => isStory(review));
  return told.length * 2 >= takes.length || isOfStory ? withoutCopies(takes) : [];
}

function isStory({ node, holder }: Review): boolean {
  const reviewed = valuesOf(node, 'itemReviewed').find(isNode) ?? holder;
  return reviewed !== null && isOfType(reviewed, storyTypes);
}

function readReview(node: JsonLdNode, resolve: (node: JsonLdNode) => JsonLdNode): Take | null {
  const textsOf = (of: unknown, ...fields: readonly JsonLdField[]) =>
    fields
      .flatMap((field) => (isNode(of) ? valuesOf(resolve(of), field) : []))
      .filter((value) => typeof value === 'string');
  const [author] = valuesOf(node, 'author');
  const [text = ''] = textsOf(node, 'reviewBody', 'description', 'text');
  const [speaker] = [...textsOf(node, 'author'), ...textsOf(author, 'name')];
  if (speaker === undefined || text.trim().length < 10) return null;
  const labels = [
    ...textsOf(valuesOf(node, 'reviewRating')[0], 'ratingValue', 'name'),
    ...textsOf(node, 'reviewAspect', 'name', 'headline'),
    ...textsOf(author, 'jobTitle'),
  ].filter((label) => label.length <= 40 && !label.includes(speaker));
  return {
    ...tellApart([speaker, ...labels].map((text, index) => ({ tag: index ? 'span' : 'b', text }))),
    text,
  };
}
