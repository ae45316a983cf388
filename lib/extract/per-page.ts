import type { Page } from './page';

/** Reads once per page what several rules ask for. */
export function perPage<Value>(read: (page: Page) => Value): (page: Page) => Value {
  const values = new WeakMap<Page, Value>();
  return (page) => {
    if (!values.has(page)) values.set(page, read(page));
    return values.get(page) as Value; // set above
  };
}
