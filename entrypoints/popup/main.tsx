import { render } from 'preact';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { ServicesContext } from '@/components/hooks/services';
import { PopupPage } from '@/components/pages/PopupPage';
import { browser } from '@/lib/platform/browser';
import { createServices } from '@/lib/platform/services';

const openSettings = async () => {
  await browser.runtime.openOptionsPage();
  window.close();
};

render(
  <ServicesContext.Provider value={createServices()}>
    <ErrorBoundary>
      <PopupPage onSettings={() => void openSettings()} />
    </ErrorBoundary>
  </ServicesContext.Provider>,
  // index.html holds it.
  document.getElementById('app') as HTMLElement,
);
