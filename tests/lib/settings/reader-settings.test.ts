import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readerSetting } from '@/lib/platform/setting';
import { defaultReaderSettings, parseReaderSettings } from '@/lib/settings/reader-settings';

it('keeps what it knows of what was stored, and the default for the rest', () => {
  expect(parseReaderSettings({ size: 4, width: 'huge', font: 'sans', other: 1 })).toEqual({
    ...defaultReaderSettings,
    size: 4,
    font: 'sans',
  });
  for (const nothing of [undefined, null, 'x', []])
    expect(parseReaderSettings(nothing)).toEqual(defaultReaderSettings);
});

it('is read back as it was written, and by default where storage fails', async () => {
  fakeBrowser.reset();
  const wide = { ...defaultReaderSettings, width: 'wide' } as const;
  expect(await readerSetting.read()).toEqual(defaultReaderSettings);
  await readerSetting.write(wide);
  expect(await readerSetting.read()).toEqual(wide);
  fakeBrowser.storage.local.get = () => Promise.reject(new Error('no storage'));
  expect(await readerSetting.read()).toEqual(defaultReaderSettings);
});
