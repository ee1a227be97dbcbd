/** One run: what every failure leaves whole, who carries what, and how the room is shared. */
import { expect, test } from 'vitest';
import { pack } from '../../../utils/sync/pack.ts';
import { type Run, runSync } from '../../../utils/sync/run.ts';
import type { SyncState } from '../../../utils/sync/state.ts';
import { type Said, saidOf, type Word, wordsOf } from '../../../utils/sync/word.ts';
import { Replica, Server } from './replica.ts';
import { manyTags, saidTags } from './sample-words.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const NOTHING = saidTags([]);

type Tag = Said['tags'][number];

/** A machine that keeps what is said in memory. */
class Machine {
  readonly replica: Replica;
  state: SyncState;
  words = new Map<string, Word>();
  isFull = false;
  isCut = false;
  erased: Said['erased'] = null;
  /** How often something was taken. */
  takes = 0;
  #now = NOW;

  constructor(id: string, server: Server, said: Said = NOTHING) {
    this.replica = new Replica(server, () => this.#now);
    this.state = {
      ...{ isOn: true, machine: id, isDue: true, ranAt: 0, failures: 0, succeeded: null },
      ...{ troubles: [], items: 0, removed: null, reach: null },
    };
    this.say(said);
  }

  say(said: Said): void {
    for (const word of wordsOf(said)) this.words.set(word.about, word);
  }

  tags(): Said['tags'] {
    return saidOf([...this.words.values()], null).tags;
  }

  /** Receives, runs and sends. */
  async sync(forget?: Run['forget']): Promise<void> {
    this.#now += 5000;
    this.replica.receive();
    const keeper = {
      read: async () => ({
        ...saidOf(
          [...this.words.values()].toSorted((one, other) => other.at - one.at),
          this.erased,
        ),
        isCut: this.isCut,
      }),
      take: async (said: Said) => {
        if (this.isFull) throw new DOMException('', 'QuotaExceededError');
        this.takes += 1;
        this.erased = said.erased;
        this.say(said);
      },
    };
    const run = { area: this.replica, keeper, os: 'linux', now: this.#now, ...(forget && { forget }) };
    this.state = await runSync(this.state, run);
    this.replica.send();
  }
}

/** The machines whose words lie in the sync storage. */
const carriers = ({ items }: Replica) => new Set(Object.keys(items).map((name) => name.split('/')[1]));

test('a machine that joins takes what is there, and writes only what nobody carries', async () => {
  const server = new Server();
  const tags = manyTags(300);
  const first = new Machine('AAAA', server, saidTags(tags.slice(100)));
  const second = new Machine('BBBB', server, saidTags(tags.slice(0, 200)));
  await first.sync();
  const before = first.replica.bytes();
  await second.sync();
  await first.sync();
  expect(new Set(first.tags())).toEqual(new Set(tags));
  expect(new Set(second.tags())).toEqual(new Set(tags));
  // A third of the words is new.
  expect(second.replica.bytes()).toBeLessThan(before * 2);
  expect(second.state.reach).toEqual({ tags: 300, since: null });
});

test('with nothing new, nothing is written', async () => {
  const machine = new Machine('AAAA', new Server(), saidTags(manyTags(300)));
  await machine.sync();
  await machine.sync();
  expect(machine.replica.writes).toHaveLength(1);
});

test('that everything was deleted everywhere is taken once', async () => {
  const server = new Server();
  const [first, second] = [new Machine('AAAA', server), new Machine('BBBB', server)];
  first.erased = { at: NOW, counter: 1 };
  for (let round = 0; round < 3; round++) for (const machine of [first, second]) await machine.sync();
  expect([first.takes, second.takes, second.erased]).toEqual([0, 1, { at: NOW, counter: 1 }]);
});

test('what finds no room is the oldest, and it is said since when the rest was said', async () => {
  const tags = manyTags(6000);
  const machine = new Machine('AAAA', new Server(), saidTags(tags));
  await machine.sync();
  const { tags: count, since } = machine.state.reach ?? { tags: 0, since: null };
  expect(count).toBeGreaterThan(2500);
  expect(since).toBe(tags[count - 1]?.at);
  expect(machine.state.troubles).toEqual([]);
});

test('a machine with a long history makes room for another, which gets its share', async () => {
  const server = new Server();
  const [long, other] = [new Machine('AAAA', server, saidTags(manyTags(5000))), new Machine('BBBB', server)];
  await long.sync();
  other.say(saidTags(manyTags(5000, 'single', 7)));
  for (let round = 0; round < 4; round++) for (const machine of [other, long]) await machine.sync();
  const shares = Object.groupBy(Object.entries(server.items), ([name]) => name.split('/')[1] ?? '');
  const bytes = Object.values(shares).map((items) => JSON.stringify(items).length);
  expect(bytes).toHaveLength(2);
  expect(Math.min(...bytes) / Math.max(...bytes)).toBeGreaterThan(0.9);
  expect(long.state.troubles).toEqual([]);
  expect(long.replica.bytes()).toBeLessThan(102_400);
});

test('a machine that is forgotten is saved first, and carried from then on by the one that forgot it', async () => {
  const server = new Server();
  const tags = manyTags(200);
  const [gone, here, third] = ['AAAA', 'BBBB', 'CCCC'].map((id) => new Machine(id, server)) as [
    Machine,
    Machine,
    Machine,
  ];
  gone.say(saidTags(tags));
  await gone.sync();
  await here.sync(new Set(['AAAA']));
  expect(carriers(here.replica)).toEqual(new Set(['BBBB']));
  await third.sync();
  expect(new Set(third.tags())).toEqual(new Set(tags));
  // It was in use after all: nothing of it is lost, and it takes part again.
  gone.say(saidTags([{ ...(tags[0] as (typeof tags)[number]), tag: null, at: NOW }]));
  await gone.sync();
  expect(gone.state.removed).not.toBeNull();
  await here.sync();
  expect(here.tags().filter(({ tag }) => tag === null)).toHaveLength(1);
});

test('items that vanish are missed by nobody, put there again, and said', async () => {
  const server = new Server();
  const tags = manyTags(300);
  const [one, other] = [new Machine('AAAA', server, saidTags(tags)), new Machine('BBBB', server)];
  await one.sync();
  await other.sync();
  server.items = {};
  await other.sync();
  expect(new Set(other.tags())).toEqual(new Set(tags));
  expect(other.state.reach).toEqual({ tags: 300, since: null });
  await one.sync();
  expect(one.tags()).toHaveLength(300);
  expect(one.state.removed).not.toBeNull();
});

test('a storage that refuses everything is said, and tried again', async () => {
  const machine = new Machine('AAAA', new Server(), saidTags(manyTags(10)));
  machine.replica.isUnavailable = true;
  await machine.sync();
  await machine.sync();
  expect(machine.state).toMatchObject({ isDue: true, failures: 2, succeeded: null, troubles: ['sync_unavailable'] });
  machine.replica.isUnavailable = false;
  await machine.sync();
  expect(machine.state).toMatchObject({ isDue: false, failures: 0, troubles: [], reach: { tags: 10, since: null } });
});

test.each([
  ['QUOTA_BYTES quota exceeded', 'sync_full'],
  ['QUOTA_BYTES_PER_ITEM quota exceeded', 'sync_full'],
  ['MAX_ITEMS quota exceeded', 'sync_full'],
  ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'sync_full'],
  ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'sync_often'],
  ['Internal error', 'sync_unavailable'],
])('a write that is refused (%s) leaves everything whole, and is said: %s', async (words, trouble) => {
  const machine = new Machine('AAAA', new Server(), saidTags(manyTags(10)));
  const { set } = machine.replica;
  machine.replica.set = () => Promise.reject(new Error(words));
  await machine.sync();
  expect(machine.state).toMatchObject({ isDue: true, troubles: [trouble] });
  expect(machine.tags()).toHaveLength(10);
  machine.replica.set = set;
  await machine.sync();
  expect(machine.state.troubles).toEqual([]);
});

test('what cannot be saved here is said, stays in sync, and is taken later', async () => {
  const server = new Server();
  const [one, other] = [new Machine('AAAA', server, saidTags(manyTags(10))), new Machine('BBBB', server)];
  await one.sync();
  other.isFull = true;
  await other.sync();
  expect(other.state).toMatchObject({ isDue: true, troubles: ['sync_not_saved'] });
  other.isFull = false;
  await other.sync();
  expect(other.tags()).toHaveLength(10);
});

test.each([
  ['of a newer version', { 'words/OTHER/a': [2, 'x'] }, ['sync_newer']],
  ['with a head of a newer version', { 'machine/OTHER': { version: 2 } }, ['sync_newer']],
  ['of garbage', { 'words/OTHER/a': [1, 'AAAA'], 'machine/OTHER': 7 }, ['sync_damaged']],
  [
    'of other garbage',
    { 'words/OTHER/a': null, 'words/OTHER/b': { __proto__: null }, 'words/OTHER/c': [1, 1] },
    ['sync_damaged'],
  ],
  ['of nobody', { other: 1, 'machine/': 2, '': 3 }, []],
])('a shard %s is left alone, said, and the rest goes on', async (_what, planted, troubles) => {
  const server = new Server();
  const machine = new Machine('AAAA', server, saidTags(manyTags(10)));
  const other = new Machine('BBBB', server);
  server.items = structuredClone(planted) as Record<string, unknown>;
  await machine.sync();
  await other.sync();
  expect(other.tags()).toHaveLength(10);
  expect(machine.state.troubles).toEqual(troubles);
  expect(server.items).toMatchObject(planted);
});

test('words that are none are left out of a shard that can be read', async () => {
  const server = new Server();
  const [tag] = wordsOf(saidTags(manyTags(1))) as [Word];
  const strange: Word[] = [
    { about: 'tkey', value: '99', at: 1 },
    { about: 'tother', value: 7, at: 1 },
    { about: 't', value: '4', at: 1 },
    { about: 'g9nonsense', value: { kind: 'at-least', amount: null }, at: 1 },
    { about: 'g42026-13-99', value: null, at: 1 },
    { about: 'x', value: null, at: 1 },
  ];
  const { shards } = await pack([tag, ...strange], 9999, (chunk) => `words/OTHER/${chunk}`, new Map());
  server.items = Object.fromEntries(shards);
  const machine = new Machine('AAAA', server);
  await machine.sync();
  expect([...machine.words.keys()]).toEqual([tag.about]);
  expect(machine.state.troubles).toEqual([]);
});

test('where a newer version was taken back, its items stay, and this one writes others', async () => {
  const server = new Server();
  server.items = { 'words/AAAA/a': [2, 'x'] };
  const machine = new Machine('AAAA', server, saidTags(manyTags(10)));
  await machine.sync();
  expect(machine.state.machine).not.toBe('AAAA');
  expect(server.items).toMatchObject({ 'words/AAAA/a': [2, 'x'] });
  await machine.sync();
  expect(machine.state.reach).toEqual({ tags: 10, since: null });
});

test('whoever says something new all the time for an hour and more is never refused', async () => {
  const machine = new Machine('AAAA', new Server());
  const [tag] = manyTags(1);
  for (let press = 1; press <= 750 && machine.state.troubles.length === 0; press++) {
    machine.say(saidTags(tag ? [{ ...tag, at: NOW + press }] : []));
    await machine.sync();
  }
  expect(machine.state.troubles).toEqual([]);
  expect(machine.replica.writes).toHaveLength(750);
});

test('where older tags are not even considered, it is not said that all are in sync', async () => {
  const [newest, middle, oldest] = manyTags(3) as [Tag, Tag, Tag];
  const machine = new Machine('AAAA', new Server(), saidTags([newest, middle, { ...oldest, tag: null }]));
  await machine.sync();
  expect(machine.state.reach).toEqual({ tags: 2, since: null });
  machine.isCut = true;
  await machine.sync();
  expect(machine.state.reach).toEqual({ tags: 2, since: oldest.at });
});
