/** The main job, done as a user does it, with a picture of every step: three tags on the card, a goal, the popup. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CalendarTab } from '../browser/calendar-tab.ts';
import type { Drive } from '../browser/drive.ts';
import { setGoal } from '../browser/options-page.ts';

/** Events of the practice calendar's current week, and why somebody would go. */
const TAGS = [
  ['Coffee with Mia Larsen', 'reconnect'],
  ['Meetup: data in logistics', 'learn'],
  ['Pitch: Kaltenbach AG', 'find-clients'],
] as const;

const SCHEMES = ['light', 'dark'] as const;

/** The practice calendar's events stand in a week that starts on Monday. */
const MONDAY = { weekStart: '1' };

/** Tags three events, sets a goal, and saves pictures of card, popup, options and welcome, light and dark, in `folder`. */
export async function takeTour(drive: Drive, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const calendar = await drive.openCalendar('week', MONDAY);
  for (const [title, reason] of TAGS) await tag(calendar, title, reason);
  const options = await drive.openOptions();
  await setGoal(options, 'find-clients', { kind: 'at-least', amount: '4', unit: 'hours-per-week' });
  const popup = await drive.openPopup();
  await popup.waitForSelector('[data-reason][data-minutes]');
  const welcome = await drive.running.openExtensionPage('first-run.html');
  for (const scheme of SCHEMES) {
    for (const [name, page] of Object.entries({ options, popup, welcome })) {
      await drive.running.setColorScheme(page, scheme);
      await photograph(page, join(folder, `${name}-${scheme}.png`), true);
    }
    const themed = await drive.openCalendar('week', { ...MONDAY, theme: scheme });
    await themed.openCard(TAGS[1][0]);
    await themed.cardPicker.waitUntilSaved(TAGS[1][1]);
    await photograph(themed.page, join(folder, `calendar-${scheme}.png`), false);
  }
}

async function tag(calendar: CalendarTab, title: string, reason: string): Promise<void> {
  const picker = await calendar.openCard(title);
  await picker.pick(reason);
  await calendar.closeCard();
  await calendar.waitForMark(title, reason);
}

async function photograph(page: Page, path: string, fullPage: boolean): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path, fullPage });
}
