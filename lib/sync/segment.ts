import { tidyText } from '@/lib/base/text';
import type { CellRecord } from './cell';
import { BlobError, type Codec } from './codec';
import { recordsToRows, rowsToRecords } from './rows';
import { boundNameOf, hashOf, parseSegmentName, type SegmentName } from './segment-name';

/** Who wrote a segment. */
export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly browser: string;
}

/** A segment's content: what is sealed is `{ profile, rows }`. */
export interface Segment {
  readonly writer: Writer;
  readonly records: readonly CellRecord[];
}

/** Longest name of a profile or browser, characters. */
const maxNameLength = 80;

/** Opens a blob that lay under this name. Throws `BlobError`. */
export async function openSegment(
  codec: Codec,
  name: SegmentName,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Segment> {
  if ((await hashOf(bytes)) !== name.hash) throw new BlobError('corrupt');
  const document = await codec.open(bytes, boundNameOf(name));
  if (typeof document !== 'object' || document === null) throw new BlobError('corrupt');
  const { profile, rows } = document as { readonly profile?: unknown; readonly rows?: unknown };
  return { writer: parseWriter(profile), records: rowsToRecords(rows) };
}

/** Seals a segment; the name it gets says what it is sealed as. */
export async function sealSegment(
  codec: Codec,
  salt: string,
  span: Pick<SegmentName, 'replica' | 'lo' | 'hi'>,
  { writer, records }: Segment,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const bound = boundNameOf(span);
  const bytes = await codec.seal({ profile: writer, rows: recordsToRows(records) }, bound, salt);
  return { name: `${bound}-${await hashOf(bytes)}`, bytes };
}

/** The name of a segment that this profile wrote. */
export function ownName(name: string): SegmentName {
  const parsed = parseSegmentName(name);
  if (!parsed) throw new Error(`${name} is no segment`);
  return parsed;
}

function parseWriter(profile: unknown): Writer {
  const { id, name, browser } = (typeof profile === 'object' && profile !== null ? profile : {}) as Partial<
    Record<keyof Writer, unknown>
  >;
  const text = (value: unknown) => (typeof value === 'string' ? tidyText(value, maxNameLength) : '');
  return { id: text(id), name: text(name), browser: text(browser) };
}
