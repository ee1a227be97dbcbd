/** What sync remembers between two runs, in the extension's own storage. */

/** What went wrong: each is a key of `public/_locales`, whose sentence says it. */
export type SyncTrouble =
  /** The browser's sync storage cannot be read or written. */
  | 'sync_unavailable'
  /** It has no room for what was to be written. */
  | 'sync_full'
  /** It was written to too often. */
  | 'sync_often'
  /** What other browsers said could not be saved here. */
  | 'sync_not_saved'
  /** Some of it was written by a newer version of the extension. */
  | 'sync_newer'
  /** Some of it is damaged. */
  | 'sync_damaged';

export interface SyncState {
  readonly isOn: boolean;
  /** The id of this machine: drawn by chance, and in none of the words. */
  readonly machine: string;
  /** Something was said that may not be in sync yet; or a run did not come to its end. */
  readonly isDue: boolean;
  /** When the last run was (ms); and how many failed since the last that did not. */
  readonly ranAt: number;
  readonly failures: number;
  /** When a run last came to its end (ms); null: never. */
  readonly succeeded: number | null;
  readonly troubles: readonly SyncTrouble[];
  /** How many items this machine has in sync; and when it last found some of them gone (ms), null: never. */
  readonly items: number;
  readonly removed: number | null;
  /** How far back what is in sync reaches: see `plan.ts`. */
  readonly reach: { readonly tags: number; readonly since: number | null } | null;
}

/** A storage area of the browser, as far as the state needs one: `browser.storage.local`. */
export interface StateArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'sync';

/** The state of a machine that never synced. */
function newState(): SyncState {
  return {
    isOn: false,
    machine: newMachine(),
    isDue: false,
    ranAt: 0,
    failures: 0,
    succeeded: null,
    troubles: [],
    items: 0,
    removed: null,
    reach: null,
  };
}

/** An id that no other machine of the user has. */
export function newMachine(): string {
  return crypto.getRandomValues(new Uint8Array(6)).toBase64({ alphabet: 'base64url' });
}

/** The state as it is now. */
export async function readState(area: StateArea): Promise<SyncState> {
  const stored = (await area.get(KEY))[KEY];
  const fields = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<SyncState>;
  return typeof fields.machine === 'string' ? { ...newState(), ...fields } : newState();
}

export async function writeState(area: StateArea, state: SyncState): Promise<void> {
  await area.set({ [KEY]: state });
}
