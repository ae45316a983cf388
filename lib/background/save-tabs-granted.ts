import { unexpected } from '@/lib/base/errors';
import { err } from '@/lib/base/result';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { plural, t } from '@/lib/i18n/messages';
import { browser } from '@/lib/platform/browser';
import { tabsPermission } from '@/lib/platform/tabs-permission';
import { toolbarMarks } from '@/lib/platform/toolbar';
import type { App } from './compose';
import { saveTabs } from './save-tabs';

/**
 * Saves the tabs once leave to see them is given. The browser's question can close the popup that asked it, and with
 * it whoever would have gone on; where the popup is still there, both ask for the same save, which is made once.
 */
export function watchSaveTabsGrant(app: App): void {
  tabsPermission.onGranted(async ({ windowId, at }) => {
    const outcome = await saveTabs(app, { windowId, at }).catch((bug: unknown) => err(unexpected(bug)));
    const [tab] = await browser.tabs.query({ active: true, windowId });
    const sentence = outcome.ok
      ? plural('saveTabs_saved', outcome.value.saved)
      : t('mark_failed', { reason: errorSentence(outcome.error) });
    if (tab?.id !== undefined) await toolbarMarks.set(tab.id, { isSaved: outcome.ok, sentence });
  });
}
