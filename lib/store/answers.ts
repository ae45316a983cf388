import type { WriteTransaction } from './write-changes';

/** How many answers are kept. A reply that was lost is asked for again within seconds. */
const keptAnswers = 24;

/** What was answered to a request, in the caller's transaction; undefined when it was none of the last ones. */
export async function recallAnswer(transaction: WriteTransaction, requestId: string): Promise<unknown> {
  return (await transaction.objectStore('answers').index('requestId').get(requestId))?.answer;
}

/** Keeps the answer to a request, in place of one given before, with what the caller's transaction wrote for it. */
export async function keepAnswer(
  transaction: WriteTransaction,
  requestId: string,
  answer: unknown,
): Promise<void> {
  const answers = transaction.objectStore('answers');
  const known = await answers.index('requestId').getKey(requestId);
  const key = await answers.put({ requestId, answer }, known);
  await answers.delete(IDBKeyRange.upperBound(key - keptAnswers));
}
