/**
 * What becomes of events in the calendar is followed: moved, declined, deleted, saved for the first time. The numbers go
 * with them, and no tag is lost. Nothing is concluded from what a view does not show.
 */
import type { GivenEvent } from '../practice-calendar/events.ts';
import type { CalendarTab } from './calendar-tab.ts';
import type { Drive } from './drive.ts';
import { readDisk } from './store-inside.ts';
import { expect, test } from './test.ts';

const NOW = { now: '2026-11-23T10:00', storm: '0', weekStart: '1' };
const [MEETUP, STANDUP] = ['meetup00000000000000000000', 'standup0000000000000000000'] as const;
const EVENTS: readonly GivenEvent[] = [
  { id: MEETUP, title: 'Meetup', start: '2026-11-23T14:00', end: '2026-11-23T16:00', answer: 'accepted' },
  { id: STANDUP, title: 'Standup', start: '2026-11-24T09:00', end: '2026-11-24T09:30' },
];

/** What the store holds of each event that is not gone, by title. */
async function there(drive: Drive): Promise<Record<string, { start: unknown; answer: unknown; tag: string | null }>> {
  const { rows } = await (await drive.backstage()).evaluate(readDisk);
  const known = rows.flatMap(({ seen, said }) => {
    const { event, missed = 0 } = (seen ?? {}) as { event?: Record<string, unknown>; missed?: number };
    if (event === undefined || missed > 1) return [];
    return [[event.title, { start: event.start, answer: event.answer, tag: said?.tag?.reason ?? null }]];
  });
  return Object.fromEntries(known);
}

const titles = async (drive: Drive) => Object.keys(await there(drive)).toSorted();

async function openWeek(drive: Drive): Promise<CalendarTab> {
  await drive.fillCalendar(EVENTS);
  const tab = await drive.openCalendar('week/2026/11/23', NOW);
  await (await tab.openCard('Meetup')).pick('learn');
  await tab.closeCard();
  await expect.poll(() => titles(drive), { timeout: 20_000 }).toEqual(['Meetup', 'Standup']);
  return tab;
}

/** Does something to the calendar that comes in from elsewhere. */
function happen(tab: CalendarTab, verb: string, ...values: readonly unknown[]): Promise<unknown> {
  return tab.page.evaluate(
    (verb, values) => {
      const { practice } = window as unknown as { practice: Record<string, (...values: unknown[]) => unknown> };
      return practice[verb]?.(...values);
    },
    verb,
    values,
  );
}

test('a deleted event is gone after another look, and is there again with its tag when it comes back', async ({
  drive,
}) => {
  const tab = await openWeek(drive);
  await happen(tab, 'removeEvent', MEETUP);
  await expect.poll(() => titles(drive), { timeout: 20_000 }).toEqual(['Standup']);
  await happen(tab, 'addEvent', EVENTS[0]);
  await expect.poll(async () => (await there(drive)).Meetup?.tag, { timeout: 20_000 }).toBe('learn');
  await tab.waitForMark('Meetup', 'learn');
});

test('an event that moves and is declined takes its tag along', async ({ drive }) => {
  const tab = await openWeek(drive);
  const before = (await there(drive)).Meetup?.start as number;
  await happen(tab, 'moveEvent', MEETUP, '2026-11-25T15:00', '2026-11-25T17:00');
  const after = { start: before + 49 * 3_600_000, tag: 'learn' };
  await expect.poll(async () => (await there(drive)).Meetup, { timeout: 20_000 }).toMatchObject(after);
  await happen(tab, 'decline', MEETUP);
  await expect
    .poll(async () => (await there(drive)).Meetup, { timeout: 20_000 })
    .toMatchObject({ ...after, answer: 'declined' });
});

test('a tag goes to the event that comes in the old one’s place under another id', async ({ drive }) => {
  const tab = await openWeek(drive);
  await happen(tab, 'replaceEvents', [{ ...EVENTS[0], id: 'renamed0000000000000000000' }, EVENTS[1]]);
  await tab.waitForMark('Meetup', 'learn');
  await expect.poll(() => titles(drive), { timeout: 20_000 }).toEqual(['Meetup', 'Standup']);
});

test('events of a calendar that is hidden, and of days that are not shown, stay', async ({ drive }) => {
  const tab = await openWeek(drive);
  await tab.page.locator('[role=complementary] input[type=checkbox]').click();
  await tab.page.waitForFunction(() => document.querySelector('[data-eventchip]') === null);
  await happen(tab, 'go', '/calendar/u/0/r/day/2026/11/24');
  await tab.page.locator('[role=complementary] input[type=checkbox]').click();
  await tab.chip('Standup');
  // Another event tells that this day has been read, twice.
  for (const title of ['First', 'Second']) {
    await happen(tab, 'addEvent', { title, start: '2026-11-24T12:00', end: '2026-11-24T13:00' });
    await expect.poll(() => titles(drive), { timeout: 20_000 }).toContain(title);
  }
  expect(await titles(drive)).toEqual(['First', 'Meetup', 'Second', 'Standup']);
});

test('a new event is one event, with its temporary id and after it was saved', async ({ drive }) => {
  const tab = await openWeek(drive);
  await tab.page.keyboard.press('c');
  await tab.page.waitForSelector('#tabEvent');
  await tab.page.keyboard.type('Talk');
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => titles(drive), { timeout: 20_000 }).toEqual(['Meetup', 'Standup', 'Talk']);
  await (await tab.openCard('Talk')).pick('reconnect');
  await tab.waitForMark('Talk', 'reconnect');
  expect((await there(drive)).Talk?.tag).toBe('reconnect');
});
