import { useCallback, useRef, useState } from 'preact/hooks';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { plural } from '@/lib/i18n/messages';
import { exportBookmarks } from '@/lib/transfer/export-bookmarks';
import { type ExportFormatName, exportFormats } from '@/lib/transfer/formats';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

export interface Exporting {
  /** How many are in the file so far; null when none is being made. */
  readonly doneCount: number | null;
  readonly start: (ids: readonly BookmarkId[], format: ExportFormatName) => Promise<void>;
  readonly cancel: () => void;
}

/** Writes bookmarks into a file that the browser downloads. */
export function useExport({ announce, fail }: Pick<Announcer, 'announce' | 'fail'>): Exporting {
  const { library } = useServices();
  const [doneCount, setDoneCount] = useState<number | null>(null);
  const asking = useRef<AbortController | null>(null);
  const start = useCallback(
    async (ids: readonly BookmarkId[], name: ExportFormatName) => {
      asking.current?.abort();
      const given = new AbortController();
      asking.current = given;
      const { signal } = given;
      setDoneCount(0);
      const format = exportFormats[name];
      const made = await exportBookmarks(library, ids, format, {
        now: Date.now(),
        signal,
        onProgress: setDoneCount,
      });
      if (signal.aborted) return;
      setDoneCount(null);
      if (!made.ok) return fail(made.error);
      download(made.value.file, `panelmark-${new Date().toISOString().slice(0, 10)}.${format.extension}`);
      announce({ sentence: plural('exported', made.value.count) });
    },
    [library, announce, fail],
  );
  const cancel = useCallback(() => {
    asking.current?.abort();
    setDoneCount(null);
  }, []);
  return { doneCount, start, cancel };
}

/** How long the browser may take to begin reading a file before its address goes. */
const downloadGraceMs = 60_000;

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), downloadGraceMs);
}
