/**
 * One calendar, told by the page and by its feed in any order, while events come, move and go, are tagged, exported and
 * brought back: whatever has happened, once both have told it as it is, each event is there once, with its tag.
 */
import './fresh-store.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backupText,
  eventsBetween,
  everything,
  importBackup,
  readBackup,
  recordCalendars,
  recordEvents,
  saveTag,
} from '../../../utils/store/index.ts';
import { settled } from './raw-database.ts';
import { instant, key, tag, timed } from './sample-events.ts';

const JANE = 'jane@example.com';
const HOUR = 3_600_000;
const BEGINNING = instant('2026-11-23T12:00');
const DAYS = { first: '2026-11-20', last: '2026-12-10' };
const SEEN_WHOLE = { days: [DAYS], hasLong: true, zone: 'UTC', calendars: [JANE], isCertain: true, others: [] };
const TOLD_WHOLE = { from: Number.NEGATIVE_INFINITY, to: instant('2027-11-24T12:00') };

/** An event as it really is. */
interface RealEvent {
  readonly id: number;
  /** Whether the feed's guess at the page's key is right. */
  readonly isGuessed: boolean;
  title: string;
  start: number;
  reason: 'learn' | 'reconnect' | 'belong' | null;
}

/** What happens; `which` chooses an event, `hours` and `word` what becomes of it. */
const step = fc.record({
  what: fc.constantFrom('page', 'feed', 'file', 'tag', 'move', 'rename', 'add', 'delete', 'return', 'export', 'merge'),
  which: fc.nat(99),
  hours: fc.integer({ min: 1, max: 30 }),
  word: fc.integer({ min: 0, max: 5 }),
});

class World {
  readonly #events: RealEvent[] = [];
  /** What events have looked like: none looks as another did, as nobody could tell those apart. */
  readonly #looks = new Set<string>();
  #now = BEGINNING;
  #count = 0;
  #saved: string | null = null;

  async go({ what, which, hours, word }: typeof step extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
    const event = this.#events[which % Math.max(this.#events.length, 1)];
    if (what === 'page') await this.page();
    else if (what === 'feed') await this.feed();
    else if (what === 'file') await this.#tell({});
    else if (what === 'add')
      this.#add({ title: `Title ${word}`, start: BEGINNING + hours * HOUR, isGuessed: which > 49 });
    else if (what === 'return') await this.#return();
    else if (what === 'export') this.#saved = backupText(await everything({}));
    else if (what === 'merge') await this.#merge();
    else if (event === undefined) return;
    else if (what === 'delete') this.#events.splice(this.#events.indexOf(event), 1);
    else if (what === 'tag') await this.#tag(event, (['learn', 'reconnect', 'belong'] as const)[word % 3] ?? null);
    else if (what === 'move') await this.#change(event, { start: BEGINNING + hours * HOUR }, word);
    else await this.#change(event, { title: `Title ${word}` }, hours);
  }

  async page(): Promise<void> {
    await recordEvents(this.#events.map(shown), this.#later(), SEEN_WHOLE);
  }

  async feed(): Promise<void> {
    const at = this.#later();
    const feed = { url: 'https://calendar.google.com/', at, until: at, etag: null, lastModified: null };
    await this.#tell({ whole: TOLD_WHOLE, isNewFeed: true, feed: { ...feed, problem: null, failures: 0, next: at } });
  }

  /** Each event as it is, and as the store has it. */
  async compare(): Promise<{ readonly real: readonly string[]; readonly stored: readonly string[] }> {
    const stored = await eventsBetween(BEGINNING - 1000 * HOUR, BEGINNING + 1000 * HOUR);
    const words = (title: string, start: number, reason: string | null) => JSON.stringify([start, title, reason]);
    return {
      real: this.#events.map(({ title, start, reason }) => words(title, start, reason)).toSorted(),
      stored: stored
        .map(({ event, tag: said }) => words(event.title, event.start as number, said?.reason ?? null))
        .toSorted(),
    };
  }

  #later(): number {
    this.#now += HOUR;
    return this.#now;
  }

  async #tell(more: object): Promise<void> {
    const events = this.#events.map((event) => told(event));
    await recordCalendars([{ address: JANE, name: 'Jane', at: this.#later(), events, ...more }]);
  }

  #isNew({ title, start }: Pick<RealEvent, 'title' | 'start'>): boolean {
    const look = JSON.stringify([title, start]);
    const isNew = !this.#looks.has(look);
    this.#looks.add(look);
    return isNew;
  }

  #add(event: Pick<RealEvent, 'title' | 'start' | 'isGuessed'>): void {
    if (!this.#isNew(event)) return;
    this.#count += 1;
    this.#events.push({ id: this.#count, reason: null, ...event });
  }

  /** What is changed is told by one of the two before anything else happens. */
  async #change(event: RealEvent, changed: Partial<RealEvent>, which: number): Promise<void> {
    if (!this.#isNew({ ...event, ...changed })) return;
    Object.assign(event, changed);
    await (which % 2 === 0 ? this.page() : this.feed());
  }

  /** Tags are given on the page. */
  async #tag(event: RealEvent, reason: RealEvent['reason']): Promise<void> {
    await this.page();
    event.reason = reason;
    await saveTag({ key: key(`P${event.id}`), tag: reason && tag(reason), event: shown(event) }, this.#later());
  }

  /** All is exported, lost, and brought back as it was. */
  async #return(): Promise<void> {
    const text = backupText(await everything({}));
    await settled(indexedDB.deleteDatabase('seven-reasons'));
    await importBackup(readBackup(text), 'replace');
    expect(backupText(await everything({}))).toBe(text);
  }

  async #merge(): Promise<void> {
    if (this.#saved !== null) await importBackup(readBackup(this.#saved), 'merge');
  }
}

function shown({ id, title, start }: RealEvent) {
  const event = timed(`P${id}`, '2026-11-23T12:00', '2026-11-23T13:00', { title });
  return { ...event, start, end: start + HOUR };
}

function told({ id, isGuessed, title, start }: RealEvent) {
  const times = { allDay: false as const, start, end: start + HOUR };
  const keys = [isGuessed ? `P${id}` : `guess-${id}`];
  return { uid: `u${id}`, original: null, title, series: null, answer: null, ...times, keys };
}

test('each event is there once, with its tag, once page and feed have told it as it is', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await settled(indexedDB.deleteDatabase('seven-reasons'));
      const world = new World();
      for (const each of steps) await world.go(each);
      await world.page();
      await world.feed();
      for (const look of ['page', 'feed'] as const) {
        await world[look]();
        const { real, stored } = await world.compare();
        expect(stored).toEqual(real);
      }
    }),
    { numRuns: 300 },
  );
});
