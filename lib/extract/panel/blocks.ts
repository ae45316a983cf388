import type { Take } from '@/lib/extract/extraction';
import { endsPanel, isPersona } from './labels';
import { cellOf, headingLevel, type Line } from './lines';
import { isNamed, readTake } from './take';
import { verdictOf } from './verdict';
import { around } from './walk';

const maxShapes = 16;

/**
 * Splits lines into takes. Each take has a head, the line that names it, and the heads of one panel are built alike:
 * every shape of head is tried, and whichever finds most takes is how the page was built.
 */
export function splitTakes(lines: readonly Line[]): Take[] {
  const named = new Set(lines.filter((line) => (!line.isSaid || line.split !== null) && isNamed(line)));
  const shapes = [...new Set([...named].flatMap(shapesOf))].slice(0, maxShapes);
  const ways = [
    ...shapes.map((shape) => readBlocks(lines, named, shape)),
    readBackwards(lines),
    readColumns(lines),
  ];
  const takes = ways.reduce((best, way) => (weigh(way) > weigh(best) ? way : best));
  // What stands between takes may be built like one; where most have a lens, those without are of a cast or none.
  const isMostly = takes.filter(({ lens }) => lens !== null).length * 2 > takes.length;
  // Where one of a cast speaks, so do the others, however loud their angle is printed.
  const hasCast = takes.some(({ speaker }) => isPersona(speaker));
  return takes
    .filter(({ speaker, lens }) => !isMostly || lens !== null || isPersona(speaker))
    .map((take) =>
      hasCast && isPersona(take.lens) && !isPersona(take.speaker)
        ? { ...take, speaker: take.lens, lens: take.speaker }
        : take,
    );
}

/** The tags around a line that may be a head: all of them, and without wrappers that mean nothing. */
function shapesOf({ path, split, isSaid }: Line): string[] {
  const shape = split === null || !isSaid ? path : `${path}:`;
  return [shape, shape.replace(/ (?:(?:div|span|section|article|main|a) )+/g, ' ')];
}

/**
 * A take is the largest box that holds one head and no other; where that box holds nothing said, the take goes on
 * to the next head.
 */
function readBlocks(lines: readonly Line[], named: ReadonlySet<Line>, shape: string): Take[] {
  const between = (start: number, end: number) =>
    lines.filter(({ spot }) => spot.at >= start && spot.at < end);
  let isFresh = true;
  const heads = lines.filter((line) => {
    const isHead = isFresh && named.has(line) && shapesOf(line).includes(shape);
    isFresh = (isFresh && !isHead) || line.isSaid;
    return isHead;
  });
  const boxes = heads.map(({ spot }, index) => {
    const [before, after] = [heads[index - 1]?.spot.at ?? -1, heads[index + 1]?.spot.at ?? Infinity];
    return around(spot).findLast((up) => up === spot || (up.at > before && up.end <= after)) ?? spot;
  });
  let groupVerdict: Take['verdict'] = null;
  let read = 0;
  return heads.flatMap((head, index) => {
    const { at, end, parent } = boxes[index] ?? head.spot;
    let inside = between(at, end);
    if (!inside.some((line) => line.isSaid && (line !== head || at < head.block.at))) {
      inside = between(at, Math.min(boxes[index + 1]?.at ?? Infinity, parent?.end ?? Infinity));
      // A higher heading ends what belongs to a head, and so does what sites print after panels.
      const end = inside.findIndex(
        (line) =>
          line.spot.at > head.spot.at &&
          (headingLevel(line) < headingLevel(head) || (!line.isSaid && endsPanel(line.text))),
      );
      if (end > 0) inside.length = end;
    }
    // "Ship" and "Skip" may be headings over groups of takes.
    for (const { text } of between(read, at)) groupVerdict = verdictOf(text) ?? groupVerdict;
    read = (inside.at(-1)?.spot.at ?? at) + 1;
    const take = readTake(inside);
    return take === null ? [] : { ...take, verdict: take.verdict ?? groupVerdict };
  });
}

/** Words first, then who said them: quotations with their attribution below. */
function readBackwards(lines: readonly Line[]): Take[] {
  // A dash shows who said it, whatever the page prints further down.
  const last = lines.findLastIndex(({ isSaid, text }) => !isSaid && /^[-–—]/.test(text));
  const said = last < 0 ? lines : lines.slice(0, last + 1);
  if (!said[0]?.isSaid || said.at(-1)?.isSaid) return [];
  const groups: Line[][] = [];
  for (const [index, line] of said.entries()) {
    if (line.isSaid && !said[index - 1]?.isSaid) groups.push([]);
    groups.at(-1)?.push(line);
  }
  return groups.flatMap((group) => readTake(group) ?? []);
}

/** Tables with the names in their head row and the words below. */
function readColumns(lines: readonly Line[]): Take[] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const cell = cellOf(line);
    if (cell !== undefined) columns[cell.cellIndex] = [...(columns[cell.cellIndex] ?? []), line];
  }
  return columns.flatMap((column) => readTake(column) ?? []);
}

/** More names are better, of a cast above all; among as many, more words. */
function weigh(takes: readonly Take[]): number {
  const names = new Set<string>();
  let weight = 0;
  for (const { speaker, lens, text } of takes) {
    const name = `${speaker} ${lens}`;
    // "Strong points" and "Weak points" under every speaker are the parts of one opinion.
    if (names.has(name)) continue;
    names.add(name);
    weight += (isPersona(speaker) || isPersona(lens) ? 2 : 1) + text.length / 1e7;
  }
  return weight;
}
