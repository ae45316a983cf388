import { textTag, traverse } from '@/lib/extract/dom';

const blocks =
  'address, article, aside, blockquote, dd, div, dl, dt, figure, h1, h2, h3, h4, h5, h6, header, li, main, ol, p, pre, section, table, td, th, tr, ul';

/** A paragraph with a larger share of link than this points to other stories. */
const maxLinkShare = 0.5;
const maxNodes = 200_000;

/** The paragraphs inside an element: the text of each block, without blocks that are little but links. */
export function paragraphsOf(content: Element): readonly string[] {
  const paragraphs: string[] = [];
  let block: Element | null = null;
  let words = '';
  let linked = 0;
  let before: Node | null = null;

  function finish(): void {
    if (words.trim() !== '' && linked <= words.length * maxLinkShare) paragraphs.push(words);
    words = '';
    linked = 0;
  }

  traverse(content, maxNodes, (node, tag) => {
    if (tag === 'br') words += ' ';
    if (tag !== textTag) return true;
    const around = node.parentElement?.closest(blocks) ?? null;
    if (around !== block) finish();
    block = around;
    if (before && areApart(before, node)) words += ' ';
    before = node;
    words += node.nodeValue;
    if (node.parentElement?.closest('a')) linked += node.nodeValue?.length ?? 0;
    return true;
  });
  finish();
  return paragraphs;
}

/**
 * True for two labels side by side, `<span>Lantern Wire</span><time>14 April</time>`: only a style sheet keeps them
 * apart. One letter alone is the beginning of a word that is drawn larger.
 */
function areApart(before: Node, node: Node): boolean {
  const left = before.parentElement;
  const right = node.parentElement;
  if (!left || !right || left === right || left.nextSibling !== right) return false;
  const isWhole = left.lastChild === before && right.firstChild === node;
  return isWhole && (before.nodeValue?.trim().length ?? 0) > 1;
}
