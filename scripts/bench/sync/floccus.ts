import type { Bookmark } from '../../../lib/bookmarks/bookmark';

/**
 * What Floccus 5.9 moves for the same bookmarks: one XBEL file of addresses and titles, fetched whole at every check and
 * written whole at every change. Requests as counted in its source: GET and PUT of the lock, GET of the file, PROPFIND,
 * DELETE of the lock; for a change GET and PUT of the file once more, and the lock again. Sealed, it is base64.
 */
export interface WholeFile {
  readonly fileBytes: number;
  readonly sealedBytes: number;
  readonly check: { readonly requests: number; readonly files: number };
  readonly change: { readonly requests: number; readonly files: number };
}

export function wholeFileOf(bookmarks: Iterable<Bookmark>): WholeFile {
  let fileBytes = Buffer.byteLength(
    '<?xml version="1.0" encoding="UTF-8"?>\n<xbel version="1.0">\n</xbel>\n',
  );
  let id = 0;
  for (const { url, title } of bookmarks) {
    id += 1;
    fileBytes += Buffer.byteLength(
      `<bookmark href="${escapeXml(url)}" id="${id}">\n<title>${escapeXml(title)}</title>\n</bookmark>\n`,
    );
  }
  return {
    fileBytes,
    sealedBytes: Math.ceil(fileBytes / 3) * 4,
    check: { requests: 5, files: 1 },
    change: { requests: 9, files: 2 },
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
