import { foldText } from '@/lib/base/text';
import type { Take } from '@/lib/extract/extraction';
import { splitLabelled } from './labelled-line';
import { isFurniture } from './labels';
import { headingLevel, type Line, linesOf, type Outline } from './outline';
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
  const inner = nodes.map((node) => (node.kind === 'line' ? readLine(node) : splitTakes([node], depth + 1)));
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

function readLine(line: Line): Candidate[] {
  if (splitLabelled(line) === null) return [];
  return oneOrNone(readTake([line]));
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

/** Drops what merely stands between or after the blocks: another shape, and no name like theirs. */
function keepAlike(found: readonly (readonly Candidate[])[]): Candidate[] {
  const all = found.flat();
  const common = mostCommon(all.map((candidate) => candidate.shape));
  const share = (test: (candidate: Candidate) => boolean) =>
    all.filter(test).length / Math.max(1, all.length);
  const isLensed = share(({ take }) => take.lens !== null) > 0.5;
  const isCast = share(({ take }) => isPersona(take.speaker ?? '')) > 0.5;
  const isJudged = share(({ take }) => take.verdict !== null) > 0.5;
  const isOdd = ({ take, shape }: Candidate) => {
    if (isCast && isPersona(take.speaker ?? '')) return false;
    const isBare = take.lens === null && take.verdict === null;
    if (shape === common) return isCast && isBare;
    return (
      isCast || all.length < 3 || !((isLensed && take.lens !== null) || (isJudged && take.verdict !== null))
    );
  };
  const kept = all.filter((candidate) => !isOdd(candidate));
  // What follows the last full take with a bare title is what the page says next.
  const full = kept.findLastIndex(({ take }) => take.lens !== null || take.verdict !== null);
  return full >= 1 && kept.slice(0, full).every(({ take }) => take.lens !== null || take.verdict !== null)
    ? kept.filter((candidate, index) => index <= full || isPersona(candidate.take.speaker ?? ''))
    : kept;
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
    let words: Outline | null = null;
    let isOpen = false;
    for (const node of nodes) {
      const run = runs.at(-1);
      // "Name", "lens" and "verdict" may all be lines of one kind: a new run needs words in between.
      if (headKind(node) === kind && (run === undefined || words !== null)) {
        runs.push([node]);
        words = null;
        isOpen = true;
      } else if (run !== undefined && isOpen) {
        isOpen = belongs(node, run[0], words);
        if (isOpen) run.push(node);
      }
      if (isOpen && hasSaid(node)) words ??= node;
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
  if (verdictOf(node.text) !== undefined) return null;
  if (headingLevel(node) !== null) return node.tag;
  const first = node.pieces.find((piece) => piece.text.trim() !== '');
  const isLabelled = !isSaid(node.text) || splitLabelled(node) !== null;
  if (!isLabelled || first === undefined) return null;
  return `${node.tag} ${first.tag} ${splitLabelled(node) === null}`;
}

function hasSaid(node: Outline): boolean {
  const known = saidByNode.get(node);
  if (known !== undefined) return known;
  const isSaidIn =
    node.kind === 'line' ? kindOf(node) === 'said' : node.tag === 'blockquote' || node.children.some(hasSaid);
  saidByNode.set(node, isSaidIn);
  return isSaidIn;
}

/** Asked of the same nodes by every way of splitting. */
const saidByNode = new WeakMap<Outline, boolean>();

/** Once words have begun, only more words of their kind go on with them: a strange box or a rule ends the run. */
function belongs(node: Outline, head: Outline | undefined, words: Outline | null): boolean {
  if (node.tag === 'hr' || node.tag === 'footer') return false;
  const level = headingLevel(node);
  const headLevel = head === undefined ? null : headingLevel(head);
  if (level !== null && headLevel !== null && level <= headLevel) return false;
  if (words === null || node.tag === words.tag) return true;
  if (/^(?:p|ul|ol|blockquote|pre|h[1-6]|dd)$/.test(node.tag)) return true;
  return verdictOf(linesOf([node])[0]?.text ?? '') !== undefined;
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
