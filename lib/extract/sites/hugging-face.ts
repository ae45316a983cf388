import { pathSteps, type Site, siteRule } from './site';

/** First steps that are not owners of models. */
const otherPages =
  /^(blog|chat|collections|datasets|docs|join|learn|login|models|organizations|papers|posts|pricing|spaces|tasks)$/;

/** Models by `owner/name`; papers, spaces and the blog by what they declare. */
export const huggingFace: Site = {
  name: 'hugging-face',
  matches: (url) => url.hostname === 'huggingface.co',
  rules: {
    kind: [
      siteRule('hugging-face', ({ url }) => {
        if (isModel(url)) return ['model'];
        const [first, second] = pathSteps(url);
        if (second === undefined) return ['page'];
        if (first === 'papers') return ['paper'];
        if (first === 'spaces') return ['tool'];
        return first === 'blog' ? ['article'] : [];
      }),
    ],
    title: [siteRule('hugging-face', ({ url }) => (isModel(url) ? [pathSteps(url).join('/')] : []))],
    authors: [siteRule('hugging-face', ({ url }) => (isModel(url) ? pathSteps(url).slice(0, 1) : []))],
    siteName: [siteRule('hugging-face', () => ['Hugging Face'])],
  },
};

function isModel(url: URL): boolean {
  const steps = pathSteps(url);
  return steps.length === 2 && !otherPages.test(steps[0] ?? '');
}
