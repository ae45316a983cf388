import { vi } from 'vitest';

/** As in a browser set to Turkish, where the small letter of I is ı and the capital of i is İ; until mocks are restored. */
export function inTurkish(): void {
  const { toLocaleLowerCase, toLocaleUpperCase } = String.prototype;
  vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(function (this: string, locale) {
    return toLocaleLowerCase.call(this, locale ?? 'tr');
  });
  vi.spyOn(String.prototype, 'toLocaleUpperCase').mockImplementation(function (this: string, locale) {
    return toLocaleUpperCase.call(this, locale ?? 'tr');
  });
}
