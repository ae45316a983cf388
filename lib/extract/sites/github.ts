import type { Page } from '../page';
import { owner, ownerAndName, pathSteps, type Site } from './site';

/** First steps that are GitHub's own pages, not owners. */
const ownPages =
  /^(about|blog|collections|explore|features|marketplace|orgs|pricing|settings|sponsors|topics|trending)$/;

/** Repositories by `owner/name`; their issues, pull requests and discussions by the thread's own headline. */
export const gitHub: Site = {
  name: 'github',
  host: /^github\.com$/,
  fields: {
    kind: (page) => {
      if (/^(issues|pull|discussions)$/.test(pathSteps(page)[2] ?? '')) return ['discussion'];
      return [isRepository(page) ? 'repository' : 'page'];
    },
    title: (page) => (isRepository(page) ? ownerAndName(page) : []),
    authors: (page) => (isRepository(page) ? owner(page) : []),
    description: (page) =>
      (page.metas.get('og:description') ?? [])
        // GitHub fills an empty description with an invitation, and ends a real one with the repository's name.
        .filter((text) => !text.startsWith('Contribute to '))
        .map((text) => text.replace(/( - \S+\/\S+|\. Contribute to \S+ development by .*)$/, '')),
    siteName: () => ['GitHub'],
  },
};

function isRepository(page: Page): boolean {
  const [first = '', name, view = 'tree'] = pathSteps(page);
  return name !== undefined && !ownPages.test(first) && /^(tree|blob)$/.test(view);
}
