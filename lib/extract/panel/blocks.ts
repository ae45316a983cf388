import { splitLabelled } from './labelled-line';
import { isFurniture } from './labels';
import { headingLevel, type Line, linesOf, type Outline } from './outline';
import { isPersona } from './personas';
import { readTable } from './table';
import { type Candidate, kindOf, readTake } from './take';
import { verdictOf } from './verdict';
import { foldText, isSaid } from './words';

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
    const inner = only.tag === 'table' ? readTable(only) : splitTakes(only.children, depth + 1);
    if (inner.length > 1) return inner;
    const whole = readTake(kept);
    return whole === null ? inner : [whole];
  }
  const ways = [readBoxes(kept, depth), ...readRuns(kept), readRunsBackwards(kept)];
  return ways.reduce((best, way) => (weigh(way) > weigh(best) ? way : best));
}

/** More takes are better; among as many, more words. */
function weigh(candidates: readonly Candidate[]): number {
  const texts = new Set(candidates.map(({ take }) => foldText(take.text)));
  let length = 0;
  for (const text of texts) length += text.length;
  return texts.size + length / 1e7;
}

/** Every neighbour is a take, or holds some. */
function readBoxes(nodes: readonly Outline[], depth: number): Candidate[] {
  const inner = nodes.map((node) => (node.kind === 'line' ? readLine(node) : splitTakes([node], depth + 1)));
  const wholes = nodes.map((node) => readTake([node]));
  const isDivided = namesRecur(inner.filter((candidates) => candidates.length > 1));
  const found = inner.map((candidates, index) => {
    const whole = wholes[index];
    return candidates.length > 1 && isDivided && whole ? [whole] : candidates;
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
  return all.filter(({ take, shape }) => {
    if (isCast && isPersona(take.speaker ?? '')) return true;
    if (shape === common && (!isCast || take.lens !== null || take.verdict !== null)) return true;
    return (
      !isCast && ((isLensed && take.lens !== null) || (isJudged && take.verdict !== null)) && all.length > 2
    );
  });
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
    let isOpen = false;
    for (const node of nodes) {
      const run = runs.at(-1);
      // "Name", "lens" and "verdict" may all be lines of one kind: a new run needs words in between.
      if (headKind(node) === kind && (run === undefined || hasSaid(run))) {
        runs.push([node]);
        isOpen = true;
      } else if (run !== undefined && isOpen) {
        isOpen = belongs(node, run);
        if (isOpen) run.push(node);
      }
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

function hasSaid(run: readonly Outline[]): boolean {
  return linesOf(run).some((line) => kindOf(line) === 'said');
}

/** Once words have begun, only more words of their kind go on with them: a strange box or a rule ends the run. */
function belongs(node: Outline, run: readonly Outline[]): boolean {
  if (node.tag === 'hr' || node.tag === 'footer') return false;
  const level = headingLevel(node);
  const headLevel = run[0] === undefined ? null : headingLevel(run[0]);
  if (level !== null && headLevel !== null && level <= headLevel) return false;
  const words = run.find((earlier) => hasSaid([earlier]));
  if (words === undefined) return true;
  return (
    node.tag === words.tag ||
    /^(?:p|ul|ol|blockquote|pre|h[1-6]|dd)$/.test(node.tag) ||
    verdictOf(linesOf([node])[0]?.text ?? '') !== undefined
  );
}

/** Words first, then who said them: quotations with their attribution below. */
function readRunsBackwards(nodes: readonly Outline[]): Candidate[] {
  const last = nodes.at(-1);
  if (last === undefined || hasSaid([last])) return [];
  const runs: Outline[][] = [[]];
  for (const node of nodes) {
    runs.at(-1)?.push(node);
    if (!hasSaid([node]) && hasSaid(runs.at(-1) ?? [])) runs.push([]);
  }
  const quotes = runs.filter((run) => run[0] !== undefined && hasSaid([run[0]]));
  return quotes.length === runs.length - 1 ? keepAlike(quotes.map((run) => oneOrNone(readTake(run)))) : [];
}
