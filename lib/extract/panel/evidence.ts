import { foldText } from '@/lib/base/text';
import type { Take } from '@/lib/extract/extraction';
import type { PanelLabel } from './labels';
import { isPersona } from './personas';
import type { Candidate } from './take';

/** Whether what was found is a panel and not a team, a shop's reviews, or links to other stories. */
export function isPanel(candidates: readonly Candidate[], label: PanelLabel): boolean {
  const takes = candidates.map((candidate) => candidate.take);
  const share = (test: (take: Take) => boolean) => takes.filter(test).length / Math.max(1, takes.length);
  if (takes.length === 0 || share(isBiography) >= 0.5) return false;
  if (candidates.filter((candidate) => candidate.linkShare > 0.6).length * 2 >= takes.length) return false;
  const verdicts = share((take) => take.verdict !== null);
  const personas = share((take) => isPersona(take.speaker ?? ''));
  if (takes.length === 1) return label === 'sure' && (verdicts > 0 || personas > 0);
  const speakers = new Set(takes.map((take) => foldText(`${take.speaker} ${take.lens}`)));
  if (speakers.size * 2 < takes.length) return false;
  return label === 'sure' || verdicts >= 0.5 || personas >= 0.5;
}

/** "Jo Doe is a professor of …": about the speaker, not by the speaker. */
function isBiography({ speaker, text }: Take): boolean {
  const [first = ''] = (speaker ?? '')
    .toLowerCase()
    .replace(/^(?:dr|prof|mr|mrs|ms)\.? /, '')
    .split(' ');
  const opening = text.slice(0, 160).toLowerCase();
  return (
    !isPersona(speaker ?? '') &&
    ((first.length > 1 && opening.startsWith(first)) || /^(?:he|she|they) /.test(opening)) &&
    /\b(?:is|was|has|leads|works|joined|founded|runs|serves|writes|covers|holds|brings|oversees)\b/.test(
      opening,
    )
  );
}
