import { extractionLimits, type Take } from '@/lib/extract/extraction';
import { splitLabelled } from './labelled-line';
import { isFurniture } from './labels';
import { type Label, type Names, tellApart } from './names';
import type { Line, Outline } from './outline';
import { splitVerdict, verdictOf } from './verdict';
import { countWords, isSaid, tidy } from './words';

/** One block read as a take, with what is needed to judge whether it is one. */
export interface Candidate {
  readonly take: Take;
  /** Tags from the block down to its first label: blocks of one panel are built alike. */
  readonly shape: string;
  /** Share of the words that are links, 0..1: cards of other stories are all link. */
  readonly linkShare: number;
}

interface PlacedLine {
  readonly line: Line;
  readonly path: string;
}

/** Reads a block: labels first or last, words between; null when either is missing. */
export function readTake(nodes: readonly Outline[]): Candidate | null {
  const labels: Label[] = [];
  const trailing: Label[] = [];
  const said: Line[] = [];
  const paragraphs: string[] = [];
  let shape = '';

  function say(line: Line, text: string): void {
    said.push(line);
    paragraphs.push(text);
  }

  const lines = place(nodes, '').filter(({ line }) => !isFurniture(line.text));
  for (const { line, path } of lines) {
    const kind = kindOf(line, path);
    if (paragraphs.length === 0) {
      const split = kind === 'said' && !hasWords(labels) ? splitLabelled(line) : null;
      if (kind === 'name' || split !== null)
        shape ||= `${path} ${line.pieces.find((piece) => piece.text.trim() !== '' && piece.tag !== 'img')?.tag}`;
      if (kind === 'name') labels.push(...labelsOf(line));
      else if (split === null) say(line, line.text);
      else {
        labels.push(...split.labels);
        say(line, split.text);
      }
    } else if (kind === 'said' || (hasWords(labels) && isPartOfText(line, path))) {
      say(line, line.text);
    } else {
      trailing.push(...labelsOf(line));
    }
  }
  return assemble({ labels, trailing, paragraphs, said, shape });
}

interface Parts {
  readonly labels: Label[];
  readonly trailing: readonly Label[];
  readonly paragraphs: string[];
  readonly said: Line[];
  readonly shape: string;
}

function assemble({ labels, trailing, paragraphs, said, shape }: Parts): Candidate | null {
  const leading = tellApart(labels);
  const closing = tellApart(trailing);
  const names: Names =
    leading.speaker === null && leading.lens === null
      ? { ...closing, verdict: leading.verdict ?? closing.verdict }
      : { ...leading, verdict: leading.verdict ?? closing.verdict };
  const opening = splitVerdict(paragraphs[0] ?? '');
  if (opening.verdict !== null && (names.verdict === null || names.verdict === opening.verdict))
    paragraphs[0] = opening.rest;
  const text = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  if ((names.speaker === null && names.lens === null) || countWords(text) < 2) return null;
  return {
    take: {
      speaker: names.speaker?.slice(0, extractionLimits.name) ?? null,
      lens: names.lens?.slice(0, extractionLimits.name) ?? null,
      verdict: names.verdict ?? opening.verdict,
      text: text.slice(0, extractionLimits.takeText),
    },
    shape: shape || (said.length > 0 ? 'after' : ''),
    linkShare: linkShareOf(said),
  };
}

function place(nodes: readonly Outline[], path: string): PlacedLine[] {
  return nodes.flatMap((node) => {
    const below = path === '' ? node.tag : `${path}>${node.tag}`;
    return node.kind === 'line' ? [{ line: node, path: below }] : place(node.children, below);
  });
}

export function kindOf(line: Line, path = line.tag): 'said' | 'name' {
  // Few words may be a whole quotation; a dash or a <cite> is who said it.
  const isQuoted = /(?:^|>)(?:blockquote|pre)/.test(path) && countWords(line.text) >= 2;
  const isAttribution = /^[—–-]/.test(line.text) || /(?:^|>)(?:cite|footer|figcaption)(?:>|$)/.test(path);
  if (isAttribution && line.text.length <= 160) return 'name';
  return isQuoted || isSaid(line.text) || isSaidAfterLabel(line) ? 'said' : 'name';
}

/** "The Skeptic: Reality Check" is two labels; "The Skeptic: too slow for me." is a take. */
function isSaidAfterLabel(line: Line): boolean {
  const text = splitLabelled(line)?.text ?? '';
  return isSaid(text) || countWords(text) >= 6;
}

/** Short lines that go on with what was being said: points of a list, sub-headings, a last short sentence. */
function isPartOfText(line: Line, path: string): boolean {
  return (
    verdictOf(line.text) === undefined &&
    tellApart(labelsOf(line)).verdict === null &&
    /(?:^|>)(?:li|p|h[1-6]|dd)$/.test(path)
  );
}

function labelsOf(line: Line): Label[] {
  const isBlockName = /^(?:h[1-6]|dt|th|summary|cite)$/.test(line.tag);
  return line.pieces
    .map((piece) => ({
      tag: piece.tag === '#text' && isBlockName ? line.tag : piece.tag,
      text: tidy(piece.text),
    }))
    .filter((label) => label.text !== '');
}

function hasWords(labels: readonly Label[]): boolean {
  return labels.some((label) => label.tag !== 'img');
}

function linkShareOf(lines: readonly Line[]): number {
  const pieces = lines.flatMap((line) => line.pieces).filter((piece) => piece.tag !== 'img');
  const length = (some: readonly { text: string }[]) =>
    some.reduce((sum, piece) => sum + piece.text.length, 0);
  return length(pieces.filter((piece) => piece.tag === 'a')) / Math.max(1, length(pieces));
}
