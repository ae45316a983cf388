import { expect, test } from 'vitest';
import { extractAt } from './support';

const address = 'https://www.youtube.com/watch?v=abcdEFGH123';
const drawn = `<ytd-watch-metadata><h1>Weights, weighed for everyone</h1><div id="owner"><ytd-channel-name id="channel-name"><a href="/@weights">Weights &amp; Measures 99</a></ytd-channel-name></div>
  <ytd-watch-info-text>14,358 views  May 19, 2026</ytd-watch-info-text><div id="description-inline-expander"><span id="attributed-snippet-text">We put them on a scale.</span></div></ytd-watch-metadata>
  <div id="related"><ytd-channel-name id="channel-name"><a href="/@other">Another channel</a></ytd-channel-name></div>`;

test('reads what is drawn once its head is that of the video one came from', () => {
  const html = `<title>(2) Weights, weighed for everyone - YouTube</title><meta property="og:title" content="The video before">
    <meta property="og:url" content="https://www.youtube.com/watch?v=oldVIDEO123"><meta property="og:description" content="About the video before">
    <meta property="og:image" content="https://i.ytimg.com/vi/oldVIDEO123/maxresdefault.jpg"><meta itemprop="datePublished" content="2020-01-01">${drawn}`;
  expect(extractAt(address, html)).toMatchObject({
    title: 'Weights, weighed for everyone',
    authors: ['Weights & Measures 99'],
    publishedAt: '2026-05-19',
    description: 'We put them on a scale.',
    imageUrl: 'https://i.ytimg.com/vi/abcdEFGH123/hqdefault.jpg',
  });
});

test('keeps the declared preview of this video', () => {
  const preview = 'https://i.ytimg.com/vi/abcdEFGH123/maxresdefault.jpg';
  expect(extractAt(address, `<meta property="og:image" content="${preview}">`).imageUrl).toBe(preview);
});

test('reads the short that is shown, not the ones beside it or the one it came from', () => {
  const short = (title: string, handle: string, isActive = '') =>
    `<ytd-reel-video-renderer ${isActive}><yt-reel-channel-bar-view-model><a href="/${handle}/shorts">${handle}</a></yt-reel-channel-bar-view-model><h2>${title}</h2></ytd-reel-video-renderer>`;
  const html = `<title>Weights in a minute - YouTube</title><meta property="og:title" content="The short before"><meta property="og:description" content="About the short before">
    <meta property="og:url" content="https://www.youtube.com/shorts/oldSHORT123"><meta property="og:image" content="https://i.ytimg.com/vi/oldSHORT123/hq2.jpg">
    ${short('The short before', '@before')}${short('Weights in a minute', '@weights', 'is-active')}${short('The next one', '@next')}`;
  expect(extractAt('https://www.youtube.com/shorts/newSHORT123', html)).toMatchObject({
    kind: 'video',
    title: 'Weights in a minute',
    authors: ['@weights'],
    imageUrl: 'https://i.ytimg.com/vi/newSHORT123/hqdefault.jpg',
  });
});
