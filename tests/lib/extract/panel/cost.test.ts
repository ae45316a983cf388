import { expect, test } from 'vitest';
import { readTakes } from '@/lib/extract/panel';
import { processorTimeOf } from '../../../support/processor-time';
import { documentFrom, page, said } from './support';

const label = '<h2>Expert panel verdicts</h2>';
const boxes = (count: number) => '<div>'.repeat(count);

/** Each costs tens of milliseconds in a browser, and took seconds once. */
test.each([
  ['short lines in boxes in boxes', label.repeat(6) + boxes(100) + '<p>a</p>'.repeat(3_500)],
  [
    'a line of labels',
    `${label.repeat(6)}${boxes(60)}<p>${Array.from({ length: 3_500 }, (_, index) => `<b>Ab${index} </b>`).join('')}${said.skeptic}</p>`,
  ],
  ['ornaments in links', label + `<p><a>a${'-'.repeat(9_990)}x</a></p><p>Ship</p>`.repeat(25)],
  ['ornaments in pictures', label + `<p><img alt="a${'-'.repeat(9_990)}x"></p><p>Ship</p>`.repeat(25)],
])('reads %s in time', (_, body) => {
  const document = documentFrom(page(body));
  expect(processorTimeOf(() => void readTakes(document))).toBeLessThan(3_000);
});
