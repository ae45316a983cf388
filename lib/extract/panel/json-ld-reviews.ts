import { extractionLimits, type Take } from '@/lib/extract/extraction';
import type { Review } from '@/lib/extract/json-ld';
import { isNode, isOfType, type JsonLdField, type JsonLdNode, valuesOf } from '@/lib/extract/json-ld-node';
import { withoutCopies } from './copies';
import { isPersona } from './personas';
import type { LabelledPage } from './scan';
import { verdictOf } from './verdict';
import { tidy } from './words';

/** What a panel writes about; reviews of anything else are a shop's. */
const storyTypes = /(?:Article|BlogPosting|Report|CreativeWork|WebPage)$/;

/**
 * Takes among a page's schema.org data: Review nodes by a cast or with verdicts, or about a story.
 *
 * The reviews that a shop shows for its goods are of the same type; without such evidence they are left alone.
 */
export function readJsonLdReviews({ jsonLd }: LabelledPage): Take[] {
  const found = jsonLd.reviews.flatMap((review) => {
    const take = readReview(review.node, jsonLd.resolve);
    return take === null ? [] : [{ take, review }];
  });
  const takes = found.map(({ take }) => take);
  const told = takes.filter((take) => take.verdict !== null || isPersona(take.speaker ?? ''));
  const isOfStory = takes.length >= 2 && found.every(({ review }) => isStory(review));
  return told.length * 2 >= takes.length || isOfStory ? withoutCopies(takes) : [];
}

function isStory({ node, holder }: Review): boolean {
  const reviewed = valuesOf(node, 'itemReviewed').filter(isNode)[0] ?? holder;
  return reviewed !== null && isOfType(reviewed, storyTypes);
}

function readReview(node: JsonLdNode, resolve: (node: JsonLdNode) => JsonLdNode): Take | null {
  const inner = (field: JsonLdField) => valuesOf(node, field).filter(isNode).slice(0, 1).map(resolve);
  const authors = inner('author');
  const speaker = [...linesOf(node, 'author'), ...authors.flatMap((author) => linesOf(author, 'name'))][0];
  const text = (['reviewBody', 'description', 'text'] as const)
    .flatMap((field) => valuesOf(node, field))
    .find((value) => typeof value === 'string');
  if (speaker === undefined || typeof text !== 'string' || text.trim().length < 10) return null;
  const titles = [...linesOf(node, 'reviewAspect'), ...linesOf(node, 'name'), ...linesOf(node, 'headline')];
  const marks = inner('reviewRating').flatMap((rating) => [
    ...linesOf(rating, 'ratingValue'),
    ...linesOf(rating, 'name'),
  ]);
  const lens = [...titles, ...authors.flatMap((author) => linesOf(author, 'jobTitle'))].find(
    (title) => title.length <= 40 && !title.includes(speaker) && verdictOf(title) === undefined,
  );
  return {
    speaker: speaker.slice(0, extractionLimits.name),
    lens: lens ?? null,
    verdict: [...marks, ...titles].map(verdictOf).find((verdict) => verdict) ?? null,
    text: text
      .slice(0, extractionLimits.takeText)
      .split(/\n\s*\n/)
      .map(tidy)
      .join('\n\n')
      .trim(),
  };
}

/** The texts of a field, each as one line. */
function linesOf(node: JsonLdNode, field: JsonLdField): string[] {
  return valuesOf(node, field)
    .flatMap((value) => (typeof value === 'string' ? tidy(value.slice(0, 1_000)) : []))
    .filter((line) => line !== '');
}
