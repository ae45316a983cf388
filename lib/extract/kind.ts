import { type PageKind, pageKinds, type Take } from './extraction';
import { isOfType } from './json-ld-node';
import type { Page } from './page';
import { firstOf, type Rule } from './rule';

const kindsByHost: readonly (readonly [RegExp, PageKind])[] = [
  [/(^|\.)(youtube\.com|youtu\.be|vimeo\.com|twitch\.tv)$/, 'video'],
  [/(^|\.)(reddit|stackoverflow|stackexchange|news\.ycombinator)\.com$|^lobste\.rs$/, 'discussion'],
  [/(^|\.)((bio|med)rxiv|openreview|aclanthology|semanticscholar)\.(org|net)$/, 'paper'],
];

const kindsByType: readonly (readonly [RegExp, PageKind])[] = [
  [/^ScholarlyArticle$/, 'paper'],
  [/^(DiscussionForumPosting|QAPage|Question)$/, 'discussion'],
  [/(Article|BlogPosting|Report|Review)$/, 'article'],
  [/^(\w+Application|Product)$/, 'tool'],
  [/^SoftwareSourceCode$/, 'repository'],
  [/^VideoObject$/, 'video'],
];

const address: Rule = {
  name: 'url:host',
  read: (page) => kindsByHost.filter(([host]) => host.test(page.url.hostname)).map(([, kind]) => kind),
};

const schemaType: Rule = {
  name: 'json-ld:@type',
  read: (page) => {
    const { subject } = page;
    const first = kindsByType.find(([types]) => subject !== null && isOfType(subject, types));
    return first ? [first[1]] : [];
  },
};

const openGraphType: Rule = {
  name: 'meta:og:type',
  read: (page) => {
    const [, kind] = /^(article|news|blog|post|video)/i.exec(page.metas.get('og:type')?.[0] ?? '') ?? [];
    return kind === undefined ? [] : [/video/i.test(kind) ? 'video' : 'article'];
  },
};

/** Tags that one kind of page alone has. */
function tagged(name: string, kind: PageKind): Rule {
  return { name: `meta:${name}`, read: (page) => (page.metas.has(name) ? [kind] : []) };
}

export const kindRules: readonly Rule[] = [
  address,
  tagged('citation_title', 'paper'),
  schemaType,
  openGraphType,
  tagged('article:published_time', 'article'),
];

const readKindOfPage = firstOf(kindRules, (raw) => pageKinds.find((kind) => kind === raw) ?? null);

/** What sort of page it is; a page whose takes carry verdicts judges a tool, whatever it declares. */
export function readKind(
  page: Page,
  siteRules: readonly Rule[],
  takes: readonly Take[],
): ReturnType<typeof readKindOfPage> {
  const found = readKindOfPage(page, siteRules);
  const isJudged = takes.some((take) => take.verdict !== null);
  if (isJudged && !found?.rule.startsWith('site:')) return { value: 'tool', rule: 'takes:verdict' };
  return found;
}
