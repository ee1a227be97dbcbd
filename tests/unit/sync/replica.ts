/** The browser's sync storage, simulated: one server, and on each machine a replica with the true limits. */
import type { SyncArea } from '../../../utils/sync/area.ts';

const MOST = { bytes: 102_400, bytesOfItem: 8192, items: 512, callsInMinute: 120, callsInHour: 1800 };

type Items = Record<string, unknown>;

/** Items as they lie on the server. */
export class Server {
  items: Items = {};
}

/** What one machine has of it, and what it has yet to send. */
export class Replica implements SyncArea {
  items: Items = {};
  /** Refuses everything, as where the browser has switched it off. */
  isUnavailable = false;
  /** The names that were written in each call. */
  readonly writes: string[][] = [];
  readonly #server: Server;
  readonly #now: () => number;
  #unsent = new Set<string>();
  #calls: number[] = [];

  constructor(server: Server, now: () => number = () => Date.now()) {
    this.#server = server;
    this.#now = now;
  }

  get = async (): Promise<Items> => {
    if (this.isUnavailable) throw new Error('Please set webextensions.storage.sync.enabled to true in about:config');
    return structuredClone(this.items);
  };

  set = async (items: Items): Promise<void> => {
    this.#call();
    const after = { ...this.items, ...(JSON.parse(JSON.stringify(items)) as Items) };
    for (const [name, value] of Object.entries(items)) {
      if (bytesOf(name, value) > MOST.bytesOfItem) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    }
    if (bytesIn(after) > MOST.bytes) throw new Error('QUOTA_BYTES quota exceeded');
    if (Object.keys(after).length > MOST.items) throw new Error('MAX_ITEMS quota exceeded');
    this.items = after;
    this.writes.push(Object.keys(items));
    for (const name of Object.keys(items)) this.#unsent.add(name);
  };

  remove = async (names: string[]): Promise<void> => {
    this.#call();
    for (const name of names) delete this.items[name];
    for (const name of names) this.#unsent.add(name);
  };

  /** Sends what `chosen` names of the changes made here. */
  send(chosen: (name: string) => boolean = () => true): void {
    for (const name of [...this.#unsent].filter(chosen)) {
      this.#unsent.delete(name);
      copyItem(this.items, this.#server.items, name);
    }
  }

  /** Forgets what was to be sent, as if it had got lost on the way. */
  lose(): void {
    this.#unsent.clear();
  }

  /** Brings what `chosen` names of the server's items; what is still to be sent stays, unless the server has removed it. */
  receive(chosen: (name: string) => boolean = () => true): void {
    const names = new Set([...Object.keys(this.items), ...Object.keys(this.#server.items)]);
    for (const name of [...names].filter(chosen)) {
      if (this.#unsent.has(name) && name in this.#server.items) continue;
      this.#unsent.delete(name);
      copyItem(this.#server.items, this.items, name);
    }
  }

  /** How many bytes lie in it. */
  bytes(): number {
    return bytesIn(this.items);
  }

  #call(): void {
    const now = this.#now();
    this.#calls = [...this.#calls.filter((at) => at > now - 3_600_000), now];
    const inMinute = this.#calls.filter((at) => at > now - 60_000).length;
    if (inMinute > MOST.callsInMinute)
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    if (this.#calls.length > MOST.callsInHour) {
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.');
    }
  }
}

function copyItem(from: Items, to: Items, name: string): void {
  if (name in from) to[name] = structuredClone(from[name]);
  else delete to[name];
}

function bytesIn(items: Items): number {
  return Object.entries(items).reduce((sum, [name, value]) => sum + bytesOf(name, value), 0);
}

/** Chromium writes `<` as an escape of six characters. */
function bytesOf(name: string, value: unknown): number {
  return Buffer.byteLength(name) + Buffer.byteLength(JSON.stringify(value).replaceAll('<', '\\u003C'));
}
