import { useEffect, useState } from 'preact/hooks';
import type { TabPage } from '@/lib/messaging/protocol';
import { useServices } from './services';

/** A small picture of the page in a tab, as a `data:` address, made from what the tab shows; null until there is one. */
export function useThumbnailAtHand(tab: TabPage | null): string | null {
  const { send } = useServices();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (tab === null) return;
    let isGone = false;
    void send('readThumbnail', tab).then((read) => {
      if (read.ok && !isGone) setAddress(read.value);
    });
    return () => {
      isGone = true;
    };
  }, [tab, send]);
  return address;
}
