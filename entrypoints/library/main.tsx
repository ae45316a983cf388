import { render } from 'preact';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { ServicesContext } from '@/components/hooks/services';
import { LibraryPage } from '@/components/pages/LibraryPage';
import { createServices } from '@/lib/platform/services';

render(
  <ServicesContext.Provider value={createServices()}>
    <ErrorBoundary>
      <LibraryPage />
    </ErrorBoundary>
  </ServicesContext.Provider>,
  // index.html holds it.
  document.getElementById('app') as HTMLElement,
);
