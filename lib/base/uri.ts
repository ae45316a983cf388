/** Percent-decoded, or as it stands where a stray "%" makes that impossible (which is legal in an address). */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Nothing is lost: the undecoded form is what the browser shows too.
    return text;
  }
}
