import { tagOf, textOf } from '@/lib/extract/dom';
import { endsPanel, type PanelLabel, panelLabelOf } from './labels';
import { createOutliner, headingLevel, type Line, linesOf, type Outline, type Outliner } from './outline';
import { isPersona } from './personas';
import { type LabelledPage, maxLabelLength } from './scan';
import { tidy } from './words';

/** A place where the page may print a panel. */
export interface Region {
  readonly label: PanelLabel;
  /** What follows the label, at widening distance: beside it, beside its parent, and so on. */
  readonly surroundings: () => Generator<readonly Outline[]>;
}

const maxClimb = 7;
const maxSiblings = 150;
/** A panel's introduction may stand between its label and its blocks; an article may not. */
const maxIntroLength = 500;

const ranks: Readonly<Record<PanelLabel, number>> = { sure: 0, vague: 1 };

/** Regions in document order, sure labels before vague ones. */
export function findRegions(page: LabelledPage): Region[] {
  const regions: Region[] = [];
  const outline = createOutliner();
  for (const element of page.headings) {
    const text = tidy(textOf(element, maxLabelLength * 3));
    const label = text.length <= maxLabelLength ? panelLabelOf(text) : null;
    if (label !== null && !isNavigation(element))
      regions.push({ label, surroundings: () => following(element, outline) });
  }
  // Sections that are called a panel without printing the word.
  for (const element of page.sections) {
    const label = panelLabelOf((element.getAttribute('aria-label') ?? '').slice(0, maxLabelLength));
    const inside = function* () {
      yield outline([element]);
    };
    if (label !== null) regions.push({ label, surroundings: inside });
  }
  return regions.sort((a, b) => ranks[a.label] - ranks[b.label]);
}

/** A link or a button to a panel is not its heading. */
function isNavigation(element: Element): boolean {
  const tag = tagOf(element);
  if (/^(?:h[1-6]|summary|legend|caption)$/.test(tag)) return false;
  const [first] = element.children;
  return tag === 'li' || (element.children.length === 1 && first !== undefined && tagOf(first) === 'a');
}

function* following(label: Element, outline: Outliner): Generator<readonly Outline[]> {
  const level = levelOf(label);
  let anchor: Element | null = label;
  for (let climbed = 0; anchor !== null && climbed < maxClimb; climbed++) {
    const siblings: Element[] = [];
    let sibling = anchor.nextElementSibling;
    for (; sibling !== null && siblings.length < maxSiblings; sibling = sibling.nextElementSibling)
      siblings.push(sibling);
    const nodes = untilEnd(outline(siblings), level);
    if (nodes.length > 0) yield nodes;
    const length = linesOf(nodes).reduce((sum, line) => sum + line.text.length, 0);
    const parent: Element | null = anchor.parentElement;
    if (length > maxIntroLength || parent === null || tagOf(parent) === 'body') return;
    anchor = parent;
  }
}

function levelOf(element: Element): number | null {
  const level = /^h([1-6])$/.exec(tagOf(element))?.[1] ?? element.getAttribute('aria-level');
  return level === null || level === undefined ? null : Number(level);
}

/** Everything before the heading, or the block with the heading, of whatever comes after the panel. */
function untilEnd(nodes: readonly Outline[], level: number | null): Outline[] {
  const end = nodes.findIndex((node) => {
    const first: Line | undefined = linesOf([node])[0];
    if (first === undefined || first.text === '' || isPersona(first.text)) return false;
    if (
      first.text.length <= maxLabelLength &&
      endsPanel(first.text) &&
      (headingLevel(first) !== null || first.text.length <= 40)
    )
      return true;
    const nextLevel = headingLevel(first);
    if (level === null || nextLevel === null) return false;
    return node.kind === 'line' ? nextLevel <= level : nextLevel < level;
  });
  return end < 0 ? [...nodes] : nodes.slice(0, end);
}
