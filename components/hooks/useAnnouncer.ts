import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';

/** How long a notice stays in sight; one that can be taken back stays longer (WCAG 2.2.1 asks for 20 seconds). */
const noticeMs = 6_000;
const undoableNoticeMs = 20_000;

/** Something that just happened, and how to take it back. */
export interface Notice {
  readonly sentence: string;
  readonly undo?: () => void;
  /** True when the screen shows it anyway, so that only listeners need the sentence. */
  readonly isShownElsewhere?: boolean;
}

export interface Announcer {
  readonly notice: Notice | null;
  readonly failure: string | null;
  readonly error: AppError | null;
  readonly announce: (notice: Notice) => void;
  readonly fail: (failure: AppError | string) => void;
}

/** What the screen's live regions say: the last thing that happened, or the last that failed. */
export function useAnnouncer(): Announcer {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [failed, setFailed] = useState<AppError | string | null>(null);
  const announce = useCallback((next: Notice) => {
    setNotice(next);
    setFailed(null);
  }, []);
  const fail = useCallback((failure: AppError | string) => {
    setNotice(null);
    setFailed(failure);
  }, []);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), notice.undo ? undoableNoticeMs : noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);
  const failure = typeof failed === 'string' ? failed : null;
  const error = typeof failed === 'string' ? null : failed;
  return { notice, failure, error, announce, fail };
}
