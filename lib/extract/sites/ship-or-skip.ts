import { pathSteps, type Site } from './site';

/** News and tools, each with a panel of reviewers. Its pages name no authors: the panel is not one. */
export const shipOrSkip: Site = {
  name: 'ship-or-skip',
  host: /(^|\.)shiporskip\.io$/,
  fields: {
    kind: (page) => {
      const [first = '', second] = pathSteps(page);
      if (second === undefined) return ['page'];
      return [/^(tools?|reviews?|products?)$/.test(first) ? 'tool' : 'article'];
    },
    siteName: () => ['Ship or Skip'],
  },
};
