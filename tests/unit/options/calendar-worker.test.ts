/** The worker that takes calendars over: what cannot be read is said before anything is chosen. */
import '../store/fresh-store.ts';
import { expect, test, vi } from 'vitest';
import type { CalendarTask, CalendarWord, ListedFile } from '../../../entrypoints/options/calendar-worker.ts';
import { eventsBetween } from '../../../utils/store/index.ts';

type Listener = (message: { data: CalendarTask; ports: readonly object[] }) => void;

/** Starts the worker, and gives what asks it. */
async function startWorker(): Promise<(task: CalendarTask) => Promise<ListedFile>> {
  const listen = vi.fn<(type: string, listener: Listener) => void>();
  vi.stubGlobal('addEventListener', listen);
  await import('../../../entrypoints/options/calendar-worker.ts');
  vi.unstubAllGlobals();
  return (task) =>
    new Promise((resolve, reject) => {
      const postMessage = (word: CalendarWord): void => {
        if ('done' in word) resolve(word.done);
        if ('failed' in word) reject(new Error(JSON.stringify(word.failed)));
      };
      listen.mock.lastCall?.[1]({ data: task, ports: [{ postMessage }] });
    });
}

const DAY = 86_400_000;
const NOW = Date.now();
const stamp = `${new Date(NOW).toISOString().slice(0, 10).replaceAll('-', '')}T100000Z`;
const TEXT = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1@google.com
DTSTART:${stamp}
RRULE:FREQ=SECONDLY
SUMMARY:Each second
END:VEVENT
BEGIN:VEVENT
UID:2@google.com
DTSTART:${stamp}
SUMMARY:Meetup
ATTENDEE;PARTSTAT=ACCEPTED:mailto:jane@example.com
END:VEVENT
BEGIN:VEVENT
UID:3@google.com
SUMMARY:Without a start
END:VEVENT
END:VCALENDAR`;

test('what cannot be read or expanded is told with the calendar, which is taken over under the address that was chosen', async () => {
  const ask = await startWorker();
  const file = new File([TEXT], 'Clubs.ics');
  const { calendars, problems } = await ask({ file, zone: 'Europe/Berlin', chosen: null });
  expect(problems).toEqual([]);
  expect(calendars).toMatchObject([
    {
      ...{ name: 'Clubs', address: '', events: 2 },
      problems: [
        { key: 'problem_feed_bad_event', values: ['Without a start'] },
        { key: 'problem_feed_endless', values: ['Each second'] },
      ],
    },
  ]);
  await ask({ file, zone: 'Europe/Berlin', chosen: [{ place: 0, address: 'jane@example.com' }] });
  expect((await eventsBetween(NOW - DAY, NOW + DAY)).map(({ event }) => event)).toMatchObject([
    { calendar: 'jane@example.com', title: 'Meetup', answer: 'accepted' },
  ]);
});
