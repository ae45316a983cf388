import { genuine, select, textOf, textTag, traverse } from '@/lib/extract/dom';

/** A long article has 10,000 nodes; the walk stops here so that a million cost no more than this many. */
const maxNodes = 40_000;

/**
 * What holds no words for readers, or what the page itself says is not shown. Computed style would be surer, and would
 * lay the whole page out. Closed tabs, folded answers and slides are hidden by their makers and still printed for
 * readers.
 */
const hidden = [
  '[hidden]:not([hidden=until-found])',
  '[aria-hidden=true]:not([role=group],[aria-roledescription])',
  ...['display:none', 'display: none', 'visibility:hidden'].map((rule) => `[style*="${rule}"]`),
]
  .map((selector) => `${selector}:not([role=tabpanel],[role=region][aria-labelledby])`)
  .concat('nav,dialog,head,textarea,[role$=dialog],[role=navigation]')
  .join();

/** One element or text of a page that was walked in document order. */
export interface Spot {
  readonly node: Node;
  /** Lower-case tag; '#text' for texts and '' for forms. */
  readonly tag: string;
  /** Its place among the spots of the page, and that of the first spot behind all that it holds. */
  readonly at: number;
  end: number;
  readonly parent: Spot | null;
  readonly isHidden: boolean;
}

export function walkPage(document: Document): Spot[] {
  const root = genuine(document, 'documentElement');
  const hiddenNodes = new Set<Node>(select(document, hidden));
  const spots: Spot[] = [];
  const open: Spot[] = [];
  traverse(root, maxNodes, (node, tag, depth) => {
    const at = spots.length;
    for (const spot of open.splice(depth - 1)) spot.end = at;
    const parent = open.at(-1) ?? null;
    const spot = { node, tag, at, end: at + 1, parent, isHidden: parent?.isHidden || hiddenNodes.has(node) };
    open.push(spot);
    spots.push(spot);
    return true;
  });
  for (const spot of open) spot.end = spots.length;
  return spots;
}

/** Cards stand a dozen elements deep; asked of each line of a page, more would cost too much. */
const maxAround = 32;

/** A spot and what it stands in, innermost first. */
export function around(spot: Spot): Spot[] {
  const spots: Spot[] = [];
  for (let up: Spot | null = spot; up !== null && spots.length < maxAround; up = up.parent) spots.push(up);
  return spots;
}

/** '' where there is none; texts have none, and a form's own members may be shadowed by its fields. */
export function attributeOf({ node, tag }: Spot, name: string): string {
  return tag === '' || tag === textTag ? '' : ((node as Element).getAttribute(name) ?? '');
}

/** An entry of a list of contents or of tabs: it names what stands elsewhere on its page. */
export function namesPlace({ node, tag, parent }: Spot): boolean {
  return (
    tag === 'a' &&
    parent?.tag === 'li' &&
    /^#./.test((node as Element).getAttribute('href') ?? '') &&
    textOf(parent.node as Element, 200).trim() === textOf(node as Element, 200).trim()
  );
}
