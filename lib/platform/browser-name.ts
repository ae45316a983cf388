/** What a person calls a browser, from what it says of itself; Brave and others that say "Chrome" are called so. */
export function browserNameOf(userAgent: string): string {
  const known = [
    ['Edge', /\bEdg(A|iOS)?\//],
    ['Opera', /\bOPR\//],
    ['Vivaldi', /\bVivaldi\//],
    ['Firefox', /\bFirefox\//],
    // Without a window it says "HeadlessChrome".
    ['Chrome', /Chrome\//],
  ] as const;
  return known.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'Browser';
}

/** What a person calls the system it runs on; empty when it says none that we know. */
export function systemNameOf(userAgent: string): string {
  const known = [
    ['Android', /\bAndroid\b/],
    ['Windows', /\bWindows\b/],
    ['ChromeOS', /\bCrOS\b/],
    ['macOS', /\bMac OS X\b/],
    ['Linux', /\bLinux\b/],
  ] as const;
  return known.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? '';
}

/** Of this browser. */
export function browserName(): string {
  return browserNameOf(navigator.userAgent);
}

/** What this profile is called until a person names it: "Firefox, Linux". */
export function defaultProfileName(): string {
  return [browserName(), systemNameOf(navigator.userAgent)].filter((name) => name !== '').join(', ');
}
