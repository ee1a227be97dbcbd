/** Reads what lies in the sync storage: who put it there, and what of it can be understood. */
import { laterOf, parseStamp, type Stamp } from '../time/index.ts';
import { bytesOf } from './area.ts';
import type { Shard } from './pack.ts';
import { inflated, wordsIn } from './shard-text.ts';
import type { Word } from './word.ts';

/** What a machine says of itself, in an item of its own. */
export interface Head {
  readonly version: 1;
  /** When it last wrote, an instant (ms) by its clock. */
  readonly at: number;
  /** The operating system, as the browser names it: for the user to know the machine by. */
  readonly os: string;
  /** How much room (bytes) it would like to have. */
  readonly wants: number;
  /** Until when everything is deleted in all browsers; null: it never was. */
  readonly erased: Stamp | null;
}

/** What one machine has put into sync. */
export interface Machine {
  readonly id: string;
  /** null where it is missing or cannot be read. */
  readonly head: Head | null;
  /** The names of its items, and what they take. */
  readonly names: readonly string[];
  readonly bytes: number;
  readonly words: readonly Word[];
  /** The text of its shards, by their names and by their JSON. */
  readonly shards: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  /** How many of its items a newer version of the extension wrote, and how many are damaged. */
  readonly newer: number;
  readonly damaged: number;
}

/** The name of a machine's head, and of a shard. */
export const headName = (machine: string): string => `machine/${machine}`;
export const shardName = (machine: string, chunk: string): string => `words/${machine}/${chunk}`;

/** Every machine that has put something into sync, by its id. Items of any other form are nobody's. */
export async function machinesIn(items: Readonly<Record<string, unknown>>): Promise<ReadonlyMap<string, Machine>> {
  const byMachine = Object.groupBy(Object.entries(items), ([name]) => machineOf(name) ?? '');
  const machines = Object.entries(byMachine).flatMap(([id, own]) => (id && own ? [machine(id, own)] : []));
  return new Map((await Promise.all(machines)).map((each) => [each.id, each]));
}

/** Until when everything is deleted in all browsers, as far as any of these machines knows. */
export function erasedIn(machines: readonly Machine[]): Stamp | null {
  return machines.reduce((latest: Stamp | null, { head }) => laterOf(latest, head?.erased ?? null), null);
}

function machineOf(name: string): string | undefined {
  return /^(?:machine|words)\/([^/]+)/.exec(name)?.[1];
}

async function machine(id: string, items: readonly (readonly [string, unknown])[]): Promise<Machine> {
  const shards = items.filter(([name]) => name !== headName(id));
  const read = await Promise.all(shards.map(([name, value]) => readShard(name, value)));
  const head = items.flatMap(([name, value]) => (name === headName(id) ? [readHead(value)] : []))[0] ?? null;
  const count = (what: unknown): number => [head, ...read].filter((each) => each === what).length;
  const readable = read.filter((each) => typeof each === 'object');
  return {
    id,
    head: typeof head === 'object' ? head : null,
    names: items.map(([name]) => name),
    bytes: items.reduce((sum, [name, value]) => sum + bytesOf(name, value), 0),
    words: readable.flatMap(({ words }) => words),
    shards: new Map(readable.map(({ name, text }) => [name, text])),
    texts: new Map(readable.map(({ json, text }) => [json, text])),
    newer: count('newer'),
    damaged: count('damaged'),
  };
}

type Unreadable = 'newer' | 'damaged';

interface ReadShard {
  readonly name: string;
  readonly words: readonly Word[];
  readonly json: string;
  readonly text: string;
}

async function readShard(name: string, value: unknown): Promise<ReadShard | Unreadable> {
  const [version, text] = (Array.isArray(value) ? value : []) as unknown as Partial<Shard>;
  if (isNewer(version)) return 'newer';
  if (version !== 1 || typeof text !== 'string') return 'damaged';
  try {
    const json = await inflated(text);
    return { name, words: wordsIn(json), json, text };
  } catch {
    return 'damaged';
  }
}

function readHead(value: unknown): Head | Unreadable {
  const { version, at, os, wants, erased } = fieldsOf(value);
  if (isNewer(version)) return 'newer';
  if (version !== 1 || !isWhole(at) || typeof os !== 'string' || !isWhole(wants)) return 'damaged';
  const until = fieldsOf(erased);
  const stamp = parseStamp(until.at, until.counter);
  return erased === null || stamp !== null ? { version, at, os, wants, erased: stamp } : 'damaged';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isNewer(version: unknown): boolean {
  return Number.isInteger(version) && (version as number) > 1;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
