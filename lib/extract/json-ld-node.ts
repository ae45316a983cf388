/** The fields of schema.org that some rule reads; nothing else of a script is kept. */
const nodeFields = [
  ...([
    '@id',
    '@type',
    '@graph',
    'url',
    'name',
    'headline',
    'alternativeHeadline',
    'description',
    'abstract',
  ] as const),
  ...([
    'author',
    'creator',
    'publisher',
    'givenName',
    'familyName',
    'mainEntity',
    'mainEntityOfPage',
  ] as const),
  ...([
    'datePublished',
    'dateCreated',
    'uploadDate',
    'dateModified',
    'image',
    'thumbnailUrl',
    'contentUrl',
  ] as const),
  ...([
    'inLanguage',
    'articleSection',
    'keywords',
    'about',
    'isBasedOn',
    'citation',
    'itemListElement',
  ] as const),
  ...(['item', 'position', 'isPartOf', 'sourceOrganization'] as const),
] as const;

export type JsonLdField = (typeof nodeFields)[number];

/** One schema.org node: known fields only, without a prototype, so that no name a page invents has any effect. */
export type JsonLdNode = { readonly [K in JsonLdField]?: unknown };

export function pickNode(value: object): JsonLdNode {
  const node: { [K in JsonLdField]?: unknown } = Object.create(null);
  for (const field of nodeFields) {
    if (Object.hasOwn(value, field)) node[field] = (value as JsonLdNode)[field];
  }
  return node;
}

/** A field's values as a flat list: one, many and none are all the same to a rule. */
export function valuesOf(node: JsonLdNode, field: JsonLdField): readonly unknown[] {
  const value = node[field];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 200).flat(2) : [value];
}

/** Types without their address, e.g. `NewsArticle` for `https://schema.org/NewsArticle`. */
export function typesOf(node: JsonLdNode): readonly string[] {
  return valuesOf(node, '@type')
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(0, 200).replace(/^.*[/:#]/, ''));
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
