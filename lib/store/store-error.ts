import { type AppError, unexpected } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';

/** Thrown when the library did not open in time: another page holds an older one, or the disk is that slow. */
export class OpenTimeout extends Error {
  override readonly name = 'OpenTimeout';

  constructor(readonly isBlocked: boolean) {
    super('the library did not open in time');
  }
}

/** Thrown where the library's contract has no errors in its answers. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  constructor(readonly error: AppError) {
    super(error.type);
  }
}

/** The value of an answer; throws `StoreFailure` where there is none. */
export function unwrap<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new StoreFailure(result.error);
  return result.value;
}

/** Says what a failure of IndexedDB means to a person. */
export function storeErrorOf(thrown: unknown): AppError {
  if (thrown instanceof StoreFailure) return thrown.error;
  if (thrown instanceof OpenTimeout && thrown.isBlocked) return { type: 'LibraryBlocked' };
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  switch (name) {
    case 'VersionError':
      return { type: 'LibraryNewer' };
    case 'QuotaExceededError':
      return { type: 'DiskFull' };
    case 'OpenTimeout':
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
