import { textOf } from '@/lib/extract/dom';
import type { Take } from '@/lib/extract/extraction';
import { splitTakes } from './blocks';
import { withoutCopies } from './copies';
import { isPanel } from './evidence';
import { createOutliner } from './outline';
import { isAttitude, isPersona } from './personas';
import type { LabelledPage } from './scan';
import { foldLabel } from './words';

const maxClimb = 12;

/** Takes of a cast ("The Skeptic", "The Builder") below no heading at all. */
export function readUntitledPanel({ cast }: LabelledPage): Take[] {
  const names = new Set(cast.map((block) => foldLabel(textOf(block, 60))));
  if (names.size < 2) return [];
  const common = commonAncestor(cast);
  if (common === null) return [];
  const candidates = splitTakes(createOutliner()([common])).filter(({ take }) =>
    isPersona(take.speaker ?? ''),
  );
  // "The Founder" and "The Investor" also head the chapters of a story; an attitude or a badge does not.
  const isTold = candidates.some(
    ({ take }) => isAttitude(take.speaker ?? '') || take.lens !== null || take.verdict !== null,
  );
  return isTold && candidates.length >= 2 && isPanel(candidates, 'vague')
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
