import type { Page } from './page';

/** Reads once per page what several rules ask for. */
export function perPage<Value>(read: (page: Page) => Value): (page: Page) => Value {
  const known = new WeakMap<Page, { readonly value: Value }>();
  return (page) => {
    const before = known.get(page);
    if (before) return before.value;
    const value = read(page);
    known.set(page, { value });
    return value;
  };
}
