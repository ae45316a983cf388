import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A page in a file, with what a server would say beside it. */
export interface SavedPage {
  readonly bytes: Buffer;
  readonly address: string;
  readonly encoding: string;
}

/** The page in a file. Without `address` it came from where it says, else from example.com. */
export function readSavedPage(path: string, address?: string): SavedPage {
  const bytes = readFileSync(path);
  return {
    bytes,
    address: address ?? addressIn(bytes.toString()) ?? `https://example.com/${basename(path)}`,
    encoding: encodingOf(bytes),
  };
}

export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function addressIn(html: string): string | undefined {
  const tag = /<(?:link\b[^>]*\brel=["']?canonical|meta\b[^>]*\bproperty=["']?og:url)\b[^>]*>/i.exec(
    html,
  )?.[0];
  const address = /\b(?:href|content)=["']?([^"'\s>]+)/i.exec(tag ?? '')?.[1]?.replaceAll('&amp;', '&');
  return address !== undefined && isWebAddress(address) ? address : undefined;
}

/** What the file says of itself, else UTF-8; the first bytes of a UTF-16 file overrule it in every browser. */
function encodingOf(bytes: Buffer): string {
  return /charset=["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 1024))?.[1] ?? 'utf-8';
}
