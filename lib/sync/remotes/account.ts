import { base64UrlToBytes, bytesToBase64Url } from '@/lib/base/bytes';
import type { RemoteProblem } from '@/lib/base/errors';
import type { ListedBlob, Remote } from '../remote';
import { partsNameOf } from '../segment-name';
import { bounded } from './bounded';

/** What this needs of `browser.storage.sync`. */
export interface SyncArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Of one entry, its key included: UTF-8 of key and JSON. */
const entryLimitBytes = 8_192;

/** Of all entries together. Chromium adds them up; Firefox counts the JSON of the whole: braces, and four signs an entry. */
const areaLimitBytes = 102_400 - 2;
const entryFrameBytes = 4;

/** Ours among other entries. */
const keyStart = 'segment/';

/** Of the longest key there can be: `segment/<64 characters>/<number>/<count>`. */
const longestKey = keyStart.length + 64 + 2 * 3;

/** Of base64 in one entry: the rest goes to the key and the quotes of JSON. */
const charsPerEntry = charsIn(entryLimitBytes);

/** The characters of base64 that fit into so many bytes beside the longest key. */
function charsIn(bytes: number): number {
  return Math.floor((bytes - longestKey - 2) / 4) * 4;
}

const fullEntries = Math.floor(areaLimitBytes / (entryLimitBytes + entryFrameBytes));
const lastEntryBytes = areaLimitBytes - fullEntries * (entryLimitBytes + entryFrameBytes) - entryFrameBytes;

/** How many bytes of blobs the browser account holds, in one blob: base64 takes a third more, keys the rest. */
export const accountCapacityBytes = ((fullEntries * charsPerEntry + charsIn(lastEntryBytes)) / 4) * 3;

/**
 * The browser account: what the browser itself carries between the profiles of one account. It carries entries one by
 * one, so that a blob of several may arrive in parts; it is there once the last part is.
 *
 * Source: https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
export class AccountRemote implements Remote {
  readonly #area: SyncArea;

  constructor(area: SyncArea) {
    this.#area = area;
  }

  async list(signal: AbortSignal): Promise<readonly ListedBlob[]> {
    const partsByName = await this.#partsByName(signal);
    return Array.from(partsByName, ([name, parts]) => ({
      // Parts take up room, also where the rest never comes; they are no blob's, so they stand under no blob's name.
      name: isWhole(parts) ? name : partsNameOf(name),
      sizeBytes: sizeOf(parts),
    }));
  }

  async get(name: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
    const parts = (await this.#partsByName(signal)).get(name) ?? [];
    return isWhole(parts) ? bytesOf(parts) : null;
  }

  /** In one write, of which the browser allows 120 a minute. */
  async put(name: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void> {
    const text = bytesToBase64Url(bytes);
    const count = Math.max(Math.ceil(text.length / charsPerEntry), 1);
    const entries = Array.from({ length: count }, (_, part) => [
      `${keyStart}${name}/${part}/${count}`,
      text.slice(part * charsPerEntry, (part + 1) * charsPerEntry),
    ]);
    await bounded(() => this.#area.set(Object.fromEntries(entries)), signal, problemOfArea);
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    const keys = ((await this.#partsByName(signal)).get(name) ?? []).map(({ key }) => key);
    if (keys.length > 0) await bounded(() => this.#area.remove(keys), signal, problemOfArea);
  }

  async #partsByName(signal: AbortSignal): Promise<ReadonlyMap<string, readonly Part[]>> {
    const partsByName = new Map<string, Part[]>();
    const entries = await bounded(() => this.#area.get(null), signal, problemOfArea);
    for (const [key, text] of Object.entries(entries)) {
      const [, name = '', part, count] = partKey.exec(key) ?? [];
      if (name === '' || typeof text !== 'string') continue;
      const parts = partsByName.get(name) ?? [];
      parts.push({ key, part: Number(part), count: Number(count), text });
      partsByName.set(name, parts);
    }
    return partsByName;
  }
}

interface Part {
  readonly key: string;
  readonly part: number;
  readonly count: number;
  readonly text: string;
}

const partKey = /^segment\/([0-9a-z-]{1,64})\/(\d{1,2})\/(\d{1,2})$/;

/** All parts of one and the same count are there. */
function isWhole(parts: readonly Part[]): boolean {
  const [first] = parts;
  return (
    first !== undefined && parts.length === first.count && parts.every(({ count }) => count === first.count)
  );
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + Math.floor((text.length * 3) / 4), 0);
}

/** Empty when it is not base64, which no hash of a blob agrees with. */
function bytesOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const inOrder = parts.toSorted((a, b) => a.part - b.part);
  return base64UrlToBytes(inOrder.map(({ text }) => text).join('')) ?? new Uint8Array();
}

/** Browsers tell apart by words alone what may be tried again later and what cannot be done. */
function problemOfArea(thrown: unknown): RemoteProblem {
  const words = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : String(thrown);
  if (/PER_MINUTE/i.test(words)) return { type: 'RemoteBusy', retryInMs: 60_000 };
  if (/PER_HOUR|WRITE_OPERATIONS/i.test(words)) return { type: 'RemoteBusy', retryInMs: 600_000 };
  if (/quota/i.test(words) || /MAX_ITEMS/i.test(words)) return { type: 'RemoteFull' };
  return { type: 'RemoteUnreachable' };
}
