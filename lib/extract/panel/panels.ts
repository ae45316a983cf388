import { foldText } from '@/lib/base/text';
import { textOf } from '@/lib/extract/dom';
import type { Take } from '@/lib/extract/extraction';
import { splitTakes } from './blocks';
import { withoutCopies } from './copies';
import { endsPanel, isAttitude, isOtherCast, isPersona, isPromotion } from './labels';
import { headingLevel, type Line, maxNodes, readLines } from './lines';
import type { Region, ScannedPage } from './scan';
import { around, type Spot } from './walk';
import { isProperName } from './words';

const maxRegions = 6;
const maxClimb = 16;
const maxLines = 400;
/** Takes below no sure heading are short. */
const maxTakeLength = 2_000;
/** How much all the looks together may read. */
const maxSpots = 20_000;
/** A panel's introduction may stand between its label and its blocks; an article may not. */
const maxIntroLength = 500;

/** Takes below a heading that announces a panel, in a section that is called one, or of a cast below no heading. */
export function readPanel({ spots, regions, cast }: ScannedPage): Take[] {
  const [first] = cast;
  const last = cast.at(-1)?.at ?? 0;
  const holder = (first && around(first).find(({ end }) => end > last)) ?? null;
  const places = (label: Region['label']) =>
    regions.filter((region) => region.label === label).slice(0, maxRegions);
  const all = [...places('sure')];
  if (holder !== null) {
    all.push(...places('vague'));
    const heading = spots
      .slice(0, first?.at)
      .findLast(({ tag }) => /^h[2-6]$/.test(tag) && tag !== first?.tag);
    const isOther = heading !== undefined && isOtherCast(textOf(heading.node as Element, 90));
    if (holder !== first && !isOther) all.push({ label: 'none', spot: holder, from: holder.at, holder });
  }
  const budget = { spots: maxSpots, readTo: 0 };
  const takes: Take[] = [];
  // A page may print two panels, each under its own label; a label inside a panel is part of what somebody says.
  for (const region of all)
    if (takes.length === 0 || (region.label === 'sure' && region.from > budget.readTo))
      takes.push(...readRegion(spots, region, budget));
  return withoutCopies(takes);
}

/** What follows the label, at widening distance: beside it, beside its parent, and so on. */
function readRegion(
  spots: readonly Spot[],
  { label, spot, from, holder }: Region,
  budget: { spots: number; readTo: number },
): Take[] {
  let read = from;
  for (const up of holder === null ? [] : around(holder).slice(0, maxClimb)) {
    // A wrapper around the same words.
    if (up.end === read && up !== spot) continue;
    read = up.end;
    budget.spots -= Math.min(read - from, maxNodes);
    if (budget.spots < 0) break;
    const lines = untilEnd(readLines(spots, from, up.end), spot).slice(0, maxLines);
    const takes = splitTakes(lines);
    if (isPanel(takes, label)) {
      budget.readTo = lines.at(-1)?.spot.at ?? from;
      return takes;
    }
    if (
      up === spot ||
      up.tag === 'body' ||
      lines.length === maxLines ||
      lines.reduce((sum, { text }) => sum + text.length, 0) > maxIntroLength
    )
      break;
  }
  return [];
}

/** Everything before the heading of whatever comes after the panel. */
function untilEnd(lines: readonly Line[], { tag, parent }: Spot): readonly Line[] {
  const own = Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0);
  const lastMember = lines.findLastIndex(({ text }) => isPersona(text));
  const end = lines.findIndex((line, index) => {
    const level = headingLevel(line);
    if (level === 7 || line.text === '' || isPersona(line.text)) return false;
    // A newsletter stands between takes, or ends them.
    if (index < lastMember && isPromotion(line.text)) return false;
    return level < own + Number(line.block.parent === parent) || endsPanel(line.text);
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** Whether what was found is a panel and not a team, a shop's reviews, or links to other stories. */
function isPanel(takes: readonly Take[], label: Region['label']): boolean {
  const isMostly = (test: (take: Take) => unknown) => takes.filter(test).length * 2 >= takes.length;
  const isTold = isMostly(({ verdict }) => verdict) || isMostly(({ speaker }) => isPersona(speaker));
  const names = new Set(takes.map(({ speaker, lens }) => foldText(`${speaker} ${lens}`)));
  // Who speaks again and again holds a conversation; whole chapters are a story.
  if (isMostly(isBiography) || names.size * 4 < withoutCopies(takes).length * 3) return false;
  if (label !== 'sure' && isMostly(({ text }) => text.length > maxTakeLength)) return false;
  if (takes.length < 2) return label === 'sure' && isTold;
  // "The Founder" and "The Investor" also head the chapters of a story; an attitude or a badge does not.
  if (label !== 'sure')
    return isTold && takes.some(({ speaker, verdict }) => verdict ?? isAttitude(speaker ?? ''));
  return isTold || takes.filter(({ speaker }) => !isProperName(speaker ?? '')).length * 4 < takes.length;
}

/** "Jo Doe is a professor of …": about the speaker, not by the speaker. */
function isBiography({ speaker, text }: Take): boolean {
  const [first = '.'] = speaker?.split(' ') ?? [];
  return (
    !isPersona(speaker) &&
    ((!/^(?:.|The|D[eia][rs]|Die|L[ae]s?|El)$/.test(first) && text.startsWith(first)) ||
      /^(?:He|She|They) /.test(text))
  );
}
