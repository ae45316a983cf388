import { pathSteps, type Site, siteRule } from './site';

/** First steps that are GitHub's own pages, not owners. */
const ownPages =
  /^(about|blog|collections|explore|features|marketplace|orgs|pricing|settings|sponsors|topics|trending)$/;

/** Repositories by `owner/name`; their issues, pull requests and discussions by the thread's own headline. */
export const gitHub: Site = {
  name: 'github',
  matches: (url) => url.hostname === 'github.com',
  rules: {
    kind: [
      siteRule('github', ({ url }) => {
        if (isThread(url)) return ['discussion'];
        return [isRepository(url) ? 'repository' : 'page'];
      }),
    ],
    title: [
      siteRule('github', ({ url }) => (isRepository(url) ? [pathSteps(url).slice(0, 2).join('/')] : [])),
    ],
    authors: [siteRule('github', ({ url }) => (isRepository(url) ? pathSteps(url).slice(0, 1) : []))],
    description: [
      siteRule('github', (page) =>
        (page.metas.get('og:description') ?? [])
          // GitHub fills an empty description with an invitation, and ends a real one with the repository's name.
          .filter((text) => !/^Contribute to \S+ development by creating an account/.test(text))
          .map((text) => text.replace(/( - \S+\/\S+|\. Contribute to \S+ development by .*)$/, '')),
      ),
    ],
    siteName: [siteRule('github', () => ['GitHub'])],
  },
};

function isRepository(url: URL): boolean {
  const [owner = '', name, view] = pathSteps(url);
  return name !== undefined && !ownPages.test(owner) && (view === undefined || /^(tree|blob)$/.test(view));
}

function isThread(url: URL): boolean {
  return /^(issues|pull|discussions)$/.test(pathSteps(url)[2] ?? '');
}
