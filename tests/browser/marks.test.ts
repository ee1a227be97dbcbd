/** The marks on Google's chips of tagged events: there as soon as the chips are. */
import type { GivenEvent } from '../practice-calendar/events.ts';
import { rawViewOf } from '../raw-readings.ts';
import type { Drive, ExtensionScope } from './drive.ts';
import { expect, test } from './test.ts';

const NOW = { now: '2026-11-23T10:00' };
const [THIS_WEEK, NEXT_WEEK] = ['week/2026/11/23', 'week/2026/11/30'];
const EVENTS: readonly GivenEvent[] = [
  { title: 'Meetup', start: '2026-11-24T14:00', end: '2026-11-24T16:00' },
  { title: 'Fair', start: '2026-12-01T10:00', end: '2026-12-01T18:00' },
];

test('an event of the next week, seen for the first time by the tab, has its mark before its chip is painted', async ({
  drive,
}) => {
  await drive.fillCalendar(EVENTS);
  const tagging = await drive.openCalendar(NEXT_WEEK, NOW);
  await (await tagging.openCard('Fair')).pick('learn');
  await tagging.page.close();
  await expect.poll(() => markThatComes(drive), { timeout: 20_000 }).toBe('learn');
});

/** Opens this week in a new tab, lets it be read, and goes on to the next: which mark its chip has as soon as it is there. */
async function markThatComes(drive: Drive): Promise<string | null | undefined> {
  const backstage = await drive.backstage();
  const asked = backstage.evaluate(hearOfView);
  const { page } = await drive.openCalendar(THIS_WEEK, NOW);
  await asked;
  // Told after what the tab told, and so answered after it.
  const other = { key: 'other', title: 'Other', start: 0, end: 3_600_000 };
  await backstage.evaluate(tellView, rawViewOf([other]));
  await page.bringToFront();
  const mark = await page.evaluate(goOn, `/calendar/u/0/r/${NEXT_WEEK}`);
  await page.close();
  return mark;
}

/** Runs in a page of the extension, which hears what tabs tell the background. */
function hearOfView(): Promise<void> {
  const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
  return new Promise((resolve) => {
    runtime.onMessage.addListener((message) => {
      if ((message as { name?: string }).name === 'recordView') resolve();
    });
  });
}

/** Runs there as well. */
async function tellView(view: unknown): Promise<void> {
  const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
  await runtime.sendMessage({ name: 'recordView', request: { view, unchanged: [] } });
}

/** Runs in Google's page: what observes it is told of the chips before this goes on, and no message arrives meanwhile. */
async function goOn(address: string): Promise<string | null | undefined> {
  window.practice.go(address);
  await Promise.resolve();
  const chips = [...document.querySelectorAll('[data-eventchip]')];
  return chips.find(({ textContent }) => textContent?.includes('Fair'))?.getAttribute('data-seven-reasons');
}
