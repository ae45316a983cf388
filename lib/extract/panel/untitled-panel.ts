import type { Take } from '@/lib/extract/extraction';
import { splitTakes } from './blocks';
import { withoutCopies } from './copies';
import { isPanel } from './evidence';
import { outlineOf } from './outline';
import { isPersona } from './personas';
import { findBlocks } from './region';
import { foldLabel } from './words';

const maxClimb = 12;

/** Takes of a cast ("The Skeptic", "The Builder") below no heading at all. */
export function readUntitledPanel(document: Document): Take[] {
  const names = new Set<string>();
  const blocks = findBlocks(
    document,
    (text) => text.length <= 60 && isPersona(text.split(/\s*[:(–—|·]|\s-\s/)[0] ?? ''),
  );
  for (const block of blocks) names.add(foldLabel(block.textContent?.slice(0, 60) ?? ''));
  if (names.size < 2) return [];
  const common = commonAncestor(blocks);
  if (common === null) return [];
  const candidates = splitTakes(outlineOf([common])).filter(({ take }) => isPersona(take.speaker ?? ''));
  return candidates.length >= 2 && isPanel(candidates, 'vague')
    ? withoutCopies(candidates.map(({ take }) => take))
    : [];
}

function commonAncestor(elements: readonly Element[]): Element | null {
  let ancestor = elements[0]?.parentElement ?? null;
  for (let climbed = 0; ancestor !== null && climbed < maxClimb; climbed++) {
    const around: Element = ancestor;
    if (elements.every((element) => around.contains(element))) return around;
    ancestor = around.parentElement;
  }
  return null;
}
