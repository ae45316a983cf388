import { foldText } from '@/lib/base/text';
import type { PageFacts } from '@/lib/bookmarks/bookmark';

/** A line longer than this, folded, is the story's and no heading of anything. */
const maxHeadingLength = 120;

/**
 * Kept paragraphs without those that repeat what the reader shows around them: headline, deck, byline and dateline above
 * the story, the takes of the panel and the names over them. Of a page that is nothing else, everything stays.
 */
export function bodyOf(paragraphs: readonly string[], page: PageFacts): readonly string[] {
  const folded = paragraphs.map(foldText);
  const isShown = [...folded].map(isOfPanel(page));
  const begin = firstOfStory(folded, page);
  for (let index = 0; index < begin; index++) isShown[index] = true;
  // The heading over a panel ("Panel Takes") is no more use without it.
  for (let index = folded.length - 2; index >= begin; index--) {
    const isHeading =
      (folded[index]?.length ?? 0) <= 30 && !/[.!?…。！？]["”’)]?$/.test(paragraphs[index] ?? '');
    if (isShown[index + 1] && isHeading) isShown[index] = true;
  }
  const body = paragraphs.filter((_, index) => !isShown[index]);
  return body.length === 0 ? paragraphs : body;
}

/** Where the lines end that mostly say what the heading says. */
function firstOfStory(folded: readonly string[], page: PageFacts): number {
  const { title, description, authors, siteName, sourceName, section } = page;
  const whole = [title, description ?? ''].map(foldText).filter(Boolean);
  const facts = [...authors, siteName, sourceName, section]
    .map((fact) => foldText(fact ?? ''))
    .filter(Boolean);
  const isHeading = (line: string) => {
    if (whole.includes(line)) return true;
    if (line.length > maxHeadingLength) return false;
    const rest = facts.reduce((left, fact) => left.replace(fact, ''), line);
    return rest.length <= line.length / 2;
  };
  const begin = folded.findIndex((line) => !isHeading(line));
  return begin < 0 ? 0 : begin;
}

function isOfPanel({ takes }: PageFacts): (line: string) => boolean {
  const lines = new Set(
    takes.flatMap(({ speaker, lens, text }) => [
      foldText(`${speaker ?? ''} ${lens ?? ''}`),
      foldText(speaker ?? ''),
      foldText(lens ?? ''),
      ...text.split(/\n+/).map(foldText),
    ]),
  );
  lines.delete('');
  return (line) => lines.has(line);
}
