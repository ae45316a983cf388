import { useEffect, useState } from 'preact/hooks';

/** The time, ms since 1970, brought up to date every so often: for "3 minutes ago". `since`: what makes it now again. */
export function useNow(since: unknown, everyMs = 30_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [since, everyMs]);
  return now;
}
