import { useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark, CorrectableField } from '@/lib/bookmarks/bookmark';
import { correct } from '@/lib/bookmarks/correct';
import { reportOf } from '@/lib/bookmarks/report';
import {
  type Problem,
  readTyped,
  shownIn,
  type Typed,
  type TypedValue,
  touchedIn,
  typedSince,
  withTyped,
} from '@/lib/bookmarks/typed-correction';
import { useServices } from './services';

/** The fields of one bookmark while a person corrects them. */
export interface CorrectionForm {
  readonly shown: <Field extends CorrectableField>(field: Field) => TypedValue<Field>;
  /** null: the page's own value again. */
  readonly write: <Field extends CorrectableField>(field: Field, entry: TypedValue<Field> | null) => void;
  readonly problems: { readonly [Field in CorrectableField]?: Problem };
  /** Answers once the corrections are on disk; with null when something newer was typed meanwhile, which is kept. */
  readonly save: () => Promise<Result<Bookmark | null, AppError>>;
  /** Drops what was typed; answers how to get it back, or null when nothing was. */
  readonly drop: () => (() => void) | null;
  /** For an issue, with what is typed at the moment. */
  readonly report: string;
}

/**
 * What is typed is kept at every key, beside the library and under the bookmark's id, until it is saved or dropped: a
 * popup that closes in the middle of a word loses none.
 */
export function useCorrections(opened: Bookmark): CorrectionForm {
  const { correctionDrafts, send, version } = useServices();
  const [, redraw] = useState(0);
  const typed = useRef<Typed | null>(null);
  // What is typed is told from what is held, so that must not change under a save: the library may tell of it first.
  const held = useRef<Bookmark | null>(null);
  const bookmark = held.current ?? opened;
  typed.current ??= correctionDrafts.read(bookmark.id) ?? {};
  const keep = (next: Typed) => {
    typed.current = next;
    redraw((count) => count + 1);
    if (touchedIn(next).length === 0) correctionDrafts.drop(bookmark.id);
    else correctionDrafts.keep(bookmark.id, next);
  };
  const now = typed.current;
  const { correction, problems } = readTyped(now);
  return {
    shown: (field) => shownIn(bookmark, now, field),
    // Not `now`: two fields may be written before the screen is drawn again.
    write: (field, entry) => keep(withTyped(bookmark, typed.current ?? {}, field, entry)),
    problems,
    save: async () => {
      held.current = bookmark;
      const answer = await send('correctBookmark', { id: bookmark.id, correction });
      if (!answer.ok) return answer;
      const newer = typedSince(now, typed.current ?? {}, bookmark, answer.value);
      held.current = answer.value;
      keep(newer);
      return touchedIn(newer).length === 0 ? answer : ok(null);
    },
    drop: () => {
      const dropped = typed.current ?? {};
      correctionDrafts.drop(bookmark.id);
      return touchedIn(dropped).length === 0 ? null : () => correctionDrafts.keep(bookmark.id, dropped);
    },
    report: reportOf(correct(bookmark, correction), version),
  };
}
