/** Which calendars count: those that the user does not want to be counted are in no number and wait for no tag. */
import { touchedDays } from './days.ts';
import { eventRow } from './event-row.ts';
import { factOf, putFact } from './facts.ts';
import { read, write } from './open.ts';
import { rowsOfCalendar } from './rows-of-calendar.ts';

/**
 * Lets the events of all calendars count but those of these addresses; resolves when every number does so, or, where
 * that concerns many days, once `deriveDays` has run. What the user said of the others' events is kept.
 */
export async function countAllBut(addresses: readonly string[]): Promise<void> {
  if (difference((await factOf(await read(), 'uncounted'))?.calendars ?? [], addresses).length === 0) return;
  await write('relaxed', async (transaction) => {
    const before = (await factOf(transaction, 'uncounted'))?.calendars ?? [];
    const days = await touchedDays(transaction);
    const uncounted = new Set(addresses);
    const events = transaction.objectStore('events');
    for (const address of difference(before, addresses)) {
      for await (const rows of rowsOfCalendar(transaction, address)) {
        for (const row of rows) days.touch(row);
        await Promise.all(rows.map((row) => events.put(eventRow(row, uncounted))));
      }
    }
    await putFact(transaction, { name: 'uncounted', calendars: [...uncounted] });
    await days.derive();
  });
}

/** What is in one of the lists alone. */
function difference(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set(one).symmetricDifference(new Set(other))];
}
