import { useEffect, useState } from 'preact/hooks';
import { type AppError, unexpected } from '@/lib/base/errors';

/** A component that a screen can be drawn without, loaded when it is first wanted; null until it is there. */
export function useLoaded<Component>(
  isWanted: boolean,
  load: () => Promise<Component>,
  fail: (error: AppError) => void,
): Component | null {
  const [loaded, setLoaded] = useState<Component | null>(null);
  useEffect(() => {
    if (!isWanted || loaded !== null) return;
    load().then(
      (component) => setLoaded(() => component),
      (thrown) => fail(unexpected(thrown)),
    );
  }, [isWanted, loaded, load, fail]);
  return loaded;
}
