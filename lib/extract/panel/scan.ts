import { farElement, genuine, select, tagOf, textOf, textTag, wordSet } from '@/lib/extract/dom';
import type { JsonLd } from '@/lib/extract/json-ld';
import {
  isMarkedPerspective,
  isPersona,
  isSide,
  isSurePerspective,
  mayBeLabel,
  mayHeadTakes,
  mayHoldLabels,
  panelLabelOf,
} from './labels';
import { isBlock } from './lines';
import { separators } from './names';
import { verdictOf } from './verdict';
import { around, attributeOf, namesPlace, type Spot, walkPage } from './walk';
import { tidy, trimLabel } from './words';

/** What readers of panels start from. */
export interface UnreadPage {
  readonly document: Document;
  readonly jsonLd: JsonLd;
}

/** A place where the page may print a panel. */
export interface Region {
  /** How much its label proves. */
  readonly label: 'sure' | 'vague' | 'none';
  /** What is labelled, or the label. */
  readonly spot: Spot;
  /** Where to read from, and what holds it all. */
  readonly from: number;
  readonly holder: Spot | null;
}

/** A page searched once for the words that give opinions away. */
export interface ScannedPage {
  readonly spots: readonly Spot[];
  readonly jsonLd: JsonLd;
  /** What stands below headings such as "Panel Takes", and in sections with such a name. */
  readonly regions: readonly Region[];
  /** Blocks that begin with a member of a cast or a verdict: "The Builder", "Ship". */
  readonly cast: readonly Spot[];
  /** Blocks that begin with a sure perspective: "Why it matters". */
  readonly perspectives: readonly Spot[];
}

const maxLabelLength = 90;
const maxFound = 400;
/** Ten long articles, or one and all its comments. */
const maxLook = 500_000;
const silentParts = wordSet('script style nav');

export function scanPage({ document, jsonLd }: UnreadPage): ScannedPage {
  const regions: Region[] = [];
  const cast: Spot[] = [];
  const perspectives: Spot[] = [];
  const spots = mayHoldTakes(document) ? walkPage(document) : [];

  function announce(text: string, spot: Spot, from: number, holder: Spot | null): void {
    const label = text === '' || text.length > maxLabelLength ? null : panelLabelOf(text);
    if (label !== null && regions.at(-1)?.spot !== spot) regions.push({ label, spot, from, holder });
  }

  for (const spot of spots) {
    if (spot.isHidden || regions.length + cast.length + perspectives.length > maxFound) continue;
    if (spot.tag === 'section' || spot.tag === 'div') {
      const label = genuine(document, 'getElementById').call(document, attributeOf(spot, 'aria-labelledby'));
      announce(
        label ? tidy(textOf(label, maxLabelLength * 3)) : attributeOf(spot, 'aria-label'),
        spot,
        spot.at + 1,
        spot,
      );
    }
    const isText = spot.tag === textTag;
    const words = isText
      ? (spot.node as Text).substringData(0, maxLabelLength + 20)
      : attributeOf(spot, spot.tag === 'img' ? 'alt' : 'aria-label');
    const start = words.trim();
    if (start.length < 2) continue;
    const block = mayBeLabel(start)
      ? around(spot).find(({ tag }) => tag !== textTag && isBlock(tag))
      : undefined;
    if (block === undefined || around(spot).slice(1, 3).some(namesPlace)) continue;
    // A short text, or the short start of one before a colon or bracket.
    const name = trimLabel(start).split(separators, 1)[0] ?? '';
    if (verdictOf(name) ?? verdictOf(start) ?? isPersona(name)) cast.push(block);
    else if (isSurePerspective(name) || isMarkedPerspective(name)) perspectives.push(block);
    if (isSide(name)) perspectives.push(block);
    // An entry of a list announces nothing that stands beside it, and a headline tells of panels elsewhere.
    if (start.length <= maxLabelLength && !/^(?:li|h1)$/.test(block.tag))
      announce(tidy(textOf(block.node as Element, maxLabelLength * 3)), block, block.end, block.parent);
  }
  return { spots, jsonLd, regions, cast, perspectives };
}

/** One cheap look: nine pages of ten hold none of the words. The browser glues texts faster than a script walks them. */
function mayHoldTakes(document: Document): boolean {
  const body = genuine(document, 'body');
  const end = farElement(document);
  if (body !== null && end !== undefined) {
    const range = genuine(document, 'createRange').call(document);
    range.setStart(body, 0);
    range.setEndBefore(end);
    return mayHoldLabels(range.toString().slice(0, maxLook));
  }
  const parts = body?.children ?? [];
  let text = '';
  for (let index = 0; index < parts.length && text.length < maxLook; index++) {
    const part = parts[index] as Element; // below the length
    if (!silentParts.has(tagOf(part))) text += `${part.textContent}\n`;
  }
  return (
    mayHoldLabels(text.slice(0, maxLook)) ||
    mayHeadTakes(
      select(document, 'h2,h3,h4,h5,b,strong,[aria-label*=anel]')
        .map((element) => element.getAttribute('aria-label') ?? textOf(element, maxLabelLength + 20))
        .join('\n')
        .slice(0, maxLook),
    )
  );
}
