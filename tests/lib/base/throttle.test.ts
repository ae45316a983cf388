import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttled } from '@/lib/base/throttle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells the first at once, the last at the end of the interval, and nothing in between', () => {
  const told: number[] = [];
  const tell = throttled(200, (value: number) => told.push(value));
  tell(1);
  tell(2);
  tell(3);
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual([1, 3]);
  tell(4);
  vi.advanceTimersByTime(199);
  expect(told).toEqual([1, 3]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([1, 3, 4]);
});

it('is quiet again after an interval without news', () => {
  const told: number[] = [];
  const tell = throttled(200, (value: number) => told.push(value));
  tell(1);
  vi.advanceTimersByTime(1_000);
  tell(2);
  expect(told).toEqual([1, 2]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([1, 2]);
});
