import { describe, expect, test } from 'vitest';
import { readTakes } from '@/lib/extract/panel';
import { documentFrom, page, said, take, takesIn } from './support';

const script = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const review = (name: string, reviewBody: string, more: object = {}) => ({
  '@type': 'Review',
  author: { '@type': 'Person', name },
  reviewBody,
  ...more,
});

describe('reviews in structured data', () => {
  test('reads a cast and its verdicts from a graph', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'SoftwareApplication', name: 'Lumo' },
        review('The Skeptic', said.skeptic, {
          reviewAspect: 'Reality Check',
          reviewRating: { '@type': 'Rating', ratingValue: 'skip' },
        }),
        review('The Founder', said.founder, { name: 'Ship' }),
      ],
    };
    expect(readTakes(documentFrom(page(script(graph))))).toEqual({
      takes: [
        take('The Skeptic', 'Reality Check', said.skeptic, 'skip'),
        take('The Founder', null, said.founder, 'ship'),
      ],
      rule: 'panel:json-ld',
    });
  });

  test('reads reviews of a story by people', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Lumo',
      review: [review('Mira Okafor', said.skeptic), review('Tom Bell', said.founder)],
    };
    expect(takesIn(script(article)).map(({ speaker }) => speaker)).toEqual(['Mira Okafor', 'Tom Bell']);
  });

  test('leaves the reviews of a shop alone', () => {
    const stars = { reviewRating: { '@type': 'Rating', ratingValue: 5 } };
    const product = {
      '@type': 'Product',
      name: 'Lumo',
      review: [review('Jane D.', said.builder, stars), review('Omar', said.skeptic, stars)],
    };
    expect(takesIn(script(product))).toEqual([]);
  });

  test('survives data that is broken, deep or huge', () => {
    let deep: unknown = review('The Skeptic', said.skeptic);
    for (let depth = 0; depth < 60; depth++) deep = { inner: deep };
    expect(takesIn(`<script type="application/ld+json">{"@type":"Review",</script>${script(deep)}`)).toEqual(
      [],
    );
    expect(takesIn(script(Array.from({ length: 9_000 }, () => ({ '@type': 'Review' }))))).toEqual([]);
  });
});
