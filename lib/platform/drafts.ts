import type { KeptWords } from '@/lib/bookmarks/draft';
import type { Typed } from '@/lib/bookmarks/typed-correction';

/** Words a person is typing about a page: tags and note. */
export const drafts = createDrafts<KeptWords>('draft:');

/** Corrections a person is typing, by the bookmark's id. */
export const correctionDrafts = createDrafts<Typed>('corrections:');

/**
 * What a person is typing, kept at every key. A popup may be closed between any two of them, and only `localStorage` is
 * on its way to disk before the next line runs.
 */
function createDrafts<Draft extends object>(prefix: string) {
  return {
    read(key: string): Draft | null {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
        return typeof kept === 'object' ? (kept as Draft | null) : null;
      } catch {
        // Storage switched off, or a draft nobody can read: as if there were none.
        return null;
      }
    },

    keep(key: string, draft: Draft): void {
      try {
        localStorage.setItem(prefix + key, JSON.stringify(draft));
      } catch {
        // Full or switched off: what is typed still reaches the library on Save, it merely does not outlive a closed popup.
      }
    },

    drop(key: string): void {
      localStorage.removeItem(prefix + key);
    },
  };
}
