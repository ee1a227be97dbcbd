/**
 * Every view of Google Calendar, in several languages and on both clocks: what the store then holds is what the calendar
 * holds, to the minute; the picker is on the card, and marks on the chips.
 */
import { BIRTHDAYS, completeEvent, FAMILY, type GivenEvent, HOLIDAYS } from '../practice-calendar/events.ts';
import type { CalendarTab } from './calendar-tab.ts';
import type { Drive } from './drive.ts';
import { readDisk } from './store-inside.ts';
import { expect, test } from './test.ts';

const ZONE = 'Europe/Berlin';
const OPTIONS = { now: '2026-11-23T10:00', tz: ZONE, storm: '0' };
/** So high that a month has room for all. */
const WINDOW = { width: 1280, height: 1200 };

const EVENTS: readonly GivenEvent[] = [
  { title: 'Meetup', start: '2026-11-23T14:00', end: '2026-11-23T16:00', location: 'Werkhalle 3', answer: 'accepted' },
  { title: 'Call, 9am to 10am', start: '2026-11-23T11:30', end: '2026-11-23T11:45' },
  { title: 'Night train', start: '2026-11-23T22:10', end: '2026-11-24T01:35', answer: 'accepted' },
  { title: 'Workshop', start: '2026-11-24T09:00', end: '2026-11-24T12:00', organizer: 'Ines', answer: 'tentative' },
  { title: 'Overlap', start: '2026-11-24T10:15', end: '2026-11-24T10:45', calendar: FAMILY, location: 'Room 2, left' },
  { title: 'Refused', start: '2026-11-24T15:00', end: '2026-11-24T16:00', organizer: 'Kim', answer: 'declined' },
  { title: 'Fair', start: '2026-11-25', end: '2026-11-30', answer: 'needs-action' },
  { title: 'Day off', start: '2026-11-26', calendar: FAMILY },
  { title: 'Expedition', start: '2026-11-25T08:00', end: '2026-11-26T19:00' },
  {
    title: '',
    start: '2026-11-27T12:00',
    end: '2026-11-27T13:10',
    color: { name: 'Travel', value: 'rgb(244, 81, 30)' },
  },
  {
    title: 'Series',
    start: '2026-11-26T09:15',
    end: '2026-11-26T09:50',
    id: '5k1t6a8b5d0e2g0f4hs2q7mv9c_20261126T081500Z',
  },
  { title: 'Lunch', start: '2026-11-26T12:00', end: '2026-11-26T12:40' },
  { title: 'Task', start: '2026-11-23T16:30', kind: 'task', calendar: 'tasks' },
  { title: 'Birthday', start: '2026-11-24', kind: 'birthday', calendar: BIRTHDAYS, id: '2026_BIRTHDAY_1' },
  { title: 'Holiday', start: '2026-11-27', kind: 'holiday', calendar: HOLIDAYS },
].map((event, index) => ({ id: `event${index}0000000000000`, ...event }) as GivenEvent);

/** An event as the store should know it. */
interface Stored {
  readonly key: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

const ENDINGS: Readonly<Record<string, string>> = { '@g': '@group.calendar.google.com', '@m': '@gmail.com' };

/** What the store should hold of the practice calendar's own event, except for answers, which are told apart below. */
function storedAs(given: GivenEvent, account = 'demo.user@m'): Stored {
  const { id, calendar, title, start, end, answer } = completeEvent(given);
  const owner = calendar || account;
  const allDay = !start.includes('T');
  const instant = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE).epochMilliseconds;
  return {
    key: btoa(`${id} ${owner}`).replace(/=+$/, ''),
    calendar: owner.replace(/@[gm]$/, (ending) => ENDINGS[ending] ?? ending),
    title,
    series: /^(.+)_\d{8}T\d{6}Z$/.exec(id)?.[1] ?? null,
    isDeclined: answer === 'declined',
    allDay,
    start: allDay ? start : instant(start),
    end: allDay ? end : instant(end),
  };
}

/** What the store holds, by key. Of answers only the declined are known in words of every language. */
async function stored(drive: Drive): Promise<readonly Stored[]> {
  const { rows } = await (await drive.backstage()).evaluate(readDisk);
  return rows.flatMap(({ seen }) => {
    const { answer, ...event } = (seen?.event ?? {}) as Stored;
    return event.key === undefined ? [] : [{ ...event, isDeclined: answer === 'declined' } as Stored];
  });
}

function byKey(events: Iterable<Stored>): readonly Stored[] {
  return [...events].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

async function expectStored(drive: Drive, events: Iterable<Stored>): Promise<void> {
  await expect.poll(async () => byKey(await stored(drive)), { timeout: 10_000, interval: 50 }).toEqual(byKey(events));
}

const ARE_EVENTS = EVENTS.filter(({ kind }) => kind === undefined);

/** What each view shows, of which day; the first and the last date. */
const VIEWS = [
  ['week/2026/11/23', '2026-11-22', '2026-11-29'],
  ['day/2026/11/24', '2026-11-24', '2026-11-24'],
  ['month/2026/11/23', '2026-11-01', '2026-12-05'],
  ['agenda/2026/11/23', '2026-11-23', '2026-12-20'],
  ['customday/2026/11/23', '2026-11-23', '2026-11-26'],
  ['customweek/2026/11/23', '2026-11-22', '2026-12-05'],
  ['search?q=', '2026-01-01', '2026-12-31'],
] as const;

/** The same events, each a little later and called a little otherwise, so that it is seen which of them were read. */
function changed(event: GivenEvent, step: number): GivenEvent {
  const later = (time: string) =>
    time.includes('T')
      ? Temporal.PlainDateTime.from(time)
          .add({ minutes: 5 * step })
          .toString()
          .slice(0, 16)
      : time;
  const { title, start, end } = completeEvent(event);
  return { ...event, title: title && `${title} ${step}`, start: later(start), end: later(end) };
}

function touches(event: GivenEvent, first: string, last: string): boolean {
  const { start, end } = completeEvent(event);
  const lastDay = start.includes('T') ? end.slice(0, 10) : String(Temporal.PlainDate.from(end).subtract({ days: 1 }));
  return start.slice(0, 10) <= last && lastDay >= first;
}

async function show({ page }: CalendarTab, view: string, events: readonly GivenEvent[]): Promise<void> {
  await page.evaluate(
    (view, events) => {
      const { practice } = window as unknown as {
        practice: { replaceEvents(events: unknown): void; go(to: string): void };
      };
      practice.replaceEvents(events);
      practice.go(`/calendar/u/0/r/${view}`);
    },
    view,
    events,
  );
}

const REASONS = ['learn', 'reconnect', 'get-out', 'belong', 'be-visible', 'meet-people', 'find-clients'];

const LANGUAGES = ['en', 'de', 'fr', 'ja', 'ar', 'hi'];

test.for(LANGUAGES.flatMap((lang) => ['12h', '24h'].map((clock) => [lang, clock] as const)))(
  'every view in %s on the %s clock: times to the minute, picker and marks',
  async ([lang, clock], { drive }) => {
    await drive.fillCalendar([]);
    const tab = await drive.openCalendar('year', { ...OPTIONS, lang, clock, weekStart: '7' });
    await tab.page.setViewport(WINDOW);
    const known = new Map<string, Stored>();
    for (const [step, [view, first, last]] of VIEWS.entries()) {
      const events = EVENTS.map((event) => changed(event, step + 1));
      await show(tab, view, events);
      for (const event of events.slice(0, ARE_EVENTS.length)) {
        if (touches(event, first, last)) known.set(storedAs(event).key, storedAs(event));
      }
      await expectStored(drive, known.values());
      // The picker knows nothing of clocks: it is used on each in every second view.
      if ((step % 2 === 0) === (clock === '12h')) continue;
      const title = `${view.startsWith('day') ? 'Workshop' : 'Night train'} ${step + 1}`;
      const picker = await tab.openCard(title);
      await picker.pick(REASONS[step] ?? '');
      await tab.waitForMark(title, REASONS[step] ?? '');
    }
  },
);

/** Opens a view that shows these events, and waits until the store holds what is expected of them. */
async function expectRead(
  drive: Drive,
  view: string,
  events: readonly GivenEvent[],
  options: Readonly<Record<string, string>> = {},
): Promise<CalendarTab> {
  await drive.fillCalendar(events);
  const tab = await drive.openCalendar(view, { ...OPTIONS, ...options });
  await tab.page.setViewport(WINDOW);
  await expectStored(
    drive,
    events.filter(({ kind }) => kind === undefined).map((event) => storedAs(event)),
  );
  return tab;
}

test.for<Readonly<Record<string, string>>>([
  { density: '48' },
  { density: '53.7', clock: '24h' },
  { secondGutter: 'America/New_York' },
  { secondGutter: 'Asia/Kolkata', lang: 'ar' },
  { theme: 'dark', lang: 'hi' },
  { weekStart: '1' },
  { weekStart: '7', sync: '1' },
])('a week with %o', async (options, { drive }) => {
  // Of a week that starts on another day, too, all are in it.
  await expectRead(drive, 'week/2026/11/25', EVENTS, options);
});

test.for(['12h', '24h'])('days with 23 and 25 hours, on the %s clock', async (clock, { drive }) => {
  const end = (start: string) => ({ start, end: `${start.slice(0, 11)}04:45` });
  await expectRead(
    drive,
    'week/2026/3/29',
    [
      { title: 'Over the hour that is not', ...end('2026-03-29T01:30') },
      { title: 'After it', start: '2026-03-29T14:00', end: '2026-03-29T15:30' },
      { title: 'Night before', start: '2026-03-28T23:00', end: '2026-03-29T05:00' },
    ],
    { clock, weekStart: '1' },
  );
  await drive.startAfresh();
  await expectRead(
    drive,
    'week/2026/10/25',
    [
      { title: 'Over the hour that is twice', ...end('2026-10-25T01:30') },
      { title: 'In it', start: '2026-10-25T02:15', end: '2026-10-25T02:45' },
      { title: 'Its evening', start: '2026-10-25T19:00', end: '2026-10-25T20:30' },
    ],
    { clock, weekStart: '1' },
  );
});

test('what a month has no room for is known once it is shown, and tagged like any other', async ({ drive }) => {
  const hours = ['08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19'];
  const events = hours.map((hour) => ({ title: `At ${hour}`, start: `2026-11-23T${hour}:00` }));
  await drive.fillCalendar(events);
  const tab = await drive.openCalendar('month/2026/11/23', OPTIONS);
  await expect.poll(async () => (await stored(drive)).length).toBeGreaterThan(0);
  expect((await stored(drive)).length).toBeLessThan(events.length);
  await tab.page.locator('[role=main] [role=row] [role=button]:not([data-eventid] *)').click();
  await expectStored(
    drive,
    events.map((event) => storedAs(event)),
  );
  await (await tab.openCard('At 19')).pick('learn');
  await tab.waitForMark('At 19', 'learn');
});

test('the same events in another account are others', async ({ drive }) => {
  const tab = await expectRead(drive, 'week/2026/11/23', EVENTS.slice(0, 2));
  await (await tab.openCard('Meetup')).pick('learn');
  await tab.page.goto(tab.page.url().replace('/u/0/', '/u/1/'));
  const events = EVENTS.slice(0, 2);
  await expectStored(
    drive,
    ['demo.user@m', 'nora@lindqvist.example'].flatMap((account) => events.map((event) => storedAs(event, account))),
  );
  expect(await (await tab.openCard('Meetup')).read()).toMatchObject({ picked: null });
});

test('an event that has no chip on screen is read from its edit page', async ({ drive }) => {
  const [event] = EVENTS;
  await drive.fillCalendar([event as GivenEvent]);
  const { key } = storedAs(event as GivenEvent);
  const tab = await drive.openCalendar(`eventedit/${key}`, OPTIONS);
  await tab.editPicker.pick('learn');
  await expectStored(drive, [storedAs(event as GivenEvent)]);
});
