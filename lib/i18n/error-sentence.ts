import type { AppError } from '@/lib/base/errors';
import { formatNumber, t } from './messages';

/** What happened and what to do next, in one or two sentences. */
export function errorSentence(error: AppError): string {
  const values = {
    ...('limit' in error && { limit: formatNumber(error.limit) }),
    ...('name' in error && { name: error.name }),
    ...('status' in error && { status: String(error.status) }),
  };
  return t(`error_${error.type}`, values);
}
