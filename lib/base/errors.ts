/**
 * Everything that can go wrong in a way we expect. Each `type` has one sentence in `_locales` under
 * `error_<type>`: what happened, and what to do next.
 */
export type AppError =
  /** A browser page, a local file, a blank tab: nothing with an http(s) address. */
  | { readonly type: 'PageNotSaveable' }
  | { readonly type: 'LinkNotSaveable' }
  /** The browser refuses to open IndexedDB (private mode, damaged profile). */
  | { readonly type: 'LibraryUnavailable'; readonly detail: string }
  /** The library on disk was written by a newer Panelmark. */
  | { readonly type: 'LibraryNewer' }
  /** Another page of ours keeps an older library open. */
  | { readonly type: 'LibraryBlocked' }
  | { readonly type: 'DiskFull' }
  /** A write failed below us; writing on could damage what is stored (see docs/decisions/0004). */
  | { readonly type: 'WritesHalted' }
  | { readonly type: 'BookmarkMissing' }
  /** Two bookmarks hold more than one may. */
  | { readonly type: 'MergeTooLarge' }
  /** More words than a highlight keeps; `limit` in characters. */
  | { readonly type: 'QuoteTooLong'; readonly limit: number }
  /** The page has as many highlights as are kept. */
  | { readonly type: 'HighlightsFull'; readonly limit: number }
  /** A search longer than can be saved; `limit` in characters. */
  | { readonly type: 'SearchTooLong'; readonly limit: number }
  /** As many searches were saved in this profile as can be. */
  | { readonly type: 'SearchesFull'; readonly limit: number }
  /** Another saved search is called so. */
  | { readonly type: 'SearchNameTaken'; readonly name: string }
  /** The background did not answer; whether it acted is not known, asking again is safe. */
  | { readonly type: 'NoAnswer' }
  /** What was prepared and not connected for a day, or was disconnected meanwhile. */
  | { readonly type: 'RemoteForgotten' }
  /** Something else was to be done with a remote, which called this off. */
  | { readonly type: 'SyncCalledOff' }
  /** A restore point that is gone or damaged. */
  | { readonly type: 'RestorePointUnreadable' }
  | RemoteProblem
  /** A passphrase or code that opens nothing of what could not be read. */
  | { readonly type: 'SecretOpensNothing' }
  /** What was pasted is no pairing code. */
  | { readonly type: 'PairingCodeInvalid' }
  /** A part of it is missing or wrong. */
  | { readonly type: 'PairingCodeDamaged' }
  /** Made by a newer Panelmark. */
  | { readonly type: 'PairingCodeNewer' }
  /** A bug of ours, shown with "copy details". */
  | { readonly type: 'Unexpected'; readonly detail: string };

/** Why a place to sync with did not do what it was asked. `retryInMs`: how long it asked to be left alone. */
export type RemoteProblem =
  /** No network, no such host, a refused connection: browsers do not say which. */
  | { readonly type: 'RemoteUnreachable' }
  | { readonly type: 'RemoteTimeout' }
  /** 401, or an S3 key that is not known or signs wrongly. */
  | { readonly type: 'RemoteUnauthorized' }
  /** 403. */
  | { readonly type: 'RemoteForbidden' }
  /** 404 where the folder or bucket should be. */
  | { readonly type: 'RemoteMissing' }
  /** 409: the folder above does not exist. */
  | { readonly type: 'RemoteConflict' }
  /** 412. */
  | { readonly type: 'RemotePrecondition' }
  /** 423. */
  | { readonly type: 'RemoteLocked' }
  /** 429. */
  | { readonly type: 'RemoteBusy'; readonly retryInMs: number | null }
  /** 5xx. */
  | { readonly type: 'RemoteBroken'; readonly status: number; readonly retryInMs: number | null }
  /** 507, or a quota: nothing more fits. */
  | { readonly type: 'RemoteFull' }
  /** 413: it takes only small files. */
  | { readonly type: 'RemoteUploadLimit' }
  /** Any other refusal. */
  | { readonly type: 'RemoteRefused'; readonly status: number }
  /** It answers, but with something else: a login page, an error page with status 200, no WebDAV. */
  | { readonly type: 'RemoteNotStorage' }
  /** It sends on to another address, which the person has not named. */
  | { readonly type: 'RemoteRedirects' }
  /** S3 refuses when the clocks are more than 15 minutes apart. */
  | { readonly type: 'RemoteClock' }
  /** The browser was not, or is no longer, allowed to reach it. */
  | { readonly type: 'RemoteNotAllowed' }
  /** What is written does not come back the same. */
  | { readonly type: 'RemoteUnreliable' }
  /** Another profile seals with a secret that this one was not told. */
  | { readonly type: 'RemoteSecretDiffers' };

/** Describes any thrown value for `detail`: name, message and stack, bounded. */
export function describeThrown(thrown: unknown): string {
  const text =
    thrown instanceof Error ? `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ''}` : String(thrown);
  return text.slice(0, 4_000);
}

export function unexpected(thrown: unknown): AppError {
  return { type: 'Unexpected', detail: describeThrown(thrown) };
}

/** True when the library itself does not open, which whoever shows the library says already. */
export function isLibraryClosed({ type }: AppError): boolean {
  return type === 'LibraryUnavailable' || type === 'LibraryNewer' || type === 'LibraryBlocked';
}
