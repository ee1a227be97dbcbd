/** Any sequence of what can happen leaves the store equal to the simplest thing that could hold it: a Map. */
import './fresh-store.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarEvent, EventKey, Tag } from '../../../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS } from '../../../utils/reasons.ts';
import {
  deleteEverything,
  eventsBetween,
  everything,
  hasTags,
  recordEvents,
  saveTag,
  tagsOf,
  untaggedEvents,
} from '../../../utils/store/index.ts';
import { allDay, key, timed } from './sample-events.ts';

/** What was seen and said of each key, each with its time. */
type Model = Map<EventKey, { event?: CalendarEvent; eventAt: number; tag: Tag | null; tagAt: number }>;
type Step = fc.AsyncCommand<Model, void>;

const KEYS = ['a', 'b', 'c', 'd', '__proto__'].map(key);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const THE_DAY = Date.UTC(2026, 10, 23);

const times = fc.integer({ min: 1, max: 50 });
const starts = fc.integer({ min: -100, max: 100 }).map((hours) => THE_DAY + hours * HOUR);
const lengths = fc.constantFrom(0, HOUR, DAY, DAY + 1, 4 * DAY, 5 * DAY, 40 * DAY, 600 * DAY);
const answers = fc.constantFrom(null, 'accepted', 'declined', 'tentative', 'needs-action' as const);
const tags: fc.Arbitrary<Tag> = fc.oneof(
  fc.record({ reason: fc.constantFrom(...REASON_IDS), also: fc.constant([]) }),
  fc.constant({ reason: NOT_NETWORKING, also: [] } as const),
);

/** An event of this key, at any time, of any length, with any answer: so events move, and are declined. */
const eventOf = (name: EventKey): fc.Arbitrary<CalendarEvent> =>
  fc
    .record({ start: starts, length: lengths, whole: fc.boolean(), answer: answers, title: fc.string() })
    .map((drawn) => {
      const date = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
      const { start, length, whole, answer, title } = drawn;
      return whole
        ? allDay(name, date(start), date(start + DAY + length), { answer, title })
        : timed(name, '2026-11-23T00:00', '2026-11-23T00:00', { start, end: start + length, answer, title });
    });

const anyEvent = fc.constantFrom(...KEYS).chain(eventOf);

function see(model: Model, event: CalendarEvent, at: number): void {
  const known = model.get(event.key) ?? { eventAt: 0, tag: null, tagAt: 0 };
  const { event: seen, eventAt } = known;
  const differs = JSON.stringify(Object.entries(seen ?? {}).sort()) !== JSON.stringify(Object.entries(event).sort());
  model.set(event.key, at >= eventAt && differs ? { ...known, event, eventAt: at } : known);
}

function say(model: Model, name: EventKey, tag: Tag | null, at: number): void {
  const known = model.get(name) ?? { eventAt: 0, tag: null, tagAt: 0 };
  if (at >= known.tagAt) model.set(name, { ...known, tag, tagAt: at });
}

class SaveTag implements Step {
  readonly change: { key: EventKey; tag: Tag | null; event: CalendarEvent | null };
  readonly at: number;
  constructor(event: CalendarEvent, tag: Tag | null, withEvent: boolean, at: number) {
    this.change = { key: event.key, tag, event: withEvent ? event : null };
    this.at = at;
  }
  check = (): boolean => true;
  async run(model: Model): Promise<void> {
    const { key: name, tag, event } = this.change;
    const answer = model.get(name)?.event?.answer ?? null;
    if (event !== null) see(model, { ...event, answer: event.answer ?? answer }, this.at);
    say(model, name, tag, this.at);
    expect(await saveTag(this.change, this.at)).toEqual(model.get(name)?.tag);
  }
  toString = (): string => `saveTag(${JSON.stringify(this.change)}, ${this.at})`;
}

class RecordEvents implements Step {
  readonly events: readonly CalendarEvent[];
  readonly at: number;
  constructor(events: readonly CalendarEvent[], at: number) {
    this.events = events;
    this.at = at;
  }
  check = (): boolean => true;
  async run(model: Model): Promise<void> {
    for (const event of this.events) see(model, event, this.at);
    await recordEvents(this.events, this.at);
  }
  toString = (): string => `recordEvents(${JSON.stringify(this.events)}, ${this.at})`;
}

class DeleteEverything implements Step {
  check = (): boolean => true;
  async run(model: Model): Promise<void> {
    model.clear();
    await deleteEverything();
  }
  toString = (): string => 'deleteEverything()';
}

/** Looks at the store from every side, and compares with a recount. */
class Look implements Step {
  readonly start: number;
  readonly end: number;
  constructor(start: number, length: number) {
    this.start = start;
    this.end = start + length;
  }
  check = (): boolean => true;
  async run(model: Model): Promise<void> {
    const known = [...model.values()];
    const tagged = [...model].filter(([, { tag }]) => tag !== null);
    expect(new Map(Object.entries(await tagsOf(KEYS)))).toEqual(new Map(tagged.map(([name, { tag }]) => [name, tag])));
    expect(await hasTags()).toBe(tagged.length > 0);

    const expected = known.flatMap(({ event, tag }) => (event && this.overlaps(event) ? [{ event, tag }] : []));
    const found = await eventsBetween(this.start, this.end);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));

    const begins = (event: CalendarEvent): number => new Date(event.start).getTime();
    const waiting = known
      .flatMap(({ event, tag }) => (event && tag === null && event.answer !== 'declined' ? [begins(event)] : []))
      .filter((start) => start < this.end)
      .sort((one, other) => other - one);
    expect((await untaggedEvents({ before: this.end, limit: 3 })).map(begins)).toEqual(waiting.slice(0, 3));

    const backup = await everything({});
    expect(backup.events).toHaveLength(known.filter(({ event }) => event).length);
    expect(backup.tags.filter(({ reason }) => reason !== null)).toHaveLength(tagged.length);
  }
  /** Tries every hour, or an all-day event's with a day around it, instead of comparing ends. */
  private overlaps(event: CalendarEvent): boolean {
    const margin = event.allDay ? DAY : 0;
    const start = new Date(event.start).getTime() - margin;
    const end = new Date(event.end).getTime() + margin;
    if (start === end) return start >= this.start && start < this.end;
    return Math.min(end, this.end) - Math.max(start, this.start) > 0;
  }
  toString = (): string => `look(${new Date(this.start).toISOString()}, ${new Date(this.end).toISOString()})`;
}

const steps = [
  fc
    .tuple(anyEvent, fc.option(tags, { freq: 3 }), fc.boolean(), times)
    .map(([event, tag, withEvent, at]) => new SaveTag(event, tag, withEvent, at)),
  fc
    .tuple(fc.uniqueArray(anyEvent, { selector: (event) => event.key, maxLength: 4 }), times)
    .map(([events, at]) => new RecordEvents(events, at)),
  fc.tuple(starts, fc.constantFrom(HOUR, DAY, 7 * DAY, 900 * DAY)).map(([start, length]) => new Look(start, length)),
  fc.constant(new DeleteEverything()),
];

test('tag, retag, clear, move, decline, delete everything: the store holds what a Map would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 30, size: 'max' }), async (commands) => {
      await deleteEverything();
      await fc.asyncModelRun(() => ({ model: new Map() as Model, real: undefined }), commands);
    }),
    { numRuns: 200 },
  );
}, 60_000);
