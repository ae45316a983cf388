import type { Page } from '../page';
import { owner, ownerAndName, pathSteps, type Site } from './site';

/** What Hugging Face's own first steps lead to; any other is an owner of models. */
const kindsByStep = new Map([
  ['papers', ['paper']],
  ['spaces', ['tool']],
  ['blog', ['article']],
  ...'chat collections datasets docs models organizations posts tasks'
    .split(' ')
    .map((step): [string, string[]] => [step, []]),
]);

/** Models by `owner/name`; papers, spaces and the blog by what they declare. */
export const huggingFace: Site = {
  name: 'hugging-face',
  host: /^huggingface\.co$/,
  fields: {
    kind: (page) => {
      const [first = '', second] = pathSteps(page);
      if (second === undefined) return ['page'];
      return isModel(page) ? ['model'] : (kindsByStep.get(first) ?? []);
    },
    title: (page) => (isModel(page) ? ownerAndName(page) : []),
    authors: (page) => (isModel(page) ? owner(page) : []),
    siteName: () => ['Hugging Face'],
  },
};

function isModel(page: Page): boolean {
  const [first = '', ...more] = pathSteps(page);
  return more.length === 1 && !kindsByStep.has(first);
}
