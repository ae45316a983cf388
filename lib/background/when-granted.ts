/** The grant of `activeTab` can arrive a little after the gesture that caused it. */
const delaysMs = [50, 150, 300];

/** Does something that needs the grant of a gesture, again while it is on its way; throws what the last try threw. */
export async function whenGranted<Value>(work: () => Promise<Value>): Promise<Value> {
  for (const delayMs of delaysMs) {
    try {
      return await work();
    } catch (thrown) {
      if (!isMissingGrant(thrown)) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  return work();
}

/** Chromium's and Firefox's words for "no permission for this page". */
function isMissingGrant(thrown: unknown): boolean {
  return /Cannot access contents of|Missing host permission/.test(String(thrown));
}
