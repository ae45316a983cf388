import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Snapshot {
  readonly owner: object;
  readonly properties: PropertyDescriptorMap;
}

/** The in-memory browser as it came: taken when this module is loaded, before any test of the worker ran. */
const pristine = snapshotsOf(fakeBrowser);

/** Gives the in-memory browser back the functions it came with, and takes away what it did not have. */
export function restoreBrowser(): void {
  for (const { owner, properties } of pristine) {
    for (const key of Object.keys(owner)) if (!(key in properties)) Reflect.deleteProperty(owner, key);
    Object.defineProperties(owner, properties);
  }
}

/** Of an object and all below it. */
function snapshotsOf(root: object): Snapshot[] {
  const found = new Map<object, Snapshot>();
  const left: unknown[] = [root];
  while (left.length > 0) {
    const owner = left.pop();
    if (typeof owner !== 'object' || owner === null || found.has(owner)) continue;
    found.set(owner, { owner, properties: Object.getOwnPropertyDescriptors(owner) });
    left.push(...Object.values(owner));
  }
  return [...found.values()];
}
