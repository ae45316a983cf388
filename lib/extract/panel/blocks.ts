import { foldText } from '@/lib/base/text';
import type { Take } from '@/lib/extract/extraction';
import { splitLabelled } from './labelled-line';
import { isFurniture } from './labels';
import { headingLevel, linesOf, type Outline } from './outline';
import { isPersona } from './personas';
import { type Candidate, kindOf, readTake } from './take';
import { verdictOf } from './verdict';
import { isSaid } from './words';

const maxDepth = 14;
const maxHeads = 4;

/**
 * Splits the inside of a panel into takes. Blocks may be boxes side by side, or runs of neighbours that begin (or
 * end) alike; whichever way finds most takes is how the page was built.
 */
export function splitTakes(nodes: readonly Outline[], depth = 0): Candidate[] {
  if (depth > maxDepth) return [];
  const kept = nodes.filter((node) => node.kind === 'box' || !isFurniture(node.text));
  const [only] = kept;
  if (only === undefined) return [];
  if (kept.length === 1 && only.kind === 'box') {
    const inner = splitTakes(only.children, depth + 1);
    if (inner.length > 1) return inner;
    const whole = readTake(kept);
    return whole === null ? inner : [whole];
  }
  const ways = [readBoxes(kept, depth), ...readRuns(kept), readRunsBackwards(kept)];
  return ways.reduce((best, way) => (weigh(way) > weigh(best) ? way : best));
}

/** More takes are better; among as many, those that tell more apart; then more words. */
function weigh(candidates: readonly Candidate[]): number {
  const takes = new Map(candidates.map(({ take }) => [foldText(take.text), take]));
  let parts = 0;
  let length = 0;
  for (const [text, { speaker, lens, verdict }] of takes) {
    parts += [speaker, lens, verdict].filter((part) => part !== null).length;
    length += text.length;
  }
  return takes.size + parts / 1e3 + length / 1e7;
}

/** Every neighbour is a take, or holds some. */
function readBoxes(nodes: readonly Outline[], depth: number): Candidate[] {
  const inner = nodes.map((node) =>
    node.kind === 'line' ? oneOrNone(readTake([node])) : splitTakes([node], depth + 1),
  );
  const wholes = nodes.map((node) => readTake([node]));
  const isDivided = namesRecur(inner.filter((candidates) => candidates.length > 1));
  let groupVerdict: Take['verdict'] = null;
  const found = inner.map((candidates, index) => {
    const node = nodes[index];
    // "Ship" and "Skip" may be headings over groups of takes.
    if (node?.kind === 'line') groupVerdict = verdictOf(node.text) ?? groupVerdict;
    const whole = wholes[index];
    const chosen = candidates.length > 1 && isDivided && whole ? [whole] : candidates;
    return chosen.map((one) => ({
      ...one,
      take: { ...one.take, verdict: one.take.verdict ?? groupVerdict },
    }));
  });
  return keepAlike(found);
}

function oneOrNone(candidate: Candidate | null): Candidate[] {
  return candidate === null ? [] : [candidate];
}

/** "Strong points" and "Weak points" under every speaker: the parts of one opinion, not opinions. */
function namesRecur(groups: readonly (readonly Candidate[])[]): boolean {
  const textsByName = new Map<string, string>();
  for (const { take } of groups.flat()) {
    const name = `${take.speaker} ${take.lens}`;
    const text = foldText(take.text);
    const known = textsByName.get(name);
    if (known !== undefined && known !== text) return true;
    textsByName.set(name, text);
  }
  return false;
}

/** Drops what merely stands between or after the blocks: not of a cast, and of another shape. */
function keepAlike(found: readonly (readonly Candidate[])[]): Candidate[] {
  const all = found.flat();
  const common = mostCommon(all.map((candidate) => candidate.shape));
  const isMember = ({ take }: Candidate) => isPersona(take.speaker ?? '');
  const isCast = all.filter(isMember).length * 2 > all.length;
  return all.filter((candidate) => (isCast && isMember(candidate)) || candidate.shape === common);
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [string | null, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [null, 0],
  )[0];
}

/** A head, then what belongs to it, until the next head of that kind; once for each kind of head there is. */
function readRuns(nodes: readonly Outline[]): Candidate[][] {
  const kinds = [...new Set(nodes.map(headKind).filter((kind) => kind !== null))].slice(0, maxHeads);
  return kinds.map((kind) => {
    const runs: Outline[][] = [];
    let hasWords = true;
    let isOpen = false;
    for (const node of nodes) {
      const run = runs.at(-1);
      // "Name", "lens" and "verdict" may all be lines of one kind: a new run needs words in between.
      if (hasWords && headKind(node) === kind) {
        runs.push([node]);
        hasWords = false;
        isOpen = true;
      } else if (run !== undefined && isOpen) {
        isOpen = belongs(node, run[0]);
        if (isOpen) run.push(node);
      }
      hasWords ||= isOpen && hasSaid(node);
    }
    return keepAlike(runs.map((run) => oneOrNone(readTake(run))));
  });
}

/** What kind of head a neighbour is; null for one that heads nothing. */
function headKind(node: Outline): string | null {
  if (node.kind === 'box') {
    const lines = linesOf([node]);
    const isHead = lines.length > 0 && lines.length <= 8 && lines.every((line) => kindOf(line) === 'name');
    return isHead && node.tag !== 'ul' && node.tag !== 'ol' ? `box ${node.tag}` : null;
  }
  if (headingLevel(node) !== null) return node.tag;
  const first = node.pieces.find((piece) => piece.text.trim() !== '');
  const isLabelled = !isSaid(node.text) || splitLabelled(node) !== null;
  if (!isLabelled || first === undefined) return null;
  return `${node.tag} ${first.tag} ${splitLabelled(node) === null}`;
}

function hasSaid(node: Outline): boolean {
  if (node.kind === 'line') return kindOf(node) === 'said';
  return node.tag === 'blockquote' || node.children.some(hasSaid);
}

/** A heading no lower than the head ends a run. */
function belongs(node: Outline, head: Outline | undefined): boolean {
  const level = headingLevel(node);
  const headLevel = head === undefined ? null : headingLevel(head);
  return level === null || headLevel === null || level > headLevel;
}

/** Words first, then who said them: quotations with their attribution below. */
function readRunsBackwards(nodes: readonly Outline[]): Candidate[] {
  const last = nodes.at(-1);
  if (last === undefined || hasSaid(last)) return [];
  const runs: Outline[][] = [[]];
  let hasWords = false;
  for (const node of nodes) {
    runs.at(-1)?.push(node);
    if (hasSaid(node)) {
      hasWords = true;
    } else if (hasWords) {
      runs.push([]);
      hasWords = false;
    }
  }
  const quotes = runs.filter(([first]) => first !== undefined && hasSaid(first));
  return quotes.length === runs.length - 1 ? keepAlike(quotes.map((run) => oneOrNone(readTake(run)))) : [];
}
