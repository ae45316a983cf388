import { decodeUri } from '@/lib/base/uri';

// Listings are read by pattern: a service worker has no DOMParser. No pattern here may scan the same text twice, since
// 32 MB of "<response>" would then take forever.

/** The elements of that name, whatever their namespace prefix: what stands between their opening tag and the next one. */
export function elementsOf(xml: string, name: string): readonly string[] {
  return xml.split(new RegExp(`<(?:[\\w.-]{1,64}:)?${name}(?:\\s[^<>]{0,1000})?>`)).slice(1);
}

/** The text of the first element of that name; null when there is none. */
export function textOf(xml: string, name: string): string | null {
  const element = new RegExp(
    `<(?:[\\w.-]{1,64}:)?${name}(?:\\s[^<>]{0,1000})?>(?:\\s{0,100}<!\\[CDATA\\[([^\\]<]*)\\]\\]>|([^<]*)<)`,
  );
  const [, verbatim, text] = element.exec(xml) ?? [];
  return verbatim?.trim() ?? (text === undefined ? null : decodeEntities(text.trim()));
}

export function hasElement(xml: string, name: string): boolean {
  return new RegExp(`<(?:[\\w.-]{1,64}:)?${name}[\\s/>]`).test(xml);
}

/** True when the element of that name is closed: an answer that was cut on its way may look whole to HTTP. */
export function hasEnd(xml: string, name: string): boolean {
  return new RegExp(
    `</(?:[\\w.-]{1,64}:)?${name}\\s{0,100}>|<(?:[\\w.-]{1,64}:)?${name}(?:\\s[^<>]{0,1000})?/>`,
  ).test(xml);
}

/** A size in bytes as listings say it; null when it says none. */
export function sizeOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The last part of an address, relative or absolute, percent-decoded; empty when it ends in a slash. */
export function lastPart(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  return decodeUri(path.slice(path.lastIndexOf('/') + 1));
}

const entityText: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return entityText[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
