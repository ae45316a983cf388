/** The fields of schema.org that some rule reads. */
export type JsonLdField =
  | ('@id' | '@type' | 'url' | 'name' | 'headline' | 'description' | 'abstract' | 'text')
  | ('author' | 'creator' | 'publisher' | 'givenName' | 'familyName' | 'jobTitle' | 'mainEntityOfPage')
  | (
      | 'datePublished'
      | 'dateCreated'
      | 'uploadDate'
      | 'dateModified'
      | 'image'
      | 'thumbnailUrl'
      | 'contentUrl'
    )
  | ('inLanguage' | 'articleSection' | 'keywords' | 'isBasedOn' | 'citation' | 'itemListElement' | 'item')
  | ('reviewBody' | 'reviewAspect' | 'reviewRating' | 'ratingValue' | 'itemReviewed');

/** One schema.org node. No field is called like a member of all objects, so that no name a page invents has any effect. */
export type JsonLdNode = { readonly [K in JsonLdField]?: unknown };

/** A field's values as a flat list: one, many and none are all the same to a rule. */
export function valuesOf(node: JsonLdNode, field: JsonLdField): readonly unknown[] {
  return [node[field] ?? []].flat(3).slice(0, 200);
}

/** Types without their address, e.g. `NewsArticle` for `https://schema.org/NewsArticle`. */
export function typesOf(node: JsonLdNode): readonly string[] {
  return valuesOf(node, '@type')
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(0, 200).replace(/^.*[/:#]/, ''));
}

/** Whether one of a node's types matches. */
export function isOfType(node: JsonLdNode, types: RegExp): boolean {
  return typesOf(node).some((type) => types.test(type));
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
