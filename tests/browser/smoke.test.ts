/**
 * The extension is there: in Google Calendar's page, in its popup, with its permissions. That nothing escapes as an
 * error, and that no host but Google Calendar's is contacted, is what every test with `drive` checks.
 */
import type { ExtensionScope } from './drive.ts';
import { expect, test } from './test.ts';

test('a reason pressed on the card is saved, and marks the chip', async ({ drive }) => {
  const calendar = await drive.openCalendar('week', { weekStart: '1' });
  const picker = await calendar.openCard('Meetup: data in logistics');
  expect(await picker.read()).toMatchObject({ state: 'ready', picked: null });
  await picker.pick('learn');
  await calendar.waitForMark('Meetup: data in logistics', 'learn');
  expect(await picker.read()).toMatchObject({ state: 'ready', picked: 'learn' });
});

test('the popup opens and says something', async ({ drive }) => {
  const popup = await drive.openPopup();
  const text = await popup.waitForFunction(() => document.body.innerText.trim());
  expect(await text.jsonValue()).not.toBe('');
});

test('the extension may do no more than it needs', async ({ drive }) => {
  const backstage = await drive.backstage();
  const permissions = await backstage.evaluate(() => {
    const { chrome } = globalThis as unknown as ExtensionScope;
    return chrome.permissions.getAll();
  });
  expect(permissions.permissions?.toSorted()).toEqual(['alarms', 'storage']);
  expect(permissions.origins).toEqual(['https://calendar.google.com/*']);
});
