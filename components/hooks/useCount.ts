import { useEffect, useState } from 'preact/hooks';
import { useServices } from './services';

/** How many bookmarks there are; null until counted. Counting waits for the list, which matters more. */
export function useCount(isListPainted: boolean): number | null {
  const { library, onLibraryChange } = useServices();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    if (!isListPainted) return;
    const recount = async () => {
      const counted = await library.count();
      if (counted.ok) setCount(counted.value);
    };
    void recount();
    return onLibraryChange(() => void recount());
  }, [library, onLibraryChange, isListPainted]);
  return count;
}
