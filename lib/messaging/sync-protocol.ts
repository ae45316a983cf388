import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Encryption, RemoteId, RemoteSetup } from '@/lib/sync/setup';
import type { JoinPreview, RestorePoint } from '@/lib/sync/view';

/** The messages about sync; part of `Protocol`. Asking twice is the same as once. */
export interface SyncProtocol {
  /** Writes, lists, reads and removes a probe there, without connecting. */
  testRemote(request: { readonly setup: RemoteSetup }): Result<null, AppError>;
  /** Gives back the leave to reach the server of an address, unless a remote is on it. */
  leavePlace(request: { readonly address: string }): Result<null, AppError>;
  /**
   * Reads all that is there without merging it, for the preview. The remote is kept under the id, not connected yet;
   * left so for a day, it is forgotten. Asked again with the same id, it takes over the new setup.
   */
  prepareRemote(request: {
    readonly id: RemoteId;
    readonly setup: RemoteSetup;
    readonly encryption: Encryption;
  }): Result<JoinPreview, AppError>;
  /** Connects a prepared remote; its first round starts, and goes on behind the reply. */
  connectRemote(request: { readonly id: RemoteId }): Result<null, AppError>;
  /** Reaches a remote by another address or password from now on, with the keys it has; a round starts. */
  changeSetup(request: { readonly id: RemoteId; readonly setup: RemoteSetup }): Result<null, AppError>;
  /** Forgets a remote, its credentials and keys; what lies there stays, and so does the library. */
  disconnectRemote(request: { readonly id: RemoteId }): Result<null, AppError>;
  pauseRemote(request: { readonly id: RemoteId; readonly isPaused: boolean }): Result<null, AppError>;
  /** A round now, with one remote or all of them; answers when it is through. */
  syncNow(request: { readonly id: RemoteId | null }): Result<null, AppError>;
  /** `accept`: others' deletions are merged. `keep`: they are, and what they removed is brought back, for everybody. */
  answerMassRemoval(request: {
    readonly id: RemoteId;
    readonly answer: 'accept' | 'keep';
  }): Result<null, AppError>;
  /** A person has seen what happened by itself (`RemoteView.news`). */
  dismissNews(request: { readonly id: RemoteId }): Result<null, AppError>;
  /** Tells this profile a secret that others use there, to read with; it goes on sealing with its own. */
  addSecret(request: { readonly id: RemoteId; readonly encryption: Encryption }): Result<null, AppError>;
  /**
   * Seals with another secret, or none, from now on: all is written anew, and what was there before is removed. Answers
   * with the pairing code by which another profile learns of it; null where there is none (`PairableSetup`).
   */
  changeEncryption(request: {
    readonly id: RemoteId;
    readonly encryption: Encryption;
  }): Result<string | null, AppError>;
  /** The first bytes of something that lies there, hex; null when nothing does. */
  peekRemote(request: { readonly id: RemoteId }): Result<string | null, AppError>;
  /** What this profile calls itself towards others. */
  renameProfile(request: { readonly name: string }): Result<null, AppError>;
  /** Takes a profile off a remote: what only it had written there, this one writes anew. */
  forgetProfile(request: { readonly id: RemoteId; readonly replica: string }): Result<null, AppError>;
  /** A tag that never leaves this profile (`isLocal`), or does again. */
  keepTagLocal(request: { readonly tag: string; readonly isLocal: boolean }): Result<null, AppError>;
  listRestorePoints(request: Readonly<Record<string, never>>): Result<readonly RestorePoint[], AppError>;
  makeRestorePoint(request: Readonly<Record<string, never>>): Result<RestorePoint, AppError>;
  /**
   * Brings back what a restore point has and the list has not; what was written since stays. One from before others changed
   * much brings back all of its bookmarks as they were. Answers how many came back.
   */
  restore(request: { readonly id: string }): Result<number, AppError>;
}
