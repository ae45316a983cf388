import { render } from 'preact';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { ServicesContext } from '@/components/hooks/services';
import { OptionsPage } from '@/components/pages/OptionsPage';
import { browser } from '@/lib/platform/browser';
import { savedMarkSettings } from '@/lib/platform/saved-mark-settings';
import { createServices } from '@/lib/platform/services';
import { openShortcutSettings, shortcuts } from '@/lib/platform/shortcuts';

const { version } = browser.runtime.getManifest();

render(
  <ServicesContext.Provider value={createServices()}>
    <ErrorBoundary>
      <OptionsPage
        version={version}
        readShortcuts={shortcuts}
        onChangeShortcuts={() => void openShortcutSettings()}
        savedMark={savedMarkSettings}
      />
    </ErrorBoundary>
  </ServicesContext.Provider>,
  // index.html holds it.
  document.getElementById('app') as HTMLElement,
);
