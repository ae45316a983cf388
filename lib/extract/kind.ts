import { type PageKind, pageKinds, type Take } from './extraction';
import { isOfType } from './json-ld-node';
import type { Page } from './page';
import { firstOf, type Rule } from './rule';

const kindsByHost: readonly (readonly [RegExp, PageKind])[] = [
  [/(^|\.)(youtube\.com|youtu\.be|vimeo\.com|twitch\.tv)$/, 'video'],
  [
    /(^|\.)(reddit\.com|lobste\.rs|stackoverflow\.com|stackexchange\.com)$|^news\.ycombinator\.com$/,
    'discussion',
  ],
  [/(^|\.)(biorxiv\.org|medrxiv\.org|openreview\.net|aclanthology\.org|semanticscholar\.org)$/, 'paper'],
];

const kindsByType: readonly (readonly [RegExp, PageKind])[] = [
  [/^ScholarlyArticle$/, 'paper'],
  [/^(DiscussionForumPosting|QAPage|Question)$/, 'discussion'],
  [/(Article|BlogPosting|Report|Review)$/, 'article'],
  [/^(SoftwareApplication|WebApplication|MobileApplication|Product)$/, 'tool'],
  [/^SoftwareSourceCode$/, 'repository'],
  [/^VideoObject$/, 'video'],
];

const address: Rule = {
  name: 'url:host',
  read: (page) => kindsByHost.filter(([host]) => host.test(page.url.hostname)).map(([, kind]) => kind),
};

const paper: Rule = {
  name: 'meta:citation_title',
  read: (page) => (page.metas.has('citation_title') ? ['paper'] : []),
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
    const type = page.metas.get('og:type')?.[0] ?? '';
    if (/^(article|news|blog|post)/i.test(type)) return ['article'];
    return /^video/i.test(type) ? ['video'] : [];
  },
};

const datedPage: Rule = {
  name: 'meta:article',
  read: (page) => (page.metas.has('article:published_time') ? ['article'] : []),
};

export const kindRules: readonly Rule[] = [address, paper, schemaType, openGraphType, datedPage];

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
