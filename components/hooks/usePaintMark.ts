import { useEffect } from 'preact/hooks';

/** Marks the moment something is on screen, for whoever profiles it (`npm run bench` does). Once per screen. */
export function usePaintMark(name: string, isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return;
    // A frame callback runs before its frame is painted; a message posted from there arrives after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.mark(name);
        port1.close();
      };
      port2.postMessage(null);
    });
  }, [name, isDrawn]);
}
