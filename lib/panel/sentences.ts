/** Shortenings whose dot does not end a sentence. */
const shortened =
  /(?:^|[\s("“])(?:e\.g|i\.e|etc|vs|cf|approx|no|fig|dr|mr|mrs|ms|prof|st|jr|sr|inc|corp|ltd|co|dept|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|z\.b|d\.h|bzw|usw|p\. ex|\p{L}|(?:\p{L}\.)+\p{L})\.$/iu;
const opener = /^["'“‘«„([\d\p{Lu}\p{Lo}\p{Extended_Pictographic}]/u;
const lowerCaseBrand = /^(?:e|i|x|n)\p{Lu}|^[a-z]+\p{Lu}/u;

/**
 * Splits prose into sentences; together they are the text, white space between them aside.
 *
 * A dot ends one when what follows opens another and what precedes is neither a shortening ("e.g.", "U.S.") nor a
 * number ("v2.5" has no space after its dot anyway). CJK full stops need no space.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[。！？]+["”’」』）)]*|[.!?…]+["”’»)\]]*(?=\s|$)|\n{2,}/g)) {
    const end = match.index + match[0].length;
    const sentence = text.slice(start, end).trim();
    const isWide = /^[。！？]/.test(match[0]);
    if (!isWide && /^[.…]/.test(match[0])) {
      const next = text.slice(end).trimStart();
      if (next !== '' && (shortened.test(sentence) || !(opener.test(next) || lowerCaseBrand.test(next))))
        continue;
    }
    if (sentence !== '') sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}
