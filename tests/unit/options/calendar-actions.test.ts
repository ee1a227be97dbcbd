/** What is done in the calendars room: several things at once, each from a page that shows how it was before. */
import '../store/fresh-store.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { calendarActions } from '../../../entrypoints/options/calendar-actions.ts';
import { readSettings } from '../../../utils/settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
});

test('what is chosen in quick succession is all kept', async () => {
  const actions = calendarActions({ locale: 'en', zone: 'UTC' }, async () => {});
  await Promise.all([
    actions.onCount('a@example.com', false),
    actions.onSave({ badge: false }),
    actions.onCount('b@example.com', false),
    actions.onSave({ weekStart: 7 }),
  ]);
  const uncounted = ['a@example.com', 'b@example.com'];
  expect(await readSettings()).toMatchObject({ uncounted, badge: false, weekStart: 7 });
  await actions.onCount('a@example.com', true);
  expect(await readSettings()).toMatchObject({ uncounted: ['b@example.com'], badge: false, weekStart: 7 });
});
