/** Reading a calendar's bytes: how far it has come, giving up, and letting others have their turn. */
import { expect, test } from 'vitest';
import { FeedError, readCalendar } from '../../../utils/calendar-feed/index.ts';

const OPTIONS = { name: 'Clubs', calendar: 'clubs@example.com' };

function calendarOf(events: number): Uint8Array {
  const lines = Array.from({ length: events }, (_, index) =>
    ['BEGIN:VEVENT', `UID:${index}`, 'DTSTART:20261127T100000Z', 'SUMMARY:Talk', 'END:VEVENT'].join('\n'),
  );
  return new TextEncoder().encode(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n'));
}

test('a calendar without a name or an address has those it is read under', async () => {
  const calendar = await readCalendar(calendarOf(2), OPTIONS);
  expect(calendar).toMatchObject({ ...OPTIONS, count: 2, first: '2026-11-27', last: '2026-11-27', isComplete: true });
});

test('the caller is told how far it has come, up to the end', async () => {
  const parts: number[] = [];
  await readCalendar(calendarOf(30), { ...OPTIONS, onProgress: (part) => parts.push(part) });
  expect(parts).toEqual(parts.toSorted((one, other) => one - other));
  expect(parts.at(-1)).toBeGreaterThan(0.9);
  expect(parts.at(-1)).toBeLessThanOrEqual(1);
});

test('others have their turn while a large calendar is read', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });
  await readCalendar(calendarOf(2000), OPTIONS);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

test('what is no calendar is refused', async () => {
  const text = new TextEncoder().encode('Dear diary,\nDTSTART:20261127T100000Z\n');
  await expect(readCalendar(text, OPTIONS)).rejects.toThrow(FeedError);
});
