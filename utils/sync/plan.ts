/**
 * Plans what this machine has in sync: every word that no other machine carries, the newest first, as far as its share of
 * the room goes. It writes items of its own only, so that no two machines ever write one item; and whatever vanishes
 * from the shards of another is carried by this one from then on.
 */
import type { Stamp } from '../time/index.ts';
import { bytesOf, MOST_BYTES } from './area.ts';
import { type Head, headName, type Machine, shardName } from './items.ts';
import { pack } from './pack.ts';
import { sharesOf } from './share.ts';
import { isSameWord, isTag, newestFirst, type Word } from './word.ts';

/** Kept free for what a machine says of itself when it joins: without that nobody would make room for it. */
const RESERVE = 4096;

/** What a machine would like to have is told in steps of so many bytes, and when it last wrote at least so often (ms). */
const STEP = 4096;
const SIGN_OF_LIFE = 7 * 86_400_000;

/** What has to be known for it. */
export interface Standing {
  readonly id: string;
  readonly os: string;
  /** Now, an instant (ms). */
  readonly now: number;
  /** What is known here, the newest first. */
  readonly words: readonly Word[];
  /** Older tags are known, and not among them. */
  readonly isCut: boolean;
  readonly erased: Stamp | null;
  /** What lies in sync, by machine. */
  readonly machines: ReadonlyMap<string, Machine>;
}

/** What to write, and how far it reaches. */
export interface Plan {
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
  /** How many items this machine has in sync then. */
  readonly items: number;
  readonly reach: Reach;
}

/** How much of what is known here is in sync. */
export interface Reach {
  /** How many tags. */
  readonly tags: number;
  /** When the oldest of them was said (ms), so that everything newer is in sync as well; null: all of it is. */
  readonly since: number | null;
}

/** Plans it. */
export async function plan(standing: Standing): Promise<Plan> {
  const { id, words, isCut, machines } = standing;
  const own = machines.get(id);
  const others = [...machines.values()].filter((machine) => machine.id !== id);
  const carried = carriedBy(others);
  const ownWords = new Map(own?.words.map((word) => [word.about, word]));
  const isMine = (word: Word): boolean => {
    const carrier = carrierOf(word, carried);
    const held = ownWords.get(word.about);
    // Where two carry it, the one whose id comes first does from now on.
    return carrier === undefined || (held !== undefined && isSameWord(held, word) && id < carrier);
  };
  const isUrgent = (word: Word): boolean => !isTag(word) || carried.has(word.about);
  const mine = words.filter(isMine);
  const texts = new Map(own?.texts);
  const packed = async (room: number) => {
    const urgent = await pack(mine.filter(isUrgent), room, (chunk) => shardName(id, `${chunk}!`), texts);
    const usual = mine.filter((word) => !isUrgent(word));
    const rest = await pack(usual, room - urgent.bytes, (chunk) => shardName(id, chunk), texts);
    const shards = new Map([...urgent.shards, ...rest.shards]);
    return { shards, bytes: urgent.bytes + rest.bytes, held: [...urgent.held, ...rest.held] };
  };

  const wanted = await packed(MOST_BYTES - RESERVE);
  const isWhole = wanted.held.length === mine.length;
  const wants = isWhole ? Math.ceil(wanted.bytes / STEP) * STEP : MOST_BYTES;
  const head = headOf(standing, wants);
  const room = roomFor(id, wants, others) - bytesOf(headName(id), head);
  const { shards, held } = wanted.bytes <= room ? wanted : await packed(room);

  const changed = [...shards].filter(([name, [, text]]) => own?.shards.get(name) !== text);
  const remove = (own?.names ?? []).filter((name) => !shards.has(name) && name !== headName(id));
  const isSaid = changed.length === 0 && remove.length === 0 && saysTheSame(own?.head ?? null, head);
  const isHeld = new Set(held);
  return {
    set: isSaid ? {} : Object.fromEntries<unknown>([...changed, [headName(id), head]]),
    remove,
    items: shards.size,
    reach: reachOf(words, isCut, (word) => isHeld.has(word) || carrierOf(word, carried) !== undefined),
  };
}

/** How much of the room this machine may take, in bytes. */
function roomFor(id: string, wants: number, others: readonly Machine[]): number {
  const room = MOST_BYTES - RESERVE;
  const taken = (machines: readonly Machine[]): number => machines.reduce((sum, { bytes }) => sum + bytes, 0);
  const known = others.flatMap(({ id: other, head }) => (head === null ? [] : [[other, head.wants] as const]));
  const unknown = others.filter(({ head }) => head === null);
  const shares = sharesOf(new Map([...known, [id, wants]]), room - taken(unknown));
  return Math.min(shares.get(id) ?? 0, room - taken(others));
}

function headOf({ os, now, erased }: Standing, wants: number): Head {
  return { version: 1, at: now, os, wants, erased };
}

/** Whether a head that was written before will do for now. */
function saysTheSame(before: Head | null, head: Head): boolean {
  if (before === null || head.at - before.at > SIGN_OF_LIFE) return false;
  return JSON.stringify({ ...before, at: 0 }) === JSON.stringify({ ...head, at: 0 });
}

function reachOf(words: readonly Word[], isCut: boolean, isInSync: (word: Word) => boolean): Reach {
  const all = words.filter(isTag).toSorted(newestFirst);
  const tags = all.filter(({ value }) => value !== '');
  const firstOut = tags.findIndex((word) => !isInSync(word));
  if (firstOut < 0) return { tags: tags.length, since: isCut ? (all.at(-1)?.at ?? null) : null };
  return { tags: firstOut, since: (tags[firstOut - 1] ?? tags[0])?.at ?? null };
}

type Carried = ReadonlyMap<string, readonly { readonly word: Word; readonly machine: string }[]>;

/** What others carry, by what it is about. */
function carriedBy(others: readonly Machine[]): Carried {
  return Map.groupBy(
    others.flatMap(({ id, words }) => words.map((word) => ({ word, machine: id }))),
    ({ word }) => word.about,
  );
}

/** The first of the machines that carry just this word. */
function carrierOf(word: Word, carried: Carried): string | undefined {
  const machines = carried.get(word.about)?.flatMap((each) => (isSameWord(each.word, word) ? [each.machine] : []));
  return machines?.toSorted()[0];
}
