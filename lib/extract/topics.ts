import { foldText } from '@/lib/base/text';
import { cleanLine } from './clean/text';
import { extractionLimits } from './extraction';
import { jsonLd, metas, spoken } from './readers';
import { allOf, type Rule } from './rule';

export const topicsRules: readonly Rule[] = [
  ...metas('article:tag'),
  jsonLd('keywords'),
  ...metas('news_keywords keywords'),
  spoken('rel:tag', 'a[rel~="tag" i]'),
];

export const readTopics = allOf(topicsRules, cleanTopics);

/** Distinct topics as the page spells them; one text may hold many, parted by commas. */
export function cleanTopics(raws: readonly string[]): readonly string[] {
  const topicsByFold = new Map<string, string>();
  for (const raw of raws) {
    for (const part of raw.split(/[,;，、|]/, 200)) {
      const topic = cleanLine(part.replace(/^\s*#/, ''), extractionLimits.name);
      const folded = foldText(topic ?? '');
      if (topic === null || folded === '' || topic.length > 80 || topicsByFold.has(folded)) continue;
      if (topicsByFold.size >= extractionLimits.topics) return [...topicsByFold.values()];
      topicsByFold.set(folded, topic);
    }
  }
  return [...topicsByFold.values()];
}
