import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import { plural, t } from '@/lib/i18n/messages';
import type { RestorePoint } from '@/lib/sync/view';
import { useCommand } from './useCommand';

export interface RestorePoints {
  /** Newest first; null until they are known. */
  readonly points: readonly RestorePoint[] | null;
  /** What was asked for last and failed. */
  readonly error: AppError | null;
  readonly isBusy: boolean;
  /** What came of what was asked for last. */
  readonly sentence: string;
  readonly make: () => Promise<void>;
  readonly bringBack: (point: RestorePoint) => Promise<void>;
}

/** The library as it was at some moments, kept on this device. */
export function useRestorePoints(): RestorePoints {
  const { run: list, error: listError } = useCommand('listRestorePoints');
  const making = useCommand('makeRestorePoint');
  const restoring = useCommand('restore');
  const [points, setPoints] = useState<readonly RestorePoint[] | null>(null);
  const [sentence, setSentence] = useState('');
  const read = useCallback(async () => {
    const listed = await list({});
    if (listed.ok) setPoints([...listed.value].sort((one, other) => other.madeAt - one.madeAt));
  }, [list]);
  useEffect(() => void read(), [read]);
  const make = async () => {
    setSentence('');
    const made = await making.run({});
    if (made.ok) setSentence(t('restorePoint_made'));
    await read();
  };
  const bringBack = async ({ id }: RestorePoint) => {
    setSentence('');
    const restored = await restoring.run({ id });
    if (restored.ok) setSentence(plural('restorePoint_cameBack', restored.value));
  };
  return {
    points,
    error: making.error ?? restoring.error ?? listError,
    isBusy: making.isBusy || restoring.isBusy,
    sentence,
    make,
    bringBack,
  };
}
