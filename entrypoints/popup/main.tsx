import { render } from 'preact';
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
    <PopupPage onSettings={() => void openSettings()} />
  </ServicesContext.Provider>,
  // index.html holds it.
  document.getElementById('app') as HTMLElement,
);
