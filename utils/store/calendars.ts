/** Calendars: which ones are known, where that knowledge comes from, and how fresh it is. */
import { change } from './change.ts';
import { read } from './open.ts';
import type { CalendarRow, FeedRow } from './schema.ts';

/** Every calendar that anything is known of, by address. */
export async function calendars(): Promise<readonly CalendarRow[]> {
  return (await read()).objectStore('calendars').getAll();
}

/** How many events of a calendar are known; counted by an index, without reading them. */
export async function countEvents(address: string): Promise<number> {
  const index = (await read()).objectStore('events').index('calendar');
  return index.count(IDBKeyRange.bound([address], [address, []]));
}

/** Forgets a calendar's secret address for good. Its events stay, as what was last known of them. */
export async function removeFeed(address: string): Promise<void> {
  await change(async (store) => {
    const calendar = await store.calendar(address);
    if (calendar) await store.putCalendar({ ...calendar, feed: null });
  });
}

/** Notes how an attempt to read a feed went; not where the user has removed it or put another in its place meanwhile. */
export async function noteFeed(address: string, url: string, outcome: Partial<Omit<FeedRow, 'url'>>): Promise<void> {
  await change(async (store) => {
    const calendar = await store.calendar(address);
    if (calendar?.feed?.url !== url) return;
    await store.putCalendar({ ...calendar, feed: { ...calendar.feed, ...outcome } });
  });
}
