import { genuine, tagOf } from '@/lib/extract/dom';
import { isHidden } from './hidden';
import { endsPanel, type PanelLabel, panelLabelOf } from './labels';
import { headingLevel, isBlock, type Line, linesOf, type Outline, outlineOf } from './outline';
import { isPersona } from './personas';
import { tidy } from './words';

/** A place where the page may print a panel. */
export interface Region {
  readonly label: PanelLabel;
  /** What follows the label, at widening distance: beside it, beside its parent, and so on. */
  readonly surroundings: () => Generator<readonly Outline[]>;
}

const maxTextNodes = 120_000;
const maxLabelLength = 110;
const maxClimb = 7;
const maxAncestors = 60;
const maxSiblings = 400;
/** A panel's introduction may stand between its label and its blocks; an article may not. */
const maxIntroLength = 500;
const maxFound = 60;

/** The blocks whose own words a test admits, in document order. Looks at each text node once, for its length first. */
export function findBlocks(document: Document, isWanted: (text: string) => boolean): Element[] {
  const root = genuine(document, 'body') ?? genuine(document, 'documentElement');
  const walker = genuine(document, 'createTreeWalker').call(document, root, 4);
  const found = new Set<Element>();
  for (let visited = 0; visited < maxTextNodes && found.size < maxFound; visited++) {
    const node = walker.nextNode() as Text | null; // 4 shows text nodes only
    if (node === null) break;
    if (node.length < 3 || node.length > maxLabelLength * 40) continue;
    const text = tidy(node.substringData(0, maxLabelLength + 40));
    if (text.length < 3 || !isWanted(text)) continue;
    const block = blockAround(node);
    if (block !== null && isReadable(block)) found.add(block);
  }
  return [...found];
}

const panelHint =
  /panel|take|verdict|reviewer|critic|expert|opinion|perspective|reaction|voices|viewpoint|points of view|roundtable|debate|skip|stimmen|urteil|meinung|tester|bewertung|avis|verdict|panell?ist|veredicto|cr[ií]tic|scorecard|votes|analyst|点评|观点|專家|评审|見解|パネル|レビュー/i;

/** Regions in document order, sure labels before vague ones. */
export function findRegions(document: Document): Region[] {
  const labelled: { element: Element; label: PanelLabel }[] = [];
  for (const element of findBlocks(
    document,
    (text) => text.length <= maxLabelLength && panelHint.test(text),
  )) {
    const text = tidy(element.textContent ?? '');
    const label = text.length <= maxLabelLength ? panelLabelOf(text) : null;
    if (label !== null && !isNavigation(element)) labelled.push({ element, label });
  }
  const named = namedRegions(document);
  return [
    ...labelled.map(({ element, label }) => ({ label, surroundings: () => following(element) })),
    ...named,
  ].sort((a, b) => Number(a.label === 'vague') - Number(b.label === 'vague'));
}

/** Sections that are called a panel without printing the word. */
function namedRegions(document: Document): Region[] {
  const sections = genuine(document, 'documentElement').querySelectorAll(
    'section[aria-label],[role=region][aria-label],table[aria-label],ul[aria-label],ol[aria-label],div[aria-label]',
  );
  return [...sections].slice(0, 200).flatMap((element) => {
    const label = panelLabelOf((element.getAttribute('aria-label') ?? '').slice(0, maxLabelLength));
    const inside = function* () {
      yield outlineOf([element]);
    };
    return label === null || !isReadable(element) ? [] : [{ label, surroundings: inside }];
  });
}

function blockAround(node: Node): Element | null {
  let element = node.parentElement;
  for (let climbed = 0; element !== null && climbed < 8; climbed++) {
    if (isBlock(element)) return element;
    element = element.parentElement;
  }
  return null;
}

/** Neither hidden nor inside something that holds no words for readers. */
export function isReadable(element: Element): boolean {
  let ancestor: Element | null = element;
  for (let climbed = 0; ancestor !== null && climbed < maxAncestors; climbed++) {
    const tag = tagOf(ancestor);
    if (/^(?:script|style|template|noscript|dialog|svg|nav|textarea|head)$/.test(tag) || isHidden(ancestor))
      return false;
    ancestor = ancestor.parentElement;
  }
  return true;
}

/** A link or a button to a panel is not its heading. */
function isNavigation(element: Element): boolean {
  const tag = tagOf(element);
  if (/^(?:h[1-6]|summary|legend|caption)$/.test(tag)) return false;
  const [first] = element.children;
  return tag === 'li' || (element.children.length === 1 && first !== undefined && tagOf(first) === 'a');
}

function* following(label: Element): Generator<readonly Outline[]> {
  const level = levelOf(label);
  let anchor: Element | null = label;
  if (tagOf(label) === 'caption') {
    const table = label.parentElement;
    if (table !== null) yield outlineOf([table]);
    return;
  }
  for (let climbed = 0; anchor !== null && climbed < maxClimb; climbed++) {
    const siblings: Element[] = [];
    let sibling = anchor.nextElementSibling;
    for (; sibling !== null && siblings.length < maxSiblings; sibling = sibling.nextElementSibling)
      siblings.push(sibling);
    const nodes = untilEnd(outlineOf(siblings), level);
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
