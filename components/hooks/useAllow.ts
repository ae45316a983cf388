import type { RemoteId } from '@/lib/sync/setup';
import type { RemoteAccess } from '@/lib/sync/view';
import { usePlaces } from './places';
import { useServices } from './services';

/**
 * Asks the browser to let Panelmark reach a remote again, and syncs when it does; answers whether it does. What this
 * returns is called in a click, before anything is awaited.
 */
export function useAllow(id: RemoteId): (access: RemoteAccess) => Promise<boolean> {
  const { send } = useServices();
  const { requestOrigin, folders } = usePlaces();
  return async (access) => {
    const asked =
      access.type === 'server' ? requestOrigin(access.address) : folders?.keepConnected(access.handle);
    // A browser that refuses to ask has said no, too.
    const isAllowed = (await asked?.catch(() => false)) ?? false;
    if (isAllowed) await send('syncNow', { id });
    return isAllowed;
  };
}
