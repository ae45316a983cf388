import { defineBackground } from 'wxt/utils/define-background';
import { compose } from '@/lib/background/compose';
import { watchContextMenu } from '@/lib/background/context-menu';
import { createHandlers } from '@/lib/background/handlers';
import { watchOmnibox } from '@/lib/background/omnibox';
import { watchSaveTabsGrant } from '@/lib/background/save-tabs-granted';
import { watchSavedMark } from '@/lib/background/saved-mark';
import { watchShortcut } from '@/lib/background/shortcut';
import { createSyncHandlers } from '@/lib/background/sync/handlers';
import { watchSync } from '@/lib/background/sync/watch-sync';
import { watchTrashAlarm } from '@/lib/background/trash-alarm';
import { serve } from '@/lib/messaging/serve';

export default defineBackground(() => {
  const app = compose();
  // Every listener is attached here, before any await: a sleeping background is woken by an event, and one attached
  // later would miss it.
  serve({ ...createHandlers(app), ...createSyncHandlers(app.sync, app.restorePoints) });
  watchContextMenu(app);
  watchShortcut(app);
  watchSaveTabsGrant(app);
  watchTrashAlarm(app);
  watchSavedMark(app);
  watchOmnibox(app);
  watchSync(app);
});
