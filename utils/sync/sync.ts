/**
 * Joins this browser with the user's others: runs sync when something was said here or there, no more often than the
 * browser takes it. What is still to be done is remembered as one mark on the disk, and found by comparing, so that
 * nothing is lost when the background sleeps: whatever wakes it goes on. No alarm wakes it for that, as it is awake
 * whenever something is said, and whenever the browser starts or brings something.
 */
import { browser } from '#imports';
import { BETWEEN_RUNS } from './area.ts';
import { headName, machinesIn } from './items.ts';
import { type Keeper, type Run, runSync } from './run.ts';
import { readState, type SyncState, writeState } from './state.ts';

/** What the background does with sync. */
export interface Sync {
  /** Something was said here, or the background woke: what is to be done is done soon. */
  due(): void;
  /** Turns sync on, and resolves after the first run; or off, and no more. */
  turn(isOn: boolean): Promise<void>;
  /** Runs at once. With `forget`, the items of these machines are removed, once what they said is taken. */
  run(forget?: Run['forget']): Promise<void>;
  /** Removes what this machine has in sync. @throws what the browser says where it cannot */
  leave(): Promise<void>;
}

/** So long (ms) is waited for what is said next: presses come in bursts. */
const PAUSE = 1000;
/** The longest time (ms) between two runs that fail. */
const LONGEST_WAIT = 3_600_000;

/**
 * Begins to listen. To be called when the background begins, before anything is awaited.
 * @param onRun is called after each run
 */
export function startSync(keeper: Keeper, onRun: () => void): Sync {
  const { local, sync: area } = browser.storage;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  /** Changes the state, one after the other. */
  const change = (work: (state: SyncState) => SyncState | Promise<SyncState>): Promise<SyncState> => {
    const changed = queue.then(async () => {
      const before = await readState(local);
      const state = await work(before);
      if (state !== before) await writeState(local, state);
      return state;
    });
    queue = changed.catch(() => {});
    return changed;
  };
  const run = async (forget?: Run['forget']): Promise<void> => {
    clearTimeout(timer ?? undefined);
    timer = null;
    const { os } = await browser.runtime.getPlatformInfo();
    const state = await change((before) =>
      before.isOn ? runSync(before, { area, keeper, os, now: Date.now(), ...(forget && { forget }) }) : before,
    );
    onRun();
    if (state.isDue) arm(state);
  };
  const arm = ({ ranAt, failures }: SyncState): void => {
    const least = failures === 0 ? BETWEEN_RUNS : Math.min(BETWEEN_RUNS * 2 ** failures, LONGEST_WAIT);
    const wait = Math.max(PAUSE, Math.min(ranAt + least - Date.now(), least));
    timer ??= setTimeout(() => void run().catch(() => {}), wait);
  };
  const due = (isNews: boolean): void => {
    const marked = change((state) => (state.isOn && isNews && !state.isDue ? { ...state, isDue: true } : state));
    void marked.then((state) => state.isOn && state.isDue && arm(state)).catch(() => {});
  };
  const turn = async (isOn: boolean): Promise<void> => {
    await change((state) => ({ ...state, isOn, isDue: isOn, failures: 0, troubles: [], removed: null }));
    if (isOn) await run();
    else onRun();
  };
  const leave = async (): Promise<void> => {
    await change(async (state) => {
      const machines = await machinesIn(await area.get(null));
      const names = machines.get(state.machine)?.names ?? [];
      if (names.length > 0) await area.remove([...names]);
      return { ...state, items: 0, reach: null };
    });
    onRun();
  };

  browser.storage.onChanged.addListener(async (changes, name) => {
    if (name !== 'sync') return;
    const { machine } = await readState(local);
    const isOwn = (item: string): boolean => item === headName(machine) || item.startsWith(`words/${machine}/`);
    // What this machine wrote itself is no news; what it has there and somebody removed is.
    const isNews = Object.entries(changes).some(([item, { newValue }]) => !isOwn(item) || newValue === undefined);
    if (isNews) due(true);
  });
  browser.runtime.onStartup.addListener(() => due(true));
  due(false);
  return { due: () => due(true), turn, run, leave };
}
