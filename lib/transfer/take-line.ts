import type { Take } from '@/lib/extract/extraction';

/** A take in one line: "The Skeptic (Reality Check), skip: …". */
export function takeLine({ speaker, lens, verdict, text }: Take): string {
  const name = speaker ?? lens;
  const angle = speaker !== null && lens !== null ? ` (${lens})` : '';
  const who = [`${name ?? ''}${angle}`, verdict ?? ''].filter((word) => word !== '').join(', ');
  const words = text.replace(/\s+/g, ' ').trim();
  return who === '' ? words : `${who}: ${words}`;
}
