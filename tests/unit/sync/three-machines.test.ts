/**
 * Three machines of one user, with clocks that differ: whatever is done on them, and however what they tell each other is
 * lost, late or out of order, they end equal, and with the numbers of a recount.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CalendarEvent, EventKey, SeenWhole, Tag } from '../../../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS, type ReasonId } from '../../../utils/reasons.ts';
import { isLater, periodOfDates, type Stamp } from '../../../utils/time/index.ts';
import { key, tag, timed } from '../store/sample-events.ts';
import { Machine } from './machine.ts';
import { Server } from './replica.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONDAY = Date.UTC(2026, 10, 23);
const ALL_DAY_HOURS = { start: 540, end: 1020 };

/** What a machine that knows everything would know. */
interface World {
  time: number;
  readonly calendar: Map<EventKey, CalendarEvent>;
  /** The events that have their second key now. */
  readonly renamed: Set<EventKey>;
  /** Of each event the word that counts, while nothing was deleted: the latest that was ever said anywhere. */
  readonly latest: Map<EventKey, Stamp & { readonly tag: Tag | null }>;
}

interface Real {
  readonly machines: readonly Machine[];
}

/** Each event is in an hour of its own, so that a recount need not share any time. */
const NAMES = ['a', 'b', 'c', 'd'].map(key);

/** All there is was seen. */
const WHOLE_WEEK: SeenWhole = {
  days: [{ first: '2026-11-23', last: '2026-11-30' }],
  ...{ zone: 'UTC', calendars: ['jane@example.com'], hasLong: true, isCertain: true, others: [] },
};

/** The key that an event of this name has now. */
const keyOf = (name: EventKey, { renamed }: World): EventKey => (renamed.has(name) ? key(`${name}, again`) : name);

function eventOf({ name, day, isDeclined }: { name: EventKey; day: number; isDeclined: boolean }): CalendarEvent {
  const start = MONDAY + day * DAY + (9 + NAMES.indexOf(name)) * HOUR;
  const answer = isDeclined ? 'declined' : 'accepted';
  return timed(name, '2026-11-23T00:00', '2026-11-23T00:00', { start, end: start + HOUR, answer });
}

/** What is done on one machine, with what is drawn for it; `now` is the time by its clock. */
type Act<Drawn> = (drawn: Drawn, machine: Machine, now: number, world: World, real: Real) => Promise<unknown>;

/** A step on any machine: time goes on by a minute, or by more, or not at all. */
function step<Drawn>(what: string, drawn: fc.Arbitrary<Drawn>, act: Act<Drawn>) {
  const when = fc.record({ on: fc.nat({ max: 2 }), minutes: fc.constantFrom(1, 1, 1, 0, 90) });
  return fc.tuple(when, drawn).map(
    ([{ on, minutes }, values]): fc.AsyncCommand<World, Real> => ({
      check: () => true,
      run: async (world, real) => {
        world.time += minutes * MINUTE;
        const machine = real.machines[on] as Machine;
        await machine.at(world.time, (now) => act(values, machine, now, world, real));
      },
      toString: () => `${what} on ${on} after ${minutes} min: ${JSON.stringify(values)}`,
    }),
  );
}

/** Tags, tags anew, or takes the tag away. */
const say: Act<{ name: EventKey; tag: Tag | null }> = async ({ name, tag }, { store }, now, world) => {
  const { calendar, latest } = world;
  const key = keyOf(name, world);
  await store.saveTag({ key, tag, event: calendar.get(key) ?? null }, now);
  const [word] = (await store.latestWords(99)).tags.filter((each) => each.key === key);
  const before = latest.get(key);
  if (word && (before === undefined || isLater(word, before, ({ tag }) => JSON.stringify(tag)))) latest.set(key, word);
};

/** An event moves, or is declined, in the calendar; the machine sees it. */
const move: Act<CalendarEvent> = (event, { store }, now, world) => {
  const moved = { ...event, key: keyOf(event.key, world) };
  world.calendar.set(moved.key, moved);
  return store.recordEvents([moved], now);
};

/**
 * The calendar gives an event its other key; the machine sees that the old one is gone. No clock shows the same time
 * before it and after, so that a word tells under which key it was said.
 */
const rename: Act<EventKey> = (name, { store }, now, world) => {
  const { calendar, renamed } = world;
  const old = calendar.get(keyOf(name, world));
  calendar.delete(keyOf(name, world));
  world.time += 1;
  if (!renamed.delete(name)) renamed.add(name);
  if (old) calendar.set(keyOf(name, world), { ...old, key: keyOf(name, world) });
  return store.recordEvents([...calendar.values()], now, WHOLE_WEEK);
};

/** An event is deleted in the calendar; the machine sees that it is gone. */
const remove: Act<EventKey> = (name, { store }, now, world) => {
  const { calendar } = world;
  calendar.delete(keyOf(name, world));
  return store.recordEvents([...calendar.values()], now, WHOLE_WEEK);
};

const setGoal: Act<{ reason: ReasonId; hours: number }> = ({ reason, hours }, { store }, now) =>
  store.saveGoal({ reason, kind: 'at-least', amount: { unit: 'hours-per-week', hours }, from: '2026-11-01' }, now);

/** Imports the backup of another machine. */
const importFrom: Act<number> = async (from, { store }, _now, _world, { machines }) => {
  const backup = JSON.stringify(await machines[from]?.store.everything({}));
  await store.importBackup(store.readBackup(backup), 'merge');
};

/** Deletes everything on one machine, which leaves sync by that; or everywhere. */
const deleteAll: Act<{ everywhere: boolean }> = async ({ everywhere }, machine, now) => {
  if (!everywhere) await machine.leave();
  await machine.store.deleteEverything({ everywhere });
  if (everywhere) await machine.sync(now, 'all others');
};

/** Syncs, and turns it on for that. */
const sync: Act<null> = (_, machine, now) => {
  machine.state = { ...machine.state, isOn: true };
  return machine.sync(now);
};

/** Some of what is on the way arrives, in any order, or all of it; or what is to be sent is lost. */
const deliver: Act<{ what: 'send' | 'receive' | 'lose'; but: number }> = async ({ what, but }, { replica }) => {
  if (what === 'lose') replica.lose();
  else replica[what]((name) => (name.length + name.charCodeAt(name.length - 1)) % 4 !== but);
};

const names = fc.constantFrom(...NAMES);
const tags: fc.Arbitrary<Tag | null> = fc.oneof(
  fc.constantFrom(...REASON_IDS).map((reason) => tag(reason)),
  fc.constantFrom<Tag | null>(null, tag(NOT_NETWORKING), { reason: 'learn', also: ['reconnect', 'belong'] }),
);
const events = fc.record({ name: names, day: fc.nat({ max: 6 }), isDeclined: fc.boolean() }).map(eventOf);
const goals = fc.record({
  reason: fc.constantFrom('learn' as const, 'belong' as const),
  hours: fc.integer({ min: 1, max: 9 }),
});
const deliveries = fc.record({
  what: fc.constantFrom('send' as const, 'receive' as const, 'send' as const, 'receive' as const, 'lose' as const),
  but: fc.constantFrom(0, 1, 2, 3, 4, 4, 4),
});

const usual = [
  step('say', fc.record({ name: names, tag: tags }), say),
  step('say', fc.record({ name: names, tag: tags }), say),
  step('move', events, move),
  step('remove', names, remove),
  step('set a goal', goals, setGoal),
  step('import', fc.nat({ max: 2 }), importFrom),
  step('sync', fc.constant(null), sync),
  step('sync', fc.constant(null), sync),
  step('deliver', deliveries, deliver),
  step('deliver', deliveries, deliver),
];
const renaming = step('rename', names, rename);
const deleting = step('delete', fc.record({ everywhere: fc.boolean() }), deleteAll);

/** Everybody has seen the calendar, and everything arrives; and both once more, as a tag may have found its event. */
async function settle(world: World, machines: readonly Machine[]): Promise<void> {
  for (const machine of machines) {
    machine.state = { ...machine.state, isOn: true };
    machine.replica.lose();
  }
  await look(world, machines);
  await exchange(world, machines);
  await look(world, machines);
  await exchange(world, machines);
  await look(world, machines);
}

/** Until nobody has anything to say. */
async function exchange(world: World, machines: readonly Machine[]): Promise<void> {
  for (let round = 0; round < 6; round++) {
    for (const machine of machines) {
      world.time += MINUTE;
      machine.replica.receive();
      await machine.at(world.time, (now) => machine.sync(now));
      machine.replica.send();
    }
  }
}

async function look(world: World, machines: readonly Machine[]): Promise<void> {
  world.time += DAY;
  for (const machine of machines) {
    await machine.at(world.time, (now) => machine.store.recordEvents([...world.calendar.values()], now, WHOLE_WEEK));
  }
}

/** What a machine holds, without when it saw an event, which is its own. */
async function holdings({ store }: Machine) {
  const { events, tags, goals } = await store.everything({});
  const there = events.filter(({ gone }) => !gone).map(({ at: _at, counter: _counter, ...event }) => event);
  return { events: there, tags, goals };
}

async function compare(world: World, machines: readonly Machine[]): Promise<void> {
  await settle(world, machines);
  const [first, ...others] = await Promise.all(machines.map(holdings));
  for (const other of others) expect(other).toEqual(first);
  for (const machine of machines) expect(machine.state.troubles).toEqual([]);

  // The recount: an hour for each event that is not declined, by its tag.
  const recount = new Map<string, number>();
  const said = new Map(first?.tags.map((each) => [each.key, each.reason]));
  for (const event of world.calendar.values()) {
    const reason = said.get(event.key) ?? 'untagged';
    if (event.answer !== 'declined') recount.set(reason, (recount.get(reason) ?? 0) + HOUR);
  }
  const period = periodOfDates('2026-11-23', '2026-11-30', 'UTC');
  for (const { store } of machines) {
    const summary = await store.summaryOf({ period, now: MONDAY + 30 * DAY, allDayHours: ALL_DAY_HOURS });
    const lines = [
      ...REASON_IDS.map((reason) => [reason, summary.reasons[reason].past] as const),
      [NOT_NETWORKING, summary.notNetworking.past] as const,
      ['untagged', summary.untagged.past] as const,
    ];
    expect(new Map(lines.filter(([, time]) => time > 0))).toEqual(recount);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Three new machines: one clock is right, one is two minutes behind, one an hour ahead. They do this, and end equal. */
async function play(commands: Iterable<fc.AsyncCommand<World, Real>>): Promise<{ model: World } & Real> {
  const server = new Server();
  const machines: Machine[] = [];
  for (const [id, skew] of [['AAAA', 0] as const, ['BBBB', -2 * MINUTE] as const, ['CCCC', HOUR] as const]) {
    machines.push(await Machine.start(id, server, skew));
  }
  const model: World = { time: MONDAY, calendar: new Map(), renamed: new Set(), latest: new Map() };
  await fc.asyncModelRun(() => ({ model, real: { machines } }), commands);
  await compare(model, machines);
  return { model, machines };
}

test('three machines end equal, with the last word about each event, and with the numbers of a recount', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(usual, { maxCommands: 40, size: 'max' }), async (commands) => {
      const { model, machines } = await play(commands);
      const words = (await machines[0]?.store.latestWords(99))?.tags ?? [];
      expect(new Map(words.map((word) => [word.key, word]))).toEqual(model.latest);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('they do so, too, where events get other keys, and no word of a tag that went along stays under both', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands([...usual, renaming, renaming, renaming], { maxCommands: 40, size: 'max' }),
      async (commands) => {
        const { machines } = await play(commands);
        const words = (await machines[0]?.store.latestWords(99))?.tags ?? [];
        const tagged = words.filter(({ tag }) => tag !== null);
        const told = tagged.map(({ key, at }) => `${NAMES.find((name) => key.startsWith(name))} ${at}`);
        expect(told).toEqual([...new Set(told)]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('they do so, too, where everything is deleted in between, on one machine or everywhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands([...usual, deleting], { maxCommands: 40, size: 'max' }), async (commands) => {
      await play(commands);
    }),
    { numRuns: 25 },
  );
}, 60_000);
