// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { OverviewView } from '@/components/overview/OverviewView';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { only, press, show } from '../../support/screen';
import { createTestServices, keep } from '../../support/services';

async function open(count: number) {
  const { services, store } = createTestServices();
  for (let number = 0; number < count; number++) {
    await keep(
      store,
      bookmarkOf({
        url: `https://a.example/${number}`,
        siteName: number % 3 === 0 ? 'Silicon "Post"' : 'The Ledger',
        status: number === 0 ? 'read' : 'unread',
        savedAt: Date.now(),
      }),
    );
  }
  const root = await show(
    <ServicesContext.Provider value={services}>
      <OverviewView />
    </ServicesContext.Provider>,
  );
  await eventually(() => only(root, 'h2'));
  const figure = (name: string) => {
    const found = [...root.querySelectorAll('figure')].find(
      (one) => only(one, 'figcaption').textContent === name,
    );
    if (!found) throw new Error(`no picture ${name}`);
    return found;
  };
  return { root, figure };
}

it('draws the saves of 53 weeks, each a link, one of them in the tab order', async () => {
  const { figure } = await open(5);
  const weeks = [...figure('Saves per week').querySelectorAll<SVGAElement>('svg a')];
  expect(weeks).toHaveLength(53);
  expect(weeks.at(-1)?.getAttribute('aria-label')).toMatch(/^Week of .*: 5 saves$/);
  expect(weeks.at(-1)?.getAttribute('href')).toMatch(/^#\?q=saved%3A\d{4}/);
  const inTabOrder = () => weeks.findIndex((week) => week.getAttribute('tabindex') === '0');
  expect(inTabOrder()).toBe(52);
  await press(weeks.at(-1) as Element, 'ArrowLeft');
  expect(inTabOrder()).toBe(51);
  expect(document.activeElement).toBe(weeks[51]);
  await press(weeks[51] as Element, 'Home');
  expect(document.activeElement).toBe(weeks[0]);
});

it('says behind every picture in a table what it draws', async () => {
  const { root, figure } = await open(5);
  const tables = [...root.querySelectorAll('figure')].map((one) => only(one, 'table'));
  expect(tables.length).toBeGreaterThanOrEqual(3);
  const rows = [...only(figure('Source'), 'tbody').querySelectorAll('tr')].map((row) => row.textContent);
  expect(rows).toEqual(['The Ledger3', 'Silicon "Post"2']);
  expect(only(figure('Reading'), 'ul').textContent).toMatch(/Unread.*4.*80 %.*Read.*1.*20 %/);
  expect(root.querySelectorAll('figure svg[aria-hidden=true]').length).toBeGreaterThan(0);
});

it('leaves pictures out that would show nothing', async () => {
  const { root } = await open(0);
  expect([...root.querySelectorAll('figcaption')].map((caption) => caption.textContent)).toEqual([
    'Saves per week',
  ]);
});
