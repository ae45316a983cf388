import { csv } from './csv';
import type { ExportFormat } from './export-format';
import { json } from './json';
import { markdown } from './markdown';
import { netscapeHtml } from './netscape-html';

/** Every kind of file a library can be written to. */
export const exportFormats = { json, csv, markdown, html: netscapeHtml } as const satisfies Record<
  string,
  ExportFormat
>;
export type ExportFormatName = keyof typeof exportFormats;
