import { expect, test } from 'vitest';
import { readJsonLd } from '@/lib/extract/json-ld';
import { typesOf } from '@/lib/extract/json-ld-node';
import { documentFrom } from '../../support/dom';

const subjectsOf = (...scripts: string[]) =>
  readJsonLd(
    documentFrom(scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('')),
  ).subjects;

test('finds nodes in arrays, graphs and main entities, but not among related stories', () => {
  const subjects = subjectsOf(
    '[{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"https://schema.org/NewsArticle","isBasedOn":{"@type":"Report"}}}]}]',
  );
  expect(subjects.flatMap(typesOf)).toEqual(['WebPage', 'NewsArticle']);
});

test('is not poisoned by names that mean something to objects', () => {
  const [subject] = subjectsOf(
    '{"@type":"Article","__proto__":{"headline":"evil"},"constructor":1,"name":"x"}',
  );
  expect(subject?.headline).toBeUndefined();
  expect(({} as Record<string, unknown>).headline).toBeUndefined();
});

test('stops at depth, node and size limits and reads on with the next script', () => {
  const deep = `${'{"mainEntity":'.repeat(5_000)}{"@type":"Article"}${'}'.repeat(5_000)}`;
  const huge = `{"@type":"Article","name":"${'x'.repeat(600_000)}"}`;
  const sound = '{"@type":"Article","headline":"Sound"}';
  expect(subjectsOf(deep, huge, 'not json', sound)).toMatchObject([{ headline: 'Sound' }]);
  const many = `[${Array(20_000).fill('{"@type":"Thing"}').join(',')}]`;
  expect(subjectsOf(many).length).toBeLessThanOrEqual(5_000);
});

test('forgives comment wrappers, raw line breaks and trailing commas', () => {
  expect(subjectsOf('<!--\n{"@type":"Article","headline":"Two\nlines",}\n-->')).toMatchObject([
    { headline: 'Two lines' },
  ]);
  expect(
    subjectsOf('//<![CDATA[\n[{"@type":"Article","name":"One\n"},{"@type":"Report"},];\n//]]>'),
  ).toHaveLength(2);
});

test('ends for nodes that refer to each other', () => {
  const { resolve, subjects } = readJsonLd(
    documentFrom(
      '<script type="application/ld+json">[{"@id":"#a","@type":"Thing","author":{"@id":"#a"}}]</script>',
    ),
  );
  expect(resolve({ '@id': '#a' })).toBe(subjects[0]);
});
