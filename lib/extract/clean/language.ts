/** A BCP 47 tag in its canonical spelling; `en_US` is what Open Graph writes. */
export function cleanLanguage(raw: string): string | null {
  const [first = ''] = raw
    .trim()
    .replaceAll('_', '-')
    .split(/[,;\s.]/, 1);
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.test(first)) return null;
  try {
    return Intl.getCanonicalLocales(first)[0] ?? null;
  } catch {
    return null; // shaped like a tag but none, such as `en-a-b`
  }
}
