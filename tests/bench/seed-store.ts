/** Fills the extension's store by its own messages, as years of looking at Google Calendar would. */
import type { Drive, ExtensionScope } from '../browser/drive.ts';
import { rawViewOf, type SaidEvent } from '../raw-readings.ts';

/** An event for the store, with its tag or none. */
export interface SeededEvent extends SaidEvent {
  readonly reason: string | null;
}

/** So many are sent in one message. */
const BATCH = 2000;

const HOUR = 3_600_000;

/** So many events a day, back from two days from now. */
const A_DAY = 25;

/** Of the newest events, so many are tagged but for every fourth. */
const TAGGED = 1000;

const REASONS = ['get-out', 'meet-people', 'reconnect', 'learn', 'belong', 'be-visible', 'find-clients'];

/** Years of a full calendar that ends in two days. */
export function yearsOfEvents(count: number, now: number): readonly SeededEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const start = now + (48 - index * (24 / A_DAY)) * HOUR;
    const isTagged = index < TAGGED && index % 4 !== 0;
    return {
      key: `seeded-${index}`,
      start,
      end: start + HOUR,
      title: `Event ${index}`,
      reason: isTagged ? (REASONS[index % REASONS.length] ?? null) : null,
    };
  });
}

/** Empties the store and puts these into it. */
export async function seedStore(drive: Drive, events: readonly SeededEvent[]): Promise<void> {
  const backstage = await drive.backstage();
  await backstage.evaluate(ask, [{ name: 'deleteEverything', request: null }]);
  for (let from = 0; from < events.length; from += BATCH) {
    const batch = events.slice(from, from + BATCH);
    await backstage.evaluate(ask, [{ name: 'recordView', request: { view: rawViewOf(batch), unchanged: [] } }]);
    const tags = batch.flatMap(({ key, reason }) =>
      reason === null ? [] : [{ name: 'saveTag', request: { key, tag: { reason, also: [] }, raw: null } }],
    );
    await backstage.evaluate(ask, tags);
  }
}

/** Runs in one of the extension's pages. */
async function ask(messages: readonly { readonly name: string; readonly request: unknown }[]): Promise<void> {
  const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
  const answers = await Promise.all(messages.map((message) => runtime.sendMessage(message)));
  for (const answer of answers) {
    const { ok, error } = answer as { ok: boolean; error?: string };
    if (!ok) throw new Error(error);
  }
}
