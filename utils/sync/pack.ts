/**
 * Packs words into shards, the newest first, until the room ends. Where one shard ends and the next begins follows from
 * the words alone: a word that is added or taken away changes its shard and no other, and few bytes are written.
 */
import { bytesOf, MOST_BYTES_OF_ITEM } from './area.ts';
import { deflated, jsonOf } from './shard-text.ts';
import { newestFirst, type Word } from './word.ts';

/** An item of the sync storage that holds words. The number is the version of its form. */
export type Shard = readonly [version: 1, text: string];

/** What found room. */
export interface Packed {
  /** By their names. */
  readonly shards: ReadonlyMap<string, Shard>;
  readonly bytes: number;
  /** The words in them. */
  readonly held: readonly Word[];
}

/** A new shard begins at one word in so many, and where there are so many characters that an item will be about full. */
const ONE_IN = 256;
const FULL = 14_000;

/**
 * Packs as many words as find room.
 * @param room in bytes
 * @param nameOf the name of an item, by what is left to name the shard
 * @param known the text of shards that were packed before, by their JSON
 */
export async function pack(
  words: readonly Word[],
  room: number,
  nameOf: (chunk: string) => string,
  known: ReadonlyMap<string, string>,
): Promise<Packed> {
  const shards = new Map<string, Shard>();
  const held: Word[] = [];
  let bytes = 0;
  const texts = new Map(known);
  const shardOf: ShardOf = async (some) => {
    const json = jsonOf(some);
    const text = texts.get(json) ?? (await deflated(json));
    texts.set(json, text);
    return [1, text];
  };
  for (const chunk of chunksOf(words)) {
    for (const part of await partsOf(chunk, shardOf, nameOf)) {
      const name = nameOf(part.name);
      const fitting = await mostThatFit(part.words, room - bytes, shardOf, name, 'newest');
      if (fitting === null) return { shards, bytes, held };
      shards.set(name, fitting.shard);
      bytes += fitting.bytes;
      held.push(...fitting.words);
      if (fitting.words.length < part.words.length) return { shards, bytes, held };
    }
  }
  return { shards, bytes, held };
}

interface Chunk {
  readonly name: string;
  /** The oldest first. */
  readonly words: readonly Word[];
}

/** The words in chunks, the newest chunk first. A chunk has the name of its oldest word. */
function chunksOf(words: readonly Word[]): readonly Chunk[] {
  const chunks: { name: string; words: Word[] }[] = [];
  const names = new Set<string>();
  let characters = 0;
  for (const word of words.toSorted(newestFirst).toReversed()) {
    const sum = sumOf(word);
    const name = `${word.at.toString(36)}-${sum.toString(36)}`;
    const last = chunks.at(-1);
    const isFirst = last === undefined || ((sum % ONE_IN === 0 || characters > FULL) && !names.has(name));
    if (isFirst) chunks.push({ name, words: [word] });
    else last.words.push(word);
    characters = (isFirst ? 0 : characters) + charactersOf(word);
    names.add(name);
  }
  return chunks.toReversed();
}

/** About what a word takes before it is deflated; its name is written in three quarters of its length. */
function charactersOf({ about, value }: Word): number {
  return about.length * 0.75 + JSON.stringify(value).length + 12;
}

/** A number that differs from word to word, and is the same for one on every machine. */
function sumOf({ about, at }: Word): number {
  let sum = at % ONE_IN;
  for (let place = 0; place < about.length; place++) sum += about.charCodeAt(place) * (place + 1);
  return sum;
}

type ShardOf = (words: readonly Word[]) => Promise<Shard>;

/** A chunk in as many parts as it takes items, the newest part first: the older ones stay as they are when it grows. */
async function partsOf(
  { name, words }: Chunk,
  shardOf: ShardOf,
  nameOf: (chunk: string) => string,
): Promise<readonly Chunk[]> {
  const parts: Chunk[] = [];
  for (let rest = words; rest.length > 0; ) {
    const part = parts.length === 0 ? name : `${name}.${parts.length}`;
    const fitting = await mostThatFit(rest, MOST_BYTES_OF_ITEM, shardOf, nameOf(part), 'oldest');
    if (fitting !== null) parts.push({ name: part, words: fitting.words });
    // Where no item has room for one alone, it is left out.
    rest = rest.slice(fitting?.words.length ?? 1);
  }
  return parts.toReversed();
}

/** The shard of as many of the oldest or newest words as `most` bytes have room for; null where there is none for one. */
async function mostThatFit(
  words: readonly Word[],
  most: number,
  shardOf: ShardOf,
  name: string,
  which: 'oldest' | 'newest',
): Promise<{ readonly shard: Shard; readonly bytes: number; readonly words: readonly Word[] } | null> {
  for (let count = words.length; count > 0; ) {
    const some = which === 'oldest' ? words.slice(0, count) : words.slice(-count);
    const shard = await shardOf(some);
    const bytes = bytesOf(name, shard);
    if (bytes <= most) return { shard, bytes, words: some };
    count = Math.min(count - 1, Math.floor((count * most) / bytes));
  }
  return null;
}
