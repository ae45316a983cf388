/** Searching the library, loaded by a screen when somebody searches. */
export { LibraryIndex } from './library-index';
export { markRanges } from './marks';
export { parseQuery, queryWords } from './query';
