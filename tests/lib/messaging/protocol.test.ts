import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnvelope } from '@/lib/messaging/protocol';

const id = 'abcdefghijklmnopqrstuv';
const otherId = 'vutsrqponmlkjihgfedcba';
const page = { tabId: 7, url: 'https://news.example/', title: 'News' };

describe('parseEnvelope', () => {
  it.each([
    { name: 'readPage', request: page },
    { name: 'savePage', request: { ...page, draft: { tags: ['a'], note: 'b' } } },
    { name: 'editBookmark', request: { id, edit: { note: 'x' } } },
    {
      name: 'correctBookmark',
      request: { id, correction: { values: { title: 'x' }, takenBack: ['kind'] } },
    },
    { name: 'removeBookmark', request: { id } },
    { name: 'renameTag', request: { from: 'a', to: 'b' } },
    { name: 'renameTag', request: { from: 'a', to: null } },
    { name: 'mergeBookmarks', request: { keep: id, drop: otherId } },
    { name: 'unmergeBookmarks', request: { keep: id, drop: otherId } },
    { name: 'deleteForever', request: { ids: [id, otherId] } },
    { name: 'saveSearch', request: { id: 'a1b2c3d4e5', name: 'Robots', query: 'tag:ai', isLocal: true } },
    { name: 'removeSearch', request: { id: 'a1b2c3d4e5' } },
    { name: 'emptyTrash', request: { upTo: 1_700_000_000_000 } },
    { name: 'removeBookmark', request: { id }, id: '2f1c4b1e-1c5a-4f4b-9d0e-6f1f9f0c7a11' },
  ])('reads $name', (message) => {
    expect(parseEnvelope(message)).toEqual(message);
  });

  it('drops what does not belong', () => {
    expect(parseEnvelope({ name: 'removeBookmark', request: { id, force: true }, more: 1 })).toEqual({
      name: 'removeBookmark',
      request: { id },
    });
  });

  it.each([
    { name: 'deleteEverything', request: {} },
    { name: 'toString', request: {} },
    { name: '__proto__', request: {} },
    { name: 'removeBookmark', request: { id: '../x' } },
    { name: 'saveSearch', request: { id: 'A', name: 'Robots', query: 'tag:ai', isLocal: true } },
    { name: 'saveSearch', request: { id: 'a1b2c3d4e5', name: ' ', query: 'tag:ai', isLocal: true } },
    { name: 'saveSearch', request: { id: 'a1b2c3d4e5', name: 'Robots', query: ' ', isLocal: true } },
    { name: 'saveSearch', request: { id: 'a1b2c3d4e5', name: 'Robots', query: 'tag:ai' } },
    { name: 'removeSearch', request: {} },
    { name: 'removeBookmark' },
    { name: 'readPage', request: { ...page, tabId: '7' } },
    { name: 'savePage', request: page },
    { name: 'savePage', request: { ...page, draft: { tags: 'a', note: '' } } },
    { name: 'editBookmark', request: { id, edit: { savedAt: 1 } } },
    { name: 'correctBookmark', request: { id, correction: { values: { title: '' }, takenBack: [] } } },
    { name: 'renameTag', request: { from: 'a' } },
    { name: 'renameTag', request: { from: 'a', to: ' # ' } },
    { name: 'mergeBookmarks', request: { keep: id, drop: id } },
    { name: 'mergeBookmarks', request: { keep: id } },
    { name: 'deleteForever', request: { ids: id } },
    { name: 'deleteForever', request: { ids: [id, 7] } },
    { name: 'removeBookmark', request: { id }, id: 7 },
    { name: 'removeBookmark', request: { id }, id: 'x'.repeat(37) },
    { name: 'emptyTrash', request: {} },
    { name: 'emptyTrash', request: { upTo: -1 } },
    { name: 'emptyTrash', request: { upTo: Number.POSITIVE_INFINITY } },
    null,
    'savePage',
    [],
  ])('refuses %j', (message) => {
    expect(parseEnvelope(message)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (message) => void parseEnvelope(message)));
    fc.assert(fc.property(fc.anything(), (request) => void parseEnvelope({ name: 'savePage', request })));
  });
});
