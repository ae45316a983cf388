import { expect, it } from 'vitest';
import { asksForTag } from '@/lib/search/asks-for-tag';

it.each([
  ['tag:"Für uns"', true],
  ['heron -tag:"für uns" is:unread', true],
  ['tag:uns', true],
  ['tag:f', true],
  ['tag:divorce', true],
  ['tag:"für"', false],
  ['tag:ns', false],
  ['tag:', false],
  ['divorce für uns', false],
  ['#divorce', true],
  ['-#Div', true],
  ['heron "#fur uns"', true],
  ['#uns', false],
  ['#', false],
  ['c#divorce', false],
  ['topic:divorce', false],
])('%s: %s', (query, asks) => {
  expect(asksForTag(query, ['für uns', 'divorce'])).toBe(asks);
});
