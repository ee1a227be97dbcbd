/** The whole time that is known of. */
import { type Period, periodOfAll, startOfDay } from '../time/index.ts';
import { read } from './open.ts';
import { LENGTHS } from './place.ts';
import type { EventRow } from './schema.ts';

const DAY = 86_400_000;

/**
 * All time: the days of `zone` in which every known event lies; null where none is known. Reads the first events and the
 * last ones of each length, not the history.
 */
export async function periodOfHistory(zone: string): Promise<Period | null> {
  const index = (await read()).objectStore('events').index('place');
  const rows = await Promise.all(
    LENGTHS.map(async (longest, length) => {
      const range = IDBKeyRange.bound([length], [length + 1]);
      const [first, last] = await Promise.all([index.openKeyCursor(range), index.openKeyCursor(range, 'prev')]);
      if (!first || !last) return [];
      // The days of an all-day event begin at another instant in every zone.
      const begin = IDBKeyRange.bound([length], [length, first.key[1] + DAY]);
      const end = IDBKeyRange.bound([length, last.key[1] - DAY - longest], [length + 1]);
      return Promise.all([index.getAll(begin), index.getAll(end)]);
    }),
  );
  return periodOfAll(spansOf(rows.flat(2), zone), zone);
}

function spansOf(rows: readonly EventRow[], zone: string): { start: number; end: number }[] {
  const midnight = (date: string): number => startOfDay(Temporal.PlainDate.from(date), zone);
  return rows.flatMap(({ seen }) => {
    if (seen === null) return [];
    const { event } = seen;
    return [event.allDay ? { start: midnight(event.start), end: midnight(event.end) } : event];
  });
}
