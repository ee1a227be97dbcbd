/** Messages on Google's page, also when the extension that has them is gone. */
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { translateOnPage } from '../../../entrypoints/google-calendar.content/page-translate.ts';

test('what was said once, and that the page is to be refreshed, can be said for ever; the rest stays unsaid', () => {
  const getMessage = vi.spyOn(fakeBrowser.i18n, 'getMessage');
  getMessage.mockImplementation((key: string, values?: unknown) => `${key}(${values})`);
  const translate = translateOnPage();
  expect(translate('picker_tagged', 'Learn')).toBe('picker_tagged(Learn)');
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(translate('picker_tagged', 'Learn')).toBe('picker_tagged(Learn)');
  expect(translate('picker_gone')).toMatch(/^picker_gone/);
  expect(translate('picker_tagged', 'Reconnect')).toBe('');
});
