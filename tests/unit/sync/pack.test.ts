/** Packing: everything comes back from a shard, much finds room, and little is written anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from '../../../utils/sync/area.ts';
import { pack } from '../../../utils/sync/pack.ts';
import { deflated, inflated, jsonOf, wordsIn } from '../../../utils/sync/shard-text.ts';
import { type Word, wordsOf } from '../../../utils/sync/word.ts';
import { manyTags, saidTags } from './sample-words.ts';

const ROOM = 98_000;
const nameOf = (chunk: string) => `words/AAAAAAAA/${chunk}`;
const packed = (words: readonly Word[], room = ROOM) => pack(words, room, nameOf, new Map());

/** The texts of all shards by their names. */
const textsOf = ({ shards }: Awaited<ReturnType<typeof pack>>) =>
  new Map([...shards].map(([name, [, text]]) => [name, text]));

const names = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.base64String(),
  fc.constantFrom('', '=', '=a', 'PQ', '-_', '__proto__', 'a+b/', 'QUJD', 'QUJDRA=='),
);
const anyWord: fc.Arbitrary<Word> = fc
  .record({
    about: names.map((name) => `t${name.toWellFormed()}`),
    value: fc.oneof(fc.constantFrom('', '0', '46', '7123456'), fc.jsonValue()),
    at: fc.integer({ min: 0, max: 4e12 }),
    counter: fc.constantFrom(0, 0, 0, 1, 77),
  })
  .map(({ counter, ...word }) => (counter === 0 ? word : { ...word, counter }));

test('any words come back from a shard as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyWord, { maxLength: 20 }), async (words) => {
      const sorted = words.toSorted((one, other) => one.at - other.at);
      const back = wordsIn(await inflated(await deflated(jsonOf(sorted))));
      expect(JSON.stringify(back)).toBe(JSON.stringify(sorted));
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['single', 2800],
  ['series', 4500],
] as const)('tags of %s events: more than %i find room, none in an item that is too large', async (kind, least) => {
  const { shards, bytes, held } = await packed(wordsOf(saidTags(manyTags(6000, kind))));
  expect(held.length).toBeGreaterThan(least);
  const sizes = [...shards].map(([name, shard]) => bytesOf(name, shard));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8192);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bytes);
  expect(bytes).toBeLessThanOrEqual(ROOM);
  // As good as full.
  expect(bytes).toBeGreaterThan(ROOM - 500);
});

test('the newest find room before older ones', async () => {
  const words = wordsOf(saidTags(manyTags(1000)));
  const { held } = await packed(words, 10_000);
  expect(held.toSorted((one, other) => other.at - one.at)).toEqual(words.slice(0, held.length));
});

test('one word more changes one shard, or begins another', async () => {
  const words = wordsOf(saidTags(manyTags(2000)));
  const before = textsOf(await packed(words.slice(1)));
  const after = textsOf(await packed(words));
  const changed = [...after].filter(([name, text]) => before.get(name) !== text);
  expect(changed).toHaveLength(1);
});

test('a word that is said anew moves, and leaves the shards as they were but for those around it', async () => {
  const tags = manyTags(2000);
  const before = textsOf(await packed(wordsOf(saidTags(tags))));
  const [newest] = tags;
  const anew = tags.map((word, index) => (index === 1000 ? { ...word, tag: null, at: (newest?.at ?? 0) + 1 } : word));
  const after = textsOf(await packed(wordsOf(saidTags(anew))));
  const changed = [...after].filter(([name, text]) => before.get(name) !== text);
  expect(changed.length).toBeLessThanOrEqual(5);
});

test('a bulk that was said at one moment is packed like any other', async () => {
  const at = Date.UTC(2026, 10, 23);
  const words = wordsOf(saidTags(manyTags(1000).map((word) => ({ ...word, at }))));
  const { shards, held } = await packed(words);
  expect(held).toHaveLength(1000);
  expect(shards.size).toBeLessThan(30);
});

test('a word that no item has room for is left out, and the others are not', async () => {
  const words = wordsOf(saidTags(manyTags(300)));
  const noise = Array.from({ length: 9000 }, (_, place) => String.fromCharCode(33 + ((place * place * 31) % 90))).join(
    '',
  );
  const huge: Word = {
    about: 'slarge',
    value: `${noise}${Array.from(crypto.getRandomValues(new Uint8Array(9000))).join('')}`,
    at: words[150]?.at ?? 0,
  };
  const { held } = await packed([...words, huge]);
  expect(held).toHaveLength(300);
});

test.each(['', 'AAAA', 'not base64!', 'q1ZKLkksUbIyNTIzNbWwBAA='])('a damaged text (%j) is no shard', async (text) => {
  await expect(inflated(text).then(wordsIn)).rejects.toThrow();
});
