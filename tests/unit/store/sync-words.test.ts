/** What the store tells other browsers and takes from them: each newer word, in any order, and one end of everything. */
import './fresh-store.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deleteEverything,
  everything,
  goals,
  importBackup,
  latestWords,
  readBackup,
  recordEvents,
  saveGoal,
  saveTag,
  tagsOf,
  takeWords,
} from '../../../utils/store/index.ts';
import { rowsOf } from './raw-database.ts';
import { instant, key, tag, timed } from './sample-events.ts';

const NOW = instant('2026-11-23T12:00');
const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00');
const goal = { reason: 'learn', kind: 'at-least', amount: { unit: 'share', percent: 30 }, from: '2026-11-01' } as const;
const NOTHING = { tags: [], goals: [], erased: null };

const say = (name: string, reason: Parameters<typeof tag>[0], at: number) =>
  saveTag({ key: key(name), tag: tag(reason), event: null }, at);

test('the last words are told, newest first, and no more than are wanted', async () => {
  await say('old', 'learn', NOW);
  await say('new', 'belong', NOW + 2);
  await saveTag({ key: meetup.key, tag: null, event: meetup }, NOW + 1);
  await recordEvents([timed('untagged', '2026-11-24T18:00', '2026-11-24T20:00')], NOW + 3);
  await saveGoal(goal, NOW);
  const words = await latestWords(2);
  expect(words.tags).toEqual([
    { key: 'new', tag: tag('belong'), at: NOW + 2 },
    { key: 'meetup', tag: null, at: NOW + 1 },
  ]);
  expect(words.goals).toEqual([{ goal, at: NOW }]);
  expect(words.isCut).toBe(true);
  const all = await latestWords(3);
  expect([all.tags.length, all.isCut]).toEqual([3, false]);
});

test('a tag for an event that was never seen here is there when it is', async () => {
  const taken = await takeWords({ ...NOTHING, tags: [{ key: meetup.key, tag: tag('learn'), at: NOW }] });
  expect(taken).toEqual({ tags: { meetup: tag('learn') }, goals: false, erased: false });
  await recordEvents([meetup], NOW + 1);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
});

test('an older word changes nothing, and nothing that is missing is deleted', async () => {
  await say('meetup', 'learn', NOW);
  await saveGoal(goal, NOW);
  const older = { tags: [{ key: meetup.key, tag: null, at: NOW - 1 }], goals: [{ goal, at: NOW - 1 }], erased: null };
  expect(await takeWords(older)).toEqual({ tags: {}, goals: false, erased: false });
  await takeWords(NOTHING);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
});

test('of several words about one thing that come at once the newest counts, wherever it stands among them', async () => {
  const times = [NOW, NOW + 2, NOW + 1];
  const tags = times.map((at) => ({ key: meetup.key, tag: tag(at === NOW + 2 ? 'learn' : 'belong'), at }));
  const set = times.map((at) => ({ goal: { ...goal, amount: { unit: 'share', percent: at - NOW + 1 } } as const, at }));
  const taken = await takeWords({ tags, goals: set, erased: null });
  expect(taken).toEqual({ tags: { meetup: tag('learn') }, goals: true, erased: false });
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
  expect(await goals()).toMatchObject([{ amount: { percent: 3 } }]);
});

test('a word is stamped later than the one it replaces, though the clock here is behind', async () => {
  const ahead = Date.now() + 3_600_000;
  await takeWords({ ...NOTHING, tags: [{ key: meetup.key, tag: tag('learn'), at: ahead, counter: 4 }] });
  await say('meetup', 'belong', Date.now());
  expect((await latestWords(1)).tags).toEqual([{ key: 'meetup', tag: tag('belong'), at: ahead, counter: 5 }]);
});

const stamps = fc.record({ at: fc.integer({ min: 1, max: 3 }), counter: fc.integer({ min: 1, max: 2 }) });
const reasons = fc.constantFrom('learn', 'belong', 'not-networking' as const);
const words = fc
  .tuple(fc.constantFrom('a', 'b'), fc.option(reasons), stamps)
  .map(([name, reason, stamp]) => ({ key: key(name), tag: reason === null ? null : tag(reason), ...stamp }));

test('in whichever order words arrive, also those of one stamp, the store ends equal', async () => {
  const endOf = async (order: readonly (typeof words extends fc.Arbitrary<infer T> ? T : never)[]) => {
    await deleteEverything();
    for (const word of order) await takeWords({ ...NOTHING, tags: [word] });
    return everything({});
  };
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 6 }), fc.func(fc.integer()), async (order, shuffle) => {
      const other = order.toSorted((one, two) => shuffle(one) - shuffle(two));
      expect(await endOf(other)).toEqual(await endOf(order));
    }),
    { numRuns: 50 },
  );
});

test('what was deleted everywhere does not come back from another browser; what is said afterwards stays', async () => {
  await say('meetup', 'learn', NOW);
  const before = await latestWords(9);
  await deleteEverything({ everywhere: true });
  const { erased } = await latestWords(9);
  await takeWords(before);
  expect(await tagsOf([meetup.key])).toEqual({});
  await say('meetup', 'belong', NOW);
  await takeWords({ ...NOTHING, erased });
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('belong') });
});

test('what is deleted everywhere in another browser is deleted here, and what is newer stays', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, NOW);
  await say('newer', 'belong', NOW + 20);
  await saveGoal(goal, NOW);
  const taken = await takeWords({ ...NOTHING, erased: { at: NOW + 10 } });
  expect(taken.erased).toBe(true);
  expect(await rowsOf('events')).toMatchObject([{ key: 'newer', said: { tag: tag('belong'), at: NOW + 20 } }]);
  expect(await goals()).toEqual([]);
  expect((await takeWords({ ...NOTHING, erased: { at: NOW + 10 } })).erased).toBe(false);
});

test('deleting everywhere reaches what was stamped ahead of the clock', async () => {
  const ahead = Date.now() + 3_600_000;
  await say('meetup', 'learn', ahead);
  const before = await latestWords(9);
  await deleteEverything({ everywhere: true });
  expect((await takeWords(before)).tags).toEqual({});
});

test('deleting here alone is no word for anybody', async () => {
  await say('meetup', 'learn', NOW);
  const before = await latestWords(9);
  await deleteEverything();
  expect((await latestWords(9)).erased).toBeNull();
  await takeWords(before);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
});

test('a backup that is imported after everything was deleted everywhere is said anew, and stays', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, NOW);
  await saveGoal(goal, NOW);
  const backup = readBackup(JSON.stringify(await everything({})));
  await deleteEverything({ everywhere: true });
  const { erased } = await latestWords(9);
  await importBackup(backup, 'merge');
  await takeWords({ ...NOTHING, erased });
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
  expect(await goals()).toEqual([goal]);
  const { tags } = await latestWords(9);
  expect(tags).toEqual([{ key: 'meetup', tag: tag('learn'), at: erased?.at, counter: 1 }]);
});
