import { type AppError, unexpected } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';

/** Thrown by `openDatabase` when it gave up waiting for another page to let go of an older library. */
export class OpenTimeout extends Error {
  override readonly name = 'OpenTimeout';
}

/** Says what a failure of IndexedDB means to a person. */
export function storeErrorOf(thrown: unknown): AppError {
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  switch (name) {
    case 'OpenTimeout':
      return { type: 'LibraryBlocked' };
    case 'VersionError':
      return { type: 'LibraryNewer' };
    case 'QuotaExceededError':
      return { type: 'DiskFull' };
    case 'InvalidStateError':
    case 'SecurityError':
    case 'UnknownError':
    case 'NotFoundError':
      return { type: 'LibraryUnavailable', detail: `${name}: ${(thrown as Error).message}` };
    default:
      return unexpected(thrown);
  }
}

/** True when the handle itself is dead (the browser closed it, or an earlier failure did) and a new one may work. */
export function isDeadHandle(thrown: unknown): boolean {
  if (!(thrown instanceof Error || thrown instanceof DOMException)) return false;
  return thrown.name === 'InvalidStateError' || /connection.*(lost|closing|closed)/i.test(thrown.message);
}

/** Runs store work; what it throws becomes the error a person should see. */
export async function attempt<Value>(
  work: () => Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  try {
    return await work();
  } catch (thrown) {
    return err(storeErrorOf(thrown));
  }
}
