import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '@/lib/panel/sentences';

test.each([
  ['The U.S. market moved. Europe did not.', ['The U.S. market moved.', 'Europe did not.']],
  ['Use v2.5 today. It is 20% faster.', ['Use v2.5 today.', 'It is 20% faster.']],
  ['Some tools, e.g. Lumo, win. Others lose!', ['Some tools, e.g. Lumo, win.', 'Others lose!']],
  ['"It works." She left.', ['"It works."', 'She left.']],
  [
    'Dr. Abara agrees. So does J. Ruiz of Pell Inc. in Oslo.',
    ['Dr. Abara agrees.', 'So does J. Ruiz of Pell Inc. in Oslo.'],
  ],
  ['速度很快。价格也低！真的吗？', ['速度很快。', '价格也低！', '真的吗？']],
  ['Wait... what? Yes.', ['Wait... what?', 'Yes.']],
  ['First line\n\nSecond line', ['First line', 'Second line']],
  ['It grew. 40 people left. nanoBox stayed.', ['It grew.', '40 people left.', 'nanoBox stayed.']],
])('splits %j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test('loses no character but white space', () => {
  const words = fc.constantFrom('A', 'b.', 'C!', 'e.g.', '“D.”', '好。', '2.5', '\n\n', '…');
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join(' ');
      expect(splitSentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
