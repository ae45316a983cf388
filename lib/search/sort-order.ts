export const sortOrders = ['relevance', 'newest', 'oldest', 'published', 'publishedOldest', 'title'] as const;
/** `relevance`: those whose title has the words first, then the newest. */
export type SortOrder = (typeof sortOrders)[number];
