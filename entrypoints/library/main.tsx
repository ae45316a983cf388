import { render } from 'preact';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { SearchesContext } from '@/components/hooks/searches';
import { ServicesContext } from '@/components/hooks/services';
import { LibraryPage } from '@/components/pages/LibraryPage';
import { createServices } from '@/lib/platform/services';
import { Connection } from '@/lib/store/connection';
import { SearchReader } from '@/lib/store/search-reader';

const connection = new Connection();

render(
  <ServicesContext.Provider value={createServices(connection)}>
    <SearchesContext.Provider value={new SearchReader(connection)}>
      <ErrorBoundary>
        <LibraryPage />
      </ErrorBoundary>
    </SearchesContext.Provider>
  </ServicesContext.Provider>,
  // index.html holds it.
  document.getElementById('app') as HTMLElement,
);
