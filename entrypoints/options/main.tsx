import { render } from 'preact';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { PlacesContext } from '@/components/hooks/places';
import { ServicesContext } from '@/components/hooks/services';
import { OptionsPage } from '@/components/pages/OptionsPage';
import { browser } from '@/lib/platform/browser';
import { createPlaceAccess } from '@/lib/platform/place-access';
import { savedMarkSettings } from '@/lib/platform/saved-mark-settings';
import { createServices } from '@/lib/platform/services';
import { openShortcutSettings, shortcuts } from '@/lib/platform/shortcuts';
import { Connection } from '@/lib/store/connection';

const connection = new Connection();
const { version } = browser.runtime.getManifest();

render(
  <ServicesContext.Provider value={createServices(connection)}>
    <PlacesContext.Provider value={createPlaceAccess(connection)}>
      <ErrorBoundary>
        <OptionsPage
          version={version}
          readShortcuts={shortcuts}
          onChangeShortcuts={() => void openShortcutSettings()}
          savedMark={savedMarkSettings}
        />
      </ErrorBoundary>
    </PlacesContext.Provider>
  </ServicesContext.Provider>,
  // index.html holds it.
  document.getElementById('app') as HTMLElement,
);
