/** A machine of the user: a store of its own, a clock of its own, and a replica of the sync storage. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { runSync } from '../../../utils/sync/run.ts';
import type { SyncState } from '../../../utils/sync/state.ts';
import { Replica, type Server } from './replica.ts';

type Store = typeof import('../../../utils/store/index.ts');

/** More than ever finds room. */
const MOST = 6000;

export class Machine {
  readonly store: Store;
  readonly replica: Replica;
  state: SyncState;
  /** How far its clock is ahead (ms). */
  readonly #skew: number;

  private constructor(id: string, server: Server, store: Store, skew: number) {
    this.store = store;
    this.replica = new Replica(server);
    this.#skew = skew;
    this.state = {
      ...{ isOn: true, machine: id, isDue: false, ranAt: 0, failures: 0, succeeded: null },
      ...{ troubles: [], items: 0, removed: null, reach: null },
    };
  }

  /** A new one, with an empty database. The date has to be vitest's. */
  static async start(id: string, server: Server, skew: number): Promise<Machine> {
    vi.resetModules();
    globalThis.indexedDB = new IDBFactory();
    const store = await import('../../../utils/store/index.ts');
    await store.everything({});
    return new Machine(id, server, store, skew);
  }

  /** Has something done by this machine's clock, when it is `time` (ms) by the right one. */
  async at<T>(time: number, work: (now: number) => Promise<T>): Promise<T> {
    const now = time + this.#skew;
    vi.setSystemTime(now);
    return work(now);
  }

  /** Runs sync at `now` (ms, by its clock), if it is on. */
  async sync(now: number, forget?: 'all others'): Promise<void> {
    if (!this.state.isOn) return;
    const keeper = {
      read: async () => ({ ...(await this.store.latestWords(MOST)), settings: [] }),
      take: async (said: Parameters<Store['takeWords']>[0]) => void (await this.store.takeWords(said)),
    };
    const run = { area: this.replica, keeper, os: 'linux', now, ...(forget && { forget }) };
    this.state = await runSync(this.state, run);
  }

  /** Turns sync off, and takes what this machine has there away. */
  async leave(): Promise<void> {
    this.state = { ...this.state, isOn: false, items: 0 };
    const own = Object.keys(this.replica.items).filter((name) => name.split('/')[1] === this.state.machine);
    if (own.length > 0) await this.replica.remove(own);
  }
}
