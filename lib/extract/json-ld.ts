import { select } from './dom';
import { isNode, isOfType, type JsonLdNode, typesOf, valuesOf } from './json-ld-node';

/** Bounds against bombs: the largest honest script we met is a tenth of this. */
const maxScripts = 100;
const maxScriptLength = 512 * 1_024;
const maxTotalLength = 1_024 * 1_024;
const maxRepairLength = 64 * 1_024;
const maxDepth = 32;
const maxNodes = 5_000;

/** Where a page's own subject stands; whatever hangs elsewhere (related stories, comments) is about other pages. */
const subjectFields = /^(?:@graph|mainEntity|mainEntityOfPage)$/;

/** A node that judges something, and the node it was found in. */
export interface Review {
  readonly node: JsonLdNode;
  readonly holder: JsonLdNode | null;
}

/** The schema.org data of a page. */
export interface JsonLd {
  /** Nodes that stand for the page or its subject, in document order. */
  readonly subjects: readonly JsonLdNode[];
  readonly reviews: readonly Review[];
  /** The node that an `{"@id": …}` stands for, or the node itself. */
  readonly resolve: (node: JsonLdNode) => JsonLdNode;
}

export const noJsonLd: JsonLd = { subjects: [], reviews: [], resolve: (node) => node };

export function readJsonLd(document: Document): JsonLd {
  const subjects: JsonLdNode[] = [];
  const reviews: Review[] = [];
  const nodesById = new Map<string, JsonLdNode>();
  let nodesLeft = maxNodes;

  /** Files every node under its id, those that stand for the page as subjects, and reviews wherever they are. */
  function visit(value: unknown, depth: number, isSubject: boolean, holder: JsonLdNode | null): void {
    if (typeof value !== 'object' || value === null || depth > maxDepth || nodesLeft-- <= 0) return;
    if (Array.isArray(value)) for (const entry of value) visit(entry, depth + 1, isSubject, holder);
    if (!isNode(value)) return;
    const node = value;
    const fields = Object.entries(node);
    const id = node['@id'];
    // A bare reference must not replace the node it points to.
    if (typeof id === 'string' && fields.length > 1 && !nodesById.has(id)) nodesById.set(id, node);
    const isTyped = typesOf(node).length > 0;
    if (isSubject && isTyped) subjects.push(node);
    if (isOfType(node, /^(?:Critic)?Review$/)) reviews.push({ node, holder });
    for (const [field, inner] of fields) {
      // What stands beside a story in a graph is not inside it.
      const inside = field === '@graph' || !isTyped ? holder : node;
      visit(inner, depth + 1, isSubject && subjectFields.test(field), inside);
    }
  }

  let lengthLeft = maxTotalLength;
  for (const script of select(document, 'script[type*="ld+json" i]').slice(0, maxScripts)) {
    const text = script.textContent ?? '';
    if (text.length > Math.min(maxScriptLength, lengthLeft)) continue;
    lengthLeft -= text.length;
    visit(parseScript(text), 0, true, null);
  }
  return {
    subjects,
    reviews,
    resolve(node) {
      const id = valuesOf(node, '@id')[0];
      return typeof id === 'string' ? (nodesById.get(id) ?? node) : node;
    },
  };
}

function parseScript(text: string): unknown {
  return parseJson(text) ?? (text.length > maxRepairLength ? null : parseJson(repairJson(text)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Broken data on a page is nobody's news: other sources are asked.
  }
}

/**
 * The slips that sites really make: comment or CDATA wrappers, a last semicolon, raw line breaks inside strings, commas
 * after the last field. Whatever stands around the nodes, they make a list.
 */
function repairJson(text: string): string {
  const nodes = text
    .slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/,(\s{0,200}[}\]])/g, '$1');
  return `[${nodes}]`;
}
