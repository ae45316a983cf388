import { tellApart } from './names';
import type { Outline } from './outline';
import { linesOf } from './outline';
import { type Candidate, readTake } from './take';
import { verdictOf } from './verdict';
import { foldLabel } from './words';

type Column = 'speaker' | 'lens' | 'verdict' | 'text';

const columns: readonly (readonly [Column, RegExp])[] = [
  [
    'speaker',
    /^(?:reviewers?|panell?ists?|critics?|experts?|speakers?|who|names?|voices?|analysts?|tester|gutachter|expert|critique|experto)$/,
  ],
  [
    'lens',
    /^(?:lens|angle|focus|perspective|role|viewpoint|expertise|blickwinkel|rolle|angle de vue|enfoque|rol)$/,
  ],
  ['verdict', /^(?:verdict|vote|call|decision|ship(?:\/| or )skip\??|recommendation|urteil|veredicto)$/],
  [
    'text',
    /^(?:comments?|takes?|why|reason(?:ing)?|notes?|opinions?|reviews?|summary|what they said|rationale|thoughts|kommentar|begründung|commentaire|avis|comentario|opinión)$/,
  ],
];

/** Reads a table, one take a row: by its column heads where they are known, else row by row like any block. */
export function readTable(table: Outline): Candidate[] {
  const rows = rowsOf(table);
  const heads = (rows[0] ?? []).map((cell) => columnOf(cell));
  const isHeaded = heads.includes('text') && (heads.includes('speaker') || heads.includes('lens'));
  return (isHeaded ? rows.slice(1) : rows).flatMap(
    (cells) => (isHeaded ? readRow(cells, heads) : readTake(cells)) ?? [],
  );
}

function readRow(cells: readonly Outline[], heads: readonly (Column | null)[]): Candidate | null {
  const paragraphsOf = (column: Column) => {
    const cell = cells[heads.indexOf(column)];
    return cell === undefined ? [] : linesOf([cell]).flatMap((line) => line.text || []);
  };
  const names = tellApart(
    cells
      .slice(0, heads.indexOf('speaker') + 1)
      .slice(-1)
      .flatMap((cell) => linesOf([cell]).flatMap((line) => line.pieces)),
  );
  const text = paragraphsOf('text').join('\n\n');
  const lens = paragraphsOf('lens')[0] ?? names.lens;
  if (text === '' || (names.speaker === null && lens === null)) return null;
  const verdict = verdictOf(paragraphsOf('verdict')[0] ?? '') ?? names.verdict;
  return { take: { speaker: names.speaker, lens, verdict, text }, shape: 'row', linkShare: 0 };
}

function columnOf(cell: Outline): Column | null {
  const label = foldLabel(linesOf([cell])[0]?.text ?? '');
  return columns.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** The cells of each row; a row of one cell collapses to that cell's line and is no row of a panel. */
function rowsOf(node: Outline): (readonly Outline[])[] {
  if (node.kind === 'line') return [];
  if (node.tag === 'tr') return [node.children];
  return node.children.flatMap(rowsOf);
}
