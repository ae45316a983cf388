import { elementsByTag } from '@/lib/extract/dom';
import { extractionLimits, type Take } from '@/lib/extract/extraction';
import { withoutCopies } from './copies';
import { isPersona } from './personas';
import type { LabelledPage } from './scan';
import { verdictOf } from './verdict';
import { tidy } from './words';

const maxScriptsSeen = 2_000;
const maxScripts = 50;
const maxScriptLength = 512 * 1_024;
const maxDepth = 32;
const maxNodes = 5_000;
/** What a panel writes about; reviews of anything else are a shop's. */
const storyTypes = /(?:Article|BlogPosting|Report|CreativeWork|WebPage)$/;

type Node = Readonly<Record<string, unknown>>;

interface Review {
  readonly take: Take;
  readonly isOfStory: boolean;
}

/**
 * Takes among a page's schema.org data: Review nodes by a cast or with verdicts, or about a story.
 *
 * The reviews that a shop shows for its goods are of the same type; without such evidence they are left alone.
 */
export function readJsonLdReviews({ document }: LabelledPage): Take[] {
  const reviews: Review[] = [];
  let nodesLeft = maxNodes;

  function visit(value: unknown, depth: number, isStory: boolean): void {
    if (typeof value !== 'object' || value === null || depth > maxDepth || nodesLeft-- <= 0) return;
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry, depth + 1, isStory);
      return;
    }
    const node = value as Node; // an object of JSON.parse
    const types = textsOf(node['@type']);
    const review = types.some((type) => /(?:^|[/:])(?:CriticReview|Review)$/.test(type))
      ? readReview(node, isStory)
      : null;
    if (review !== null) reviews.push(review);
    const isInStory = isStory || types.some((type) => storyTypes.test(type));
    for (const [field, inner] of Object.entries(node))
      visit(inner, depth + 1, isInStory && !/^(?:@graph|mainEntity|about|mentions)$/.test(field));
  }

  for (const script of elementsByTag(document, 'script', maxScriptsSeen)
    .filter(isData)
    .slice(0, maxScripts)) {
    visit(parse(script.textContent ?? ''), 0, false);
  }
  const takes = reviews.map((review) => review.take);
  const isCast =
    takes.filter((take) => take.verdict !== null || isPersona(take.speaker ?? '')).length * 2 >= takes.length;
  const isOfStory = takes.length >= 2 && reviews.every((review) => review.isOfStory);
  return isCast || isOfStory ? withoutCopies(takes) : [];
}

function readReview(node: Node, isInStory: boolean): Review | null {
  const text = textsOf(node.reviewBody ?? node.description ?? node.text)
    .join('\n\n')
    .split(/\n\s*\n/)
    .map(tidy)
    .join('\n\n')
    .trim();
  const speaker = nameOf(node.author) ?? nameOf(node.creator);
  if (speaker === null || text.length < 10) return null;
  const rating = nodesOf(node.reviewRating)[0];
  const badges = [
    rating?.ratingValue,
    rating?.name,
    rating?.alternateName,
    rating?.ratingExplanation,
    rating?.description,
    node.name,
    node.headline,
  ];
  const verdict =
    badges
      .flatMap(textsOf)
      .map((badge) => verdictOf(tidy(badge)))
      .find((decided) => decided !== undefined && decided !== null) ?? null;
  const lens = [
    node.reviewAspect,
    node.name,
    node.headline,
    nodesOf(node.author)[0]?.jobTitle,
    nodesOf(node.author)[0]?.description,
  ]
    .flatMap(textsOf)
    .map(tidy)
    .find(
      (name) =>
        name !== '' &&
        name.length <= 40 &&
        name !== speaker &&
        verdictOf(name) === undefined &&
        !name.includes(speaker),
    );
  const subjects = nodesOf(node.itemReviewed).flatMap((item) => textsOf(item['@type']));
  return {
    take: {
      speaker: speaker.slice(0, extractionLimits.name),
      lens: lens ?? null,
      verdict,
      text: text.slice(0, extractionLimits.takeText),
    },
    isOfStory: subjects.length > 0 ? subjects.some((type) => storyTypes.test(type)) : isInStory,
  };
}

function nameOf(author: unknown): string | null {
  const name = textsOf(author)[0] ?? nodesOf(author).flatMap((node) => textsOf(node.name))[0];
  return name === undefined || tidy(name) === '' ? null : tidy(name);
}

function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value.slice(0, 20) : [value];
  return values.flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one).slice(0, 20_000)] : [],
  );
}

function nodesOf(value: unknown): Node[] {
  const values = Array.isArray(value) ? value.slice(0, 20) : [value];
  return values.filter((one): one is Node => typeof one === 'object' && one !== null && !Array.isArray(one));
}

function isData(script: Element): boolean {
  return /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? '');
}

function parse(text: string): unknown {
  if (text.length > maxScriptLength || !text.includes('Review')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // Broken data on a page is nobody's news: other readers are asked.
  }
}
