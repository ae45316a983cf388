import { pathSteps, type Site, siteRule } from './site';

/** News and tools, each with a panel of reviewers. Its pages name no authors: the panel is not one. */
export const shipOrSkip: Site = {
  name: 'ship-or-skip',
  matches: (url) => /(^|\.)shiporskip\.io$/.test(url.hostname),
  rules: {
    kind: [
      siteRule('ship-or-skip', ({ url }) => {
        const [first = '', second] = pathSteps(url);
        if (second === undefined) return ['page'];
        return [/^(tools?|reviews?|products?)$/.test(first) ? 'tool' : 'article'];
      }),
    ],
    siteName: [siteRule('ship-or-skip', () => ['Ship or Skip'])],
  },
};
