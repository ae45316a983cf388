import { useCommand } from '@/components/hooks/useCommand';
import type { RemoteId } from '@/lib/sync/setup';
import { SecretForm } from './SecretForm';

/** Tells this profile what others seal with at a remote, so that it can read it. */
export function OtherSecret({ id }: { readonly id: RemoteId }) {
  const add = useCommand('addSecret');
  return (
    <SecretForm
      onSecret={async (encryption) => (await add.run({ id, encryption })).ok}
      isBusy={add.isBusy}
      error={add.error}
    />
  );
}
