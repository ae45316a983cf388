import { expect, it } from 'vitest';
import { tabAddressOf } from '@/lib/bookmarks/tab-address';

it.each([
  ['https://news.example/a', { url: 'https://news.example/a', isReadable: true }],
  ['view-source:https://news.example/a', { url: 'https://news.example/a', isReadable: false }],
  ['about:reader?url=https%3A%2F%2Fnews.example%2Fa', { url: 'https://news.example/a', isReadable: false }],
  ['chrome://version/', null],
  ['about:blank', null],
  ['about:reader?url=javascript%3Aalert(1)', null],
  ['view-source:file:///etc/hosts', null],
  ['file:///home/me/a.html', null],
  ['data:text/html,<h1>x', null],
  ['moz-extension://1/popup.html', null],
])('knows the page behind %s', (address, expected) => {
  expect(tabAddressOf(address)).toEqual(expected);
});
