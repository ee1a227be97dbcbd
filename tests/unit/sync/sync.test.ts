/** Sync in the background: it runs when something is said here or elsewhere, not too often, and goes on after a sleep. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Said, type Sync, startSync, syncStatus } from '../../../utils/sync/index.ts';
import { readState } from '../../../utils/sync/state.ts';
import { manyTags, saidTags } from './sample-words.ts';

let said: Said;
let runs: number;
let told: Said[];

/** The background as it begins, each time it wakes. */
function wake(): Sync {
  return startSync(
    {
      read: async () => {
        runs += 1;
        return { ...said, isCut: false };
      },
      take: async (words) => void told.push(words),
    },
    () => {},
  );
}

const inSync = async () => Object.keys(await fakeBrowser.storage.sync.get());

/** Lets time pass, and all that is done meanwhile. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockResolvedValue({ os: 'linux' } as never);
  [said, runs, told] = [saidTags(manyTags(3)), 0, []];
});
afterEach(() => {
  vi.useRealTimers();
});

/** Waits until the background has run so often; compressing takes turns of its own. */
async function untilRuns(count: number): Promise<void> {
  await vi.waitFor(async () => {
    await pass(1000);
    expect(runs).toBeGreaterThanOrEqual(count);
    expect((await readState(fakeBrowser.storage.local)).isDue).toBe(false);
  });
}

test('nothing is read or written before it is switched on', async () => {
  const sync = wake();
  sync.due();
  await fakeBrowser.storage.sync.set({ 'machine/OTHER': 1 });
  await pass(60_000);
  expect(runs).toBe(0);
  expect(await inSync()).toEqual(['machine/OTHER']);
});

test('switched on, it runs at once; what is said next goes along soon, and not for each press', async () => {
  const sync = wake();
  await sync.turn(true);
  expect(await inSync()).toHaveLength(2);
  expect(runs).toBe(1);
  said = saidTags(manyTags(5));
  for (let press = 0; press < 20; press++) sync.due();
  await pass(900);
  expect(runs).toBe(1);
  await untilRuns(2);
  expect(runs).toBe(2);
  expect((await syncStatus()).reach).toEqual({ tags: 5, since: null });
});

test('what was due when the background fell asleep is done when it wakes', async () => {
  const sync = wake();
  await sync.turn(true);
  sync.due();
  await vi.waitFor(async () => expect((await readState(fakeBrowser.storage.local)).isDue).toBe(true));
  // It sleeps: its timers are gone with it.
  vi.clearAllTimers();
  await pass(60_000);
  expect(runs).toBe(1);
  wake();
  await untilRuns(2);
});

test('what another machine writes is taken; what this one writes is no news to it', async () => {
  const sync = wake();
  await sync.turn(true);
  await pass(60_000);
  expect(runs).toBe(1);
  await fakeBrowser.storage.sync.set({
    'machine/OTHER': { version: 1, at: 1, os: 'mac', wants: 0, erased: { at: 77 } },
  });
  await vi.waitFor(async () => {
    await pass(1000);
    expect(told).toEqual([expect.objectContaining({ erased: { at: 77 } })]);
  });
});

test('after a failure it waits longer and longer, also over a sleep', async () => {
  const sync = wake();
  await sync.turn(true);
  const get = vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('switched off'));
  sync.due();
  await pass(600_000);
  const { failures, troubles } = await readState(fakeBrowser.storage.local);
  expect(troubles).toEqual(['sync_unavailable']);
  // 5 s, 10 s, 20 s… instead of 120 times.
  expect(failures).toBeGreaterThan(3);
  expect(failures).toBeLessThan(9);
  expect((await syncStatus()).machines).toEqual([]);
  get.mockRestore();
  vi.clearAllTimers();
  wake();
  await pass(2000);
  expect((await readState(fakeBrowser.storage.local)).isDue).toBe(true);
  await pass(3_600_000);
  await vi.waitFor(async () => expect((await readState(fakeBrowser.storage.local)).isDue).toBe(false));
});

test('switched off, it stops, and keeps its part until that is removed', async () => {
  const sync = wake();
  await sync.turn(true);
  await fakeBrowser.storage.sync.set({ 'machine/OTHER': 1 });
  await sync.turn(false);
  sync.due();
  await pass(60_000);
  expect(runs).toBe(1);
  expect(await inSync()).toHaveLength(3);
  expect((await syncStatus()).machines.map(({ isThis }) => isThis)).toEqual([true, false]);
  await sync.leave();
  expect(await inSync()).toEqual(['machine/OTHER']);
});
