import { render } from 'preact';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { ServicesContext } from '@/components/hooks/services';
import { PopupPage } from '@/components/pages/PopupPage';
import { browser } from '@/lib/platform/browser';
import { openLibrary, openReader } from '@/lib/platform/library-window';
import { createServices } from '@/lib/platform/services';
import { findSidePlace, type SidePlace } from '@/lib/platform/side-place';

const thenClose = (opening: Promise<void>) => void opening.then(() => window.close());
const services = createServices();

const draw = (sidePlace: SidePlace | null) =>
  render(
    <ServicesContext.Provider value={services}>
      <ErrorBoundary>
        <PopupPage
          onSettings={() => thenClose(browser.runtime.openOptionsPage())}
          onLibrary={(query) => thenClose(openLibrary(query))}
          onRead={(id) => thenClose(openReader(id))}
          sidePlace={sidePlace && { ...sidePlace, open: async () => thenClose(sidePlace.open()) }}
        />
      </ErrorBoundary>
    </ServicesContext.Provider>,
    // index.html holds it.
    document.getElementById('app') as HTMLElement,
  );

draw(null);
void findSidePlace().then(draw);
