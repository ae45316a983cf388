import { type Condition, parseQuery } from './query';
import { foldedLine } from './words';

/** True of a query that looks for one of these tags, or leaves it out: whoever reads it learns of the tag. */
export function asksForTag(query: string, tags: Iterable<string>): boolean {
  const { conditions } = parseQuery(query);
  return [...tags].map(foldedLine).some((tag) => conditions.some((condition) => isOf(tag, condition)));
}

function isOf(tag: string, condition: Condition): boolean {
  switch (condition.type) {
    case 'label':
      if (!condition.fields.includes('tag')) return false;
      // Not exact, it is found from the start of one of its words on.
      return condition.isExact ? tag === condition.label : ` ${tag}`.includes(` ${condition.label}`);
    case 'word':
      return isHashOf(tag, condition.word);
    case 'phrase':
      return isHashOf(tag, condition.phrase);
    default:
      return false;
  }
}

/** Tags are found as words, too, with what is written before them: `#agents`. */
function isHashOf(tag: string, words: string): boolean {
  return words.length > 1 && `#${tag}`.startsWith(words);
}
