import type { Page } from '../page';
import { metaTexts } from '../readers';
import { first, pathSteps, type Shape, type Sites } from './site';

/** What the page draws for the video in its address: its head is that of the video one came from. */
const drawn: Shape = {
  kind: 'video',
  authors: first('#owner #channel-name a'),
  description: '#description-inline-expander #attributed-snippet-text',
  imageUrl: preview,
};

/** The preview that every video has, where none is declared. */
function preview(page: Page): readonly string[] {
  const id = page.url.searchParams.get('v') ?? pathSteps(page.url).at(-1);
  return [...metaTexts(page, 'og:image'), `https://i.ytimg.com/vi/${id}/hqdefault.jpg`];
}

export const youTube: Sites = {
  'youtube.com': { name: 'YouTube', shapes: { '(watch$|shorts/|live/|embed/)': drawn } },
  'youtu.be': { name: 'YouTube', shapes: { '*': drawn } },
};
