import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';

/**
 * How long a notice stays in sight once nobody holds it; one that can be taken back stays longer (WCAG 2.2.1 asks for 20
 * seconds).
 */
const noticeMs = 6_000;
const undoableNoticeMs = 20_000;

/** Something that just happened, and how to take it back. */
export interface Notice {
  readonly sentence: string;
  readonly undo?: () => void;
  /** True when the screen shows it anyway, so that only listeners need the sentence. */
  readonly isShownElsewhere?: boolean;
}

/** Something that failed: an error, or the sentence for one. `count` tells two alike apart, so that both are heard. */
export interface Failure {
  readonly reason: AppError | string;
  readonly count: number;
}

export interface Announcer {
  readonly notice: Notice | null;
  readonly failure: Failure | null;
  readonly announce: (notice: Notice) => void;
  /** null: what had failed went well after all. */
  readonly fail: (reason: AppError | string | null) => void;
  /** A notice that somebody is at waits for them; its time begins anew after that. */
  readonly hold: (isHeld: boolean) => void;
}

/** What the screen's live regions say: the last thing that happened, or the last that failed. */
export function useAnnouncer(): Announcer {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isHeld, hold] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const announce = useCallback((next: Notice) => {
    setNotice(next);
    setFailure(null);
  }, []);
  const fail = useCallback((reason: AppError | string | null) => {
    if (reason !== null) setNotice(null);
    setFailure((before) => (reason === null ? null : { reason, count: (before?.count ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    if (notice === null || isHeld) return;
    const timer = setTimeout(() => setNotice(null), notice.undo ? undoableNoticeMs : noticeMs);
    return () => clearTimeout(timer);
  }, [notice, isHeld]);
  return { notice, failure, announce, fail, hold };
}
