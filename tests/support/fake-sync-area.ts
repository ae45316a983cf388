import type { SyncArea } from '@/lib/sync/remotes/account';

/** What an entry was and is; a side that is not there is absent. As `browser.storage.onChanged` tells it. */
export interface EntryChange {
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}
export type AreaChanges = Readonly<Record<string, EntryChange>>;

/** The limits of `storage.sync`; Firefox has the quotas, not the rates. */
export const areaLimits = {
  bytes: 102_400,
  bytesPerEntry: 8_192,
  entries: 512,
  writesPerMinute: 120,
  writesPerHour: 1_800,
} as const;

/**
 * A browser account that profiles share: what one writes, all have, at once. Each profile has its own area, with a count of
 * writes of its own. Rates and words are those of Chromium's `storage.sync`, quotas those of whichever browser is stricter;
 * tests/e2e/remote-account.test.ts asks both.
 *
 * Source: https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
export class FakeAccount {
  readonly entries = new Map<string, unknown>();
  readonly areas: FakeSyncArea[] = [];

  constructor(readonly now: () => number = Date.now) {}

  /** The area as one more profile sees it. */
  signIn(): FakeSyncArea {
    const area = new FakeSyncArea(this);
    this.areas.push(area);
    return area;
  }
}

export class FakeSyncArea implements SyncArea {
  readonly #account: FakeAccount;
  readonly #listeners = new Set<(changes: AreaChanges) => void>();
  #writtenAt: number[] = [];

  constructor(account: FakeAccount) {
    this.#account = account;
  }

  readonly onChanged = {
    addListener: (listener: (changes: AreaChanges) => void) => void this.#listeners.add(listener),
    removeListener: (listener: (changes: AreaChanges) => void) => void this.#listeners.delete(listener),
  };

  async get(keys: null | string | readonly string[]): Promise<Record<string, unknown>> {
    const wanted = keys === null ? [...this.#account.entries.keys()] : [keys].flat();
    const found = wanted.filter((key) => this.#account.entries.has(key));
    return Object.fromEntries(found.map((key) => [key, structuredClone(this.#account.entries.get(key))]));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.#countWrite();
    const after = new Map(this.#account.entries);
    for (const [key, value] of Object.entries(items)) {
      if (bytesOf(key, value) > areaLimits.bytesPerEntry) refuse('kQuotaBytesPerItem');
      after.set(key, structuredClone(value));
    }
    if (after.size > areaLimits.entries) refuse('kMaxItems');
    // As Firefox counts, which is a little stricter.
    if (jsonBytes(after) > areaLimits.bytes) refuse('kQuotaBytes');
    this.#become(after);
  }

  async remove(keys: string | readonly string[]): Promise<void> {
    this.#countWrite();
    const after = new Map(this.#account.entries);
    for (const key of [keys].flat()) after.delete(key as string);
    this.#become(after);
  }

  async getBytesInUse(_keys: null = null): Promise<number> {
    return usedBytes(this.#account.entries);
  }

  #countWrite(): void {
    const now = this.#account.now();
    this.#writtenAt = this.#writtenAt.filter((at) => at > now - 3_600_000);
    const lastMinute = this.#writtenAt.filter((at) => at > now - 60_000).length;
    if (lastMinute >= areaLimits.writesPerMinute) exceed('MAX_WRITE_OPERATIONS_PER_MINUTE');
    if (this.#writtenAt.length >= areaLimits.writesPerHour) exceed('MAX_WRITE_OPERATIONS_PER_HOUR');
    this.#writtenAt.push(now);
  }

  #become(after: ReadonlyMap<string, unknown>): void {
    const { entries, areas } = this.#account;
    const changes = changesBetween(entries, after);
    entries.clear();
    for (const [key, value] of after) entries.set(key, value);
    if (Object.keys(changes).length === 0) return;
    for (const area of areas) area.#tell(changes);
  }

  #tell(changes: AreaChanges): void {
    for (const listener of this.#listeners) queueMicrotask(() => listener(structuredClone(changes)));
  }
}

function changesBetween(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): AreaChanges {
  const changes: Record<string, EntryChange> = {};
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (JSON.stringify(before.get(key)) === JSON.stringify(after.get(key))) continue;
    changes[key] = {
      ...(before.has(key) && { oldValue: before.get(key) }),
      ...(after.has(key) && { newValue: after.get(key) }),
    };
  }
  return changes;
}

function bytesOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}

function usedBytes(entries: ReadonlyMap<string, unknown>): number {
  return [...entries].reduce((sum, [key, value]) => sum + bytesOf(key, value), 0);
}

function jsonBytes(entries: ReadonlyMap<string, unknown>): number {
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries))).length;
}

function refuse(quota: string): never {
  throw new Error(`Resource::${quota} quota exceeded`);
}

function exceed(rate: string): never {
  throw new Error(`This request exceeds the ${rate} quota.`);
}
