/** Searching the library, loaded by a screen when somebody searches. */
export { libraryIndexOf } from './library-index';
export { parseQuery, queryWords } from './query';
