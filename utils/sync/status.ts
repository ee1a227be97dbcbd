/** How sync stands, for the user to read. */
import { browser } from '#imports';
import { MOST_BYTES } from './area.ts';
import { type Machine, machinesIn } from './items.ts';
import { readState, type SyncState } from './state.ts';

/** How sync stands. */
export interface SyncStatus extends Pick<SyncState, 'isOn' | 'succeeded' | 'troubles' | 'removed' | 'reach'> {
  /** Every machine that has something in sync, this one first, then the one that wrote last. */
  readonly machines: readonly SyncMachine[];
  /** How much of the room is taken, from 0 to 1. */
  readonly taken: number;
}

/** One of the user's machines. */
export interface SyncMachine {
  readonly id: string;
  readonly isThis: boolean;
  /** Its operating system in the browser's word (`mac`, `win`, `linux`…), and when it last wrote (ms), if it can be read. */
  readonly os: string | null;
  readonly at: number | null;
}

/** Reads it. */
export async function syncStatus(): Promise<SyncStatus> {
  const { isOn, succeeded, troubles, removed, reach, machine } = await readState(browser.storage.local);
  const machines = await inSync();
  const bytes = machines.reduce((sum, each) => sum + each.bytes, 0);
  return {
    ...{ isOn, succeeded, troubles, removed, reach },
    machines: machines
      .map(({ id, head }) => ({ id, isThis: id === machine, os: head?.os ?? null, at: head?.at ?? null }))
      .toSorted((one, other) => Number(other.isThis) - Number(one.isThis) || (other.at ?? 0) - (one.at ?? 0)),
    taken: bytes / MOST_BYTES,
  };
}

/** What is there; nothing where it cannot be read, which the last run has told. */
async function inSync(): Promise<readonly Machine[]> {
  try {
    return [...(await machinesIn(await browser.storage.sync.get(null))).values()];
  } catch {
    return [];
  }
}
