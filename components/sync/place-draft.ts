import { err, ok, type Result } from '@/lib/base/result';
import type { PickedFolder } from '@/lib/platform/folder-access';
import { type ChosenKind, type FieldFault, setupFromForm } from '@/lib/sync/remotes/describe';
import type { RemoteSetup } from '@/lib/sync/setup';
import type { ChosenEncryption } from './EncryptionChoice';

/** What somebody said so far of a place to add: kept while they look something up elsewhere on the page. */
export interface PlaceDraft {
  readonly kind: ChosenKind | null;
  /** What was typed, by kind and field; only what was changed is here. */
  readonly typed: Readonly<Partial<Record<ChosenKind, Readonly<Record<string, string>>>>>;
  readonly folder: PickedFolder | null;
  readonly encryption: ChosenEncryption;
}

export const emptyDraft: PlaceDraft = {
  kind: null,
  typed: {},
  folder: null,
  encryption: { type: 'key', passphrase: '' },
};

/** The setup it describes; else what is missing. */
export function draftToSetup(
  { folder }: PlaceDraft,
  kind: ChosenKind,
  values: Readonly<Record<string, string>>,
): Result<RemoteSetup, FieldFault> {
  if (kind !== 'folder') return setupFromForm(kind, values);
  return folder ? ok({ kind, ...folder }) : err({ field: 'folder', sentence: 'remoteFault_missing' });
}
