import { isHomePage } from './clean/address';
import { select } from './dom';
import { type PageKind, pageKinds, type Take } from './extraction';
import { typesOf } from './json-ld-node';
import type { Page } from './page';
import { wordsOfPost } from './post';
import { firstOf, type Rule } from './rule';

/**
 * What schema.org and Open Graph call a page. Texts come before what they may also describe: a product, a film; and
 * posts of forums before papers, whose tags some of them have.
 */
const kindsByType: readonly (readonly [RegExp, PageKind])[] = [
  [/^(Collection|SearchResults|Profile|About|Contact)Page$/, 'page'],
  [/^(DiscussionForumPosting|QAPage|Question)$/, 'discussion'],
  [/^ScholarlyArticle$/, 'paper'],
  [/(Article|Posting|Report|Review)$|^(article|news|blog|post)/, 'article'],
  [/(Application|Product)$/, 'tool'],
  [/^SoftwareSourceCode$/, 'repository'],
  [/^video/i, 'video'],
];

/** The front page, and what systems keep under a tag, a category, a writer or a search: lists of stories. */
const listAddress: Rule = {
  name: 'url:list',
  read: ({ url }) =>
    isHomePage(url) ||
    /\/(tags?|categor(y|ies)|topics?|authors?|search|archives?)(\/[^/\d]*)?(\/page\/\d+)?\/?$/.test(
      url.pathname,
    )
      ? ['page']
      : [],
};

/** By its types, and by the tags that only papers or only stories have. */
const declaredType: Rule = {
  name: 'declared:type',
  read: (page) => {
    const { subject, metas } = page;
    const types = [...(subject === null ? [] : typesOf(subject)), ...(metas.get('og:type') ?? [])];
    if (metas.has('citation_title')) types.push('ScholarlyArticle');
    if (wordsOfPost(page).length > 0) types.push('DiscussionForumPosting');
    if (metas.has('article:published_time')) types.push('article');
    return kindsByType.filter(([name]) => types.some((type) => name.test(type))).map(([, kind]) => kind);
  },
};

/** Prose, on pages that declare nothing: lists give each story one paragraph, stories have theirs side by side. */
const prose: Rule = {
  name: 'tag:p',
  read: ({ document }) => {
    const isLong = ({ localName, textContent, previousSibling }: Element) =>
      ((localName === 'p' ? textContent : previousSibling?.textContent) ?? '').length > 80;
    // The third and later ones: asking the browser for just these takes it long where there are thousands.
    const hasThird = (selector: string) => {
      const parents = new Set<unknown>();
      return select(document, selector).some((one) => {
        const isThird = parents.has(one.parentNode);
        parents.add(one.parentNode);
        return isThird && isLong(one);
      });
    };
    return hasThird('p ~ p') || hasThird('br ~ br') ? ['article'] : [];
  },
};

/** What stands below a blog, or below the day or month of a story, at the end or before its name. */
const storyAddress: Rule = {
  name: 'url:story',
  read: ({ url }) =>
    /\/((blog|engineering|index|news|research)\/[^/]|(19|20)\d\d[/-]?[01]\d([/-]?\d\d$|([/-]?\d\d)?\/.*[^/]{8}))/.test(
      url.pathname,
    )
      ? ['article']
      : [],
};

export const kindRules: readonly Rule[] = [listAddress, declaredType, prose, storyAddress];

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
