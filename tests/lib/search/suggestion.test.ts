import fc from 'fast-check';
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { markedSuggestion, plainSuggestion } from '@/lib/search/suggestion';
import { bookmarkOf } from '../../support/bookmarks';

const bookmark = bookmarkOf({
  url: 'https://a.example/1',
  title: 'Héron <b>& Sons</b>',
  siteName: 'Quill "Works"',
});

it('offers the page by title and source', () => {
  expect(plainSuggestion(bookmark)).toEqual({
    content: 'https://a.example/1',
    description: 'Héron <b>& Sons</b> — Quill "Works"',
  });
});

it('lets the words that were found stand out, and escapes what a page says', () => {
  expect(markedSuggestion(bookmark, ['heron', 'sons']).description).toBe(
    '<match>Héron</match> &lt;b&gt;&amp; <match>Sons</match>&lt;/b&gt; <dim>Quill &quot;Works&quot;</dim>',
  );
});

it('cuts a long title between two characters', () => {
  const { description } = plainSuggestion({ ...bookmark, title: '😀'.repeat(200) });
  expect(description).toBe(`${'😀'.repeat(90)}… — Quill "Works"`);
});

it('is XML whatever a page calls itself', () => {
  const parser = new new Window().DOMParser();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1, maxLength: 2 }), (title, word) => {
      const { description } = markedSuggestion({ ...bookmark, title }, [word]);
      const text = description.replace(/<\/?(?:match|dim)>/g, '');
      expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
      expect(
        parser.parseFromString(`<a>${description}</a>`, 'text/xml').querySelector('parsererror'),
      ).toBeNull();
    }),
  );
});
