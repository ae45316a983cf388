import { useNote } from '@/components/hooks/useNote';
import { useTags } from '@/components/hooks/useTags';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { NoteField } from './NoteField';
import { TagField } from './TagField';

interface SavedFieldsProps {
  readonly bookmark: Bookmark;
  readonly onFailure: (error: AppError) => void;
}

/** The tags of a saved bookmark; they save themselves. */
export function SavedTags({ bookmark, onFailure }: SavedFieldsProps) {
  const { tags, change } = useTags(bookmark, onFailure);
  return <TagField tags={tags} onChange={change} />;
}

/** The note of a saved bookmark; it saves itself. */
export function SavedNote({ bookmark, onFailure }: SavedFieldsProps) {
  const { note, type } = useNote(bookmark, onFailure);
  return <NoteField note={note} onInput={type} />;
}
