import type { ExportFormat } from './export-format';

/** What a file of ours calls itself. A version is added to, never redefined. */
export const jsonFormat = { format: 'panelmark', version: 1 } as const;

/** Everything that is known of each bookmark, stamps and earlier versions included, and its text; one to a line. */
export const json: ExportFormat = {
  extension: 'json',
  mimeType: 'application/json',
  hasText: true,
  head: (at) => {
    const file = JSON.stringify({ ...jsonFormat, exportedAt: new Date(at).toISOString() });
    return `${file.slice(0, -1)},"bookmarks":[`;
  },
  entry: (bookmark, text, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify({ ...bookmark, text })}`,
  foot: '\n]}\n',
};
