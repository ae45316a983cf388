import { expect, it } from 'vitest';
import { errorOf } from '@/lib/background/sync/with-remote';
import { RemoteFailure } from '@/lib/sync/remote';

it('says what failed in the words for a person', async () => {
  expect(errorOf(new RemoteFailure({ type: 'RemoteFull' }))).toEqual({ type: 'RemoteFull' });
  const signal = AbortSignal.timeout(1);
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  expect(errorOf(signal.reason)).toEqual({ type: 'RemoteTimeout' });
});
