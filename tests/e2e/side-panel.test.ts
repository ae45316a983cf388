import { expect, test } from './support/journey';
import { RawTarget } from './support/raw-target';
import { until } from './support/wait';

test('the popup opens the library beside the page, where it lists what is saved', async ({
  visible,
  display,
  site,
}) => {
  await visible.openTab(site.url('/news.html'));
  await display.press('alt+shift+s');
  const popup = await visible.clickToolbar();
  await popup.click({ role: 'button', name: 'Side panel' }).catch(() => undefined); // which closes the popup
  const address = visible.extensionUrl('library.html');
  const beside = await until(
    async () => {
      const { targetInfos } = await visible.session.send('Target.getTargets', { filter: [{}] });
      return targetInfos.find(({ url, type }) => url.startsWith(address) && type !== 'tab');
    },
    { what: 'the side panel to open' },
  );
  const panel = await RawTarget.attach(visible.session, beside.targetId);
  const titles = () => panel.evaluate<string>(`document.body?.innerText ?? ''`);
  await expect.poll(titles).toContain('Quillworks Releases Heron');
});
