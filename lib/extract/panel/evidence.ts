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
  if (label === 'sure' || verdicts >= 0.5 || personas >= 0.5) return true;
  return label === 'bare' && share((take) => take.lens !== null && isPersonName(take.speaker ?? '')) >= 0.5;
}

function isPersonName(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(text);
}

/** "Jo Doe is a professor of …", "She leads …": about the speaker, not by the speaker. */
function isBiography(take: Take): boolean {
  const [first = ''] = (take.speaker ?? '').replace(/^(?:dr|prof|mr|mrs|ms)\.? /i, '').split(' ');
  const opening = take.text.slice(0, 160);
  const isAboutSelf =
    first.length > 1 &&
    opening.toLowerCase().startsWith(first.toLowerCase()) &&
    !isPersona(take.speaker ?? '');
  return (
    (isAboutSelf &&
      /\b(?:is|was|has|leads|works|joined|founded|runs|serves|writes|covers|holds|brings|oversees)\b/.test(
        opening,
      )) ||
    /^(?:he|she|they|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?:is|was|leads|works|joined|founded|runs|serves|holds|brings|oversees|writes|covers) (?:an?|the|as|at|with|our|for|more)\b.*\b(?:years|university|formerly|previously|degree|experience|officer|director|professor|editor|engineer|manager|head of|co-?founder|reporter|career)\b/iu.test(
      opening,
    )
  );
}
