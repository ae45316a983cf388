import type { Page } from '../page';
import { metaTexts } from '../readers';
import { first, pathSteps, type Shape, type Sites } from './site';

/** What the page draws for the video in its address: its head, and the shorts beside it, are of those one came from. */
const drawn: Shape = {
  kind: 'video',
  title: '[is-active] h2',
  authors: first('#owner #channel-name a, [is-active] yt-reel-channel-bar-view-model a'),
  description: '#description-inline-expander #attributed-snippet-text',
  imageUrl: preview,
};

/** The declared preview if it is this video's, else the one that every video has. */
function preview(page: Page): readonly string[] {
  const id = page.url.searchParams.get('v') ?? pathSteps(page.url).at(-1) ?? '';
  const declared = metaTexts(page, 'og:image').filter((address) => address.includes(id));
  return [...declared, `https://i.ytimg.com/vi/${id}/hqdefault.jpg`];
}

export const youTube: Sites = {
  'youtube.com': { name: 'YouTube', shapes: { '(watch$|shorts/|live/|embed/)': drawn } },
  'youtu.be': { name: 'YouTube', shapes: { '*': drawn } },
};
