// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { PageLink } from '@/components/common/PageLink';
import { click, only, show } from '../../support/screen';

it('a failure is an alert with a sentence and what to do next', async () => {
  const root = await show(<ErrorNotice error={{ type: 'DiskFull' }} />);
  expect(only(root, '[role=alert]').textContent).toContain('Free some space');
});

it('a bug in a screen is said, with details to copy, instead of an empty window', async () => {
  const Broken = () => {
    throw new TypeError('oops');
  };
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const root = await show(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  await click(only(root, '[role=alert] button'));
  expect(writeText).toHaveBeenCalledWith(expect.stringContaining('TypeError: oops'));
});

it('an address that is not of the web makes no link', async () => {
  const root = await show(<PageLink url="javascript:alert(1)">words</PageLink>);
  expect(root.querySelector('a')).toBeNull();
  expect(root.textContent).toBe('words');
});
