/**
 * One run of sync: takes what the other machines said, then puts what they do not carry yet where they can read it. It
 * may run as often as one likes, and be ended at any point: the next run finds what is still to be done by comparing.
 */
import { isLater, laterOf } from '../time/index.ts';
import type { SyncArea } from './area.ts';
import { erasedIn, type Machine, machinesIn } from './items.ts';
import { plan, type Standing } from './plan.ts';
import { newMachine, type SyncState, type SyncTrouble } from './state.ts';
import { isSameWord, type Said, saidOf, type Word, wordsOf } from './word.ts';

/** Who keeps what is said. */
export interface Keeper {
  /** What is known here: of the tags, about as many of the newest as find room; `isCut`: there are older ones. */
  read(): Promise<Said & { readonly isCut: boolean }>;
  /** Merges what others said: of each thing the newer word counts. Only `erased` deletes anything. */
  take(said: Said): Promise<void>;
}

export interface Run {
  readonly area: SyncArea;
  readonly keeper: Keeper;
  /** The operating system, for the user to know this machine by. */
  readonly os: string;
  /** Now, an instant (ms). */
  readonly now: number;
  /** Machines whose items are removed, once what they said is taken: the user wants it. */
  readonly forget?: ReadonlySet<string> | 'all others';
}

/** Runs once. Never rejects: what went wrong is in the state that it gives. */
export async function runSync(state: SyncState, run: Run): Promise<SyncState> {
  try {
    return await exchange(state, run);
  } catch (error) {
    return { ...state, isDue: true, ranAt: run.now, failures: state.failures + 1, troubles: [troubleOf(error)] };
  }
}

async function exchange(state: SyncState, { area, keeper, os, now, forget = new Set() }: Run): Promise<SyncState> {
  const items = await area.get(null);
  const machines = await machinesIn(items);
  const { words, erased, isCut } = await takeFrom(machines, keeper);

  // A newer version wrote here and was taken back: its items stay, and this version has others.
  const id = (machines.get(state.machine)?.newer ?? 0) > 0 ? newMachine() : state.machine;
  const isForgotten = (machine: Machine): boolean =>
    machine.id !== id && (forget === 'all others' || forget.has(machine.id));
  const forgotten = [...machines.values()].filter(isForgotten);
  const left = new Map([...machines].filter(([, machine]) => !isForgotten(machine)));
  const planned = await plan({ id, os, now, words, isCut, erased, machines: left });
  const remove = [...planned.remove, ...forgotten.flatMap(({ names }) => names)];
  // Taken away first, so that there is room: what is lost in between is still known here.
  if (remove.length > 0) await area.remove(remove);
  if (Object.keys(planned.set).length > 0) await area.set(planned.set);

  const isAnyGone = (machines.get(id)?.shards.size ?? 0) < state.items;
  return {
    ...state,
    machine: id,
    isDue: false,
    ranAt: now,
    failures: 0,
    succeeded: now,
    troubles: troublesIn([...machines.values()]),
    items: planned.items,
    removed: isAnyGone ? now : state.removed,
    reach: planned.reach,
  };
}

/** Takes what is news here, and gives all that is known then and not deleted everywhere. */
async function takeFrom(
  machines: ReadonlyMap<string, Machine>,
  keeper: Keeper,
): Promise<Pick<Standing, 'words' | 'isCut' | 'erased'>> {
  const said = await inStore(keeper.read());
  const known = new Map(wordsOf(said).map((word) => [word.about, word]));
  const erased = erasedIn([...machines.values()]);
  const until = laterOf(said.erased, erased);
  const isThere = (word: Word): boolean => until === null || isLater(word, until);
  const isNews = (word: Word): boolean => {
    const before = known.get(word.about);
    return isThere(word) && (before === undefined || !(isLater(before, word) || isSameWord(before, word)));
  };
  // What this machine put there itself is among it: the database may have been lost since then.
  const news = [...machines.values()].flatMap(({ words }) => words.filter(isNews));
  const isErased = erased !== null && (said.erased === null || isLater(erased, said.erased));
  const isAnything = news.length > 0 || isErased;
  if (isAnything) await inStore(keeper.take(saidOf(news, erased)));
  const all = isAnything ? await inStore(keeper.read()) : said;
  return { words: wordsOf(all).filter(isThere), isCut: all.isCut, erased: until };
}

/** Those who keep what is said could not. */
class KeeperError extends Error {}

async function inStore<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new KeeperError('What is said cannot be kept.', { cause: error });
  }
}

/** What an error of the browser means, as far as its words tell; they are the same in both (November 2026). */
function troubleOf(error: unknown): SyncTrouble {
  if (error instanceof KeeperError) return 'sync_not_saved';
  const words = String(error);
  if (/WRITE_OPERATIONS/i.test(words)) return 'sync_often';
  return /quota/i.test(words) ? 'sync_full' : 'sync_unavailable';
}

function troublesIn(machines: readonly Machine[]): readonly SyncTrouble[] {
  const isAny = (what: 'newer' | 'damaged'): boolean => machines.some((machine) => machine[what] > 0);
  return [...(isAny('newer') ? ['sync_newer' as const] : []), ...(isAny('damaged') ? ['sync_damaged' as const] : [])];
}
