import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUrl, maxUrlLength, normalizeUrl, toHttpUrl } from '@/lib/bookmarks/normalize-url';

const article = 'https://news.example/ai/heron-released';

describe('toHttpUrl', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,<b>hi</b>',
    'file:///etc/hosts',
    'ftp://news.example/a',
    'https://user:secret@news.example/',
    'about:blank',
    'not an address',
    '',
    `https://news.example/${'a'.repeat(maxUrlLength)}`,
  ])('refuses %s', (address) => {
    expect(toHttpUrl(address)).toBeNull();
  });

  it('resolves a relative address', () => {
    expect(toHttpUrl('../b?c=1', 'https://news.example/x/y/')?.href).toBe('https://news.example/x/b?c=1');
  });

  it('refuses a script that a base would have to resolve', () => {
    expect(toHttpUrl('javascript:void 0', article)).toBeNull();
  });
});

describe('cleanUrl', () => {
  it.each([
    [`${article}?utm_source=mail&utm_campaign=x`, article],
    [`${article}?ref=home#comments`, article],
    ['https://www.news.example/%e4%ba%ba', 'https://www.news.example/%e4%ba%ba'],
    [`${article}?fbclid=1&page=2&gclid=3`, `${article}?page=2`],
    ['https://app.example/#/story/7', 'https://app.example/#/story/7'],
    ['https://app.example/#!story', 'https://app.example/#!story'],
    [`${article}?q=a%20b+c&UTM_Medium=x`, `${article}?q=a%20b+c`],
  ])('turns %s into %s', (address, expected) => {
    expect(cleanUrl(address)).toBe(expected);
  });
});

describe('normalizeUrl', () => {
  it.each([
    'https://NEWS.example/ai/heron-released',
    'http://news.example/ai/heron-released',
    'https://www.news.example/ai/heron-released',
    'https://news.example/ai/heron-released/',
    'https://news.example/ai/heron-released?utm_source=x&ref=y',
    'https://news.example/ai/heron-released#part-2',
    'https://news.example/ai/heron-released/amp',
    'https://news.example/ai/heron-released/amp/',
    'https://news.example/ai/heron-released?amp=1',
    'https://news.example/ai/heron-released?outputType=amp',
    'https://news-example.cdn.ampproject.org/c/s/news.example/ai/heron-released',
    'https://news-example.cdn.ampproject.org/v/s/news.example/ai/heron-released?amp=1',
    'https://www.google.com/amp/s/news.example/ai/heron-released/amp/',
  ])('meets the article again at %s', (variant) => {
    expect(normalizeUrl(variant)).toBe(article);
  });

  it('keeps pages apart that differ in more than their way of arriving', () => {
    const addresses = [
      article,
      `${article}?page=2`,
      'https://news.example/AI/heron-released',
      'https://app.example/#/a',
      'https://app.example/#/b',
    ];
    expect(new Set(addresses.map(normalizeUrl)).size).toBe(addresses.length);
  });

  it.each([
    ['https://github.com/sourcegraph/amp', 'https://github.com/sourcegraph'],
    ['https://en.wikipedia.org/wiki/AMP', 'https://en.wikipedia.org/wiki'],
    ['https://news.example/gpt-5/AMP', 'https://news.example/gpt-5'],
    ['https://example.com/amp', 'https://example.com/'],
    ['https://zh.example/%E4%BA%BA/amp', 'https://zh.example/%E4%BA%BA'],
    ['https://www.example/a', 'https://example/a'],
  ])('tells %s and %s apart', (left, right) => {
    expect(normalizeUrl(left)).not.toBe(normalizeUrl(right));
  });

  it('ignores the letter case of percent-encodings alone', () => {
    expect(normalizeUrl('https://zh.example/%e4%ba%bA?q=%c3%a9')).toBe(
      'https://zh.example/%E4%BA%BA?q=%C3%A9',
    );
    expect(normalizeUrl('https://zh.example/%25e4')).toBe('https://zh.example/%25e4');
  });

  it.each([
    'https://www.www.news.example/a-1/amp/amp//',
    'https://www.www.google.com/amp/s/www.google.com/amp/s/news.example/a-1.amp/amp',
    'https://news.example/a-1/amp.amp.html',
    'https://www.google.com/amp/s/',
    'https://news.example/x//..AMP',
    'https://news.example/.amp',
  ])('has nothing left to fold in %s after once', (address) => {
    const once = normalizeUrl(address) ?? '';
    expect(normalizeUrl(once)).toBe(once);
  });

  it('sorts parameters', () => {
    expect(normalizeUrl(`${article}?b=2&a=1`)).toBe(normalizeUrl(`${article}?a=1&b=2`));
  });

  it('keeps the scheme where a port is named', () => {
    expect(normalizeUrl('http://localhost:8080/a/')).toBe('http://localhost:8080/a');
  });

  it('takes any text and answers null or an address that stays as it is', () => {
    const anyAddress = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string());
    fc.assert(
      fc.property(anyAddress, (address) => {
        const once = normalizeUrl(address);
        if (once !== null) expect(normalizeUrl(once)).toBe(once);
      }),
    );
  });
});
