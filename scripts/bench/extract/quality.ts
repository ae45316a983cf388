import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Score {
  readonly p: number;
  readonly f1: number;
  readonly n: number;
}

/** Field → what the scorer calls it, in the order of the table. */
const fields: Readonly<Record<string, string>> = {
  'title, authors and date all right': 'allThree',
  'title as labelled': 'titleStrict',
  'title, with or without the site’s name': 'title',
  authors: 'author',
  'no author where there is none': 'authorNone',
  date: 'date',
  description: 'description',
  deck: 'dek',
  'site name': 'siteName',
  'image, same picture': 'imageLoose',
  canonical: 'canonical',
  language: 'lang',
  section: 'section',
  topics: 'tags',
  'readable text': 'text',
  'text: snippets': 'textSnippets',
};

/** The table of all fields, F1 in percent beside the best peer, judged by the corpus's own scorer. */
export function qualityTable(corpus: string, cases: string, results: string, peers: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'panelmark-scores-'));
  const json = join(folder, 'scores.json');
  const options = [
    '--cases',
    cases,
    '--not-source',
    'mercury',
    '--results',
    `${results},${peers}`,
    '--json',
    json,
  ];
  execFileSync(process.execPath, ['score.mjs', ...options], {
    cwd: corpus,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { all }: { all: Record<string, Record<string, Score | undefined>> } = JSON.parse(
    readFileSync(json, 'utf8'),
  );
  rmSync(folder, { recursive: true });
  const { panelmark, ...others } = all;
  const rows = Object.entries(fields).flatMap(([what, field]) => {
    const ours = panelmark?.[field];
    if (!ours) return [];
    const [best] = Object.entries(others)
      .map(([name, scores]) => ({ name, f1: scores[field]?.f1 ?? 0 }))
      .sort((a, b) => b.f1 - a.f1);
    const beside = best && best.f1 > 0 ? `${percent(best.f1)} ${best.name}` : '–';
    return [`| ${what} | ${ours.n} | **${percent(ours.f1)}** | ${percent(ours.p)} | ${beside} |`];
  });
  return ['| field | pages | F1 | precision | best peer |', '|---|--:|--:|--:|---|', ...rows];
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
