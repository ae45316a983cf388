import type { Take } from '@/lib/extract/extraction';
import { splitTakes } from './blocks';
import { withoutCopies } from './copies';
import { isPanel } from './evidence';
import { findRegions } from './region';
import type { LabelledPage } from './scan';

const maxRegions = 12;

/** Takes below a heading that announces a panel. */
export function readLabelledPanel(page: LabelledPage): Take[] {
  for (const region of findRegions(page).slice(0, maxRegions)) {
    for (const nodes of region.surroundings()) {
      const candidates = splitTakes(nodes);
      if (isPanel(candidates, region.label))
        return withoutCopies(candidates.map((candidate) => candidate.take));
    }
  }
  return [];
}
