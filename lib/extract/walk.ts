import { genuine, labelOf, textTag, traverse } from './dom';

/** A long article has 10,000 nodes; the walk stops here so that a million cost no more than this many. */
const maxNodes = 40_000;

/**
 * A page's elements and texts in document order, walked once for all readers. Nodes are known by their position:
 * what stands inside the node at `i` are the positions from `i + 1` up to `ends[i]`.
 */
export interface Walk {
  readonly nodes: readonly Node[];
  /** Lower-case tags; '#text' for texts and '' for forms. */
  readonly tags: readonly string[];
  readonly parents: readonly number[];
  readonly ends: readonly number[];
  /** What the page's makers call an element: class, id and test id in one line. */
  readonly labelAt: (position: number) => string;
  /** -1 for what was not walked. */
  readonly positionOf: (node: Node) => number;
}

export function walkPage(document: Document): Walk {
  const nodes: Node[] = [];
  const tags: string[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const open: number[] = [];
  traverse(genuine(document, 'documentElement'), maxNodes, (node, tag, depth) => {
    const position = nodes.length;
    while (open.length >= depth) ends[open.pop() as number] = position; // not empty: depth is at least 1
    parents.push(open.at(-1) ?? -1);
    open.push(position);
    nodes.push(node);
    tags.push(tag);
    ends.push(position + 1);
    return true;
  });
  for (const position of open) ends[position] = nodes.length;

  const labels: string[] = [];
  let positions: Map<Node, number> | null = null;
  return {
    nodes,
    tags,
    parents,
    ends,
    // Texts and forms have no label: a form's own members may be shadowed by its fields.
    labelAt(position) {
      const tag = tags[position];
      labels[position] ??= tag === textTag || !tag ? '' : labelOf(nodes[position] as Element);
      return labels[position];
    },
    positionOf(node) {
      positions ??= new Map(nodes.map((one, position) => [one, position]));
      return positions.get(node) ?? -1;
    },
  };
}

export const emptyWalk: Walk = {
  nodes: [],
  tags: [],
  parents: [],
  ends: [],
  labelAt: () => '',
  positionOf: () => -1,
};
