/** Text as it is searched: accents stripped, lower case, so that "Café" is found by "cafe"; the two small sigmas are one. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}
