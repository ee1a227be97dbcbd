/** What the page knows of tags: asked for once, shown as saving before anything is awaited, and never lost silently. */
import { beforeEach, expect, test, vi } from 'vitest';
import { knowTags } from '../../../entrypoints/google-calendar.content/known-tags.ts';
import type { EventKey, Tag } from '../../../utils/events/index.ts';
import { type Announcement, ExtensionGoneError, onAnnouncement, sendMessage } from '../../../utils/messages.ts';
import type { RawEvent } from '../../../utils/raw-reading.ts';
import { translate } from '../components/draw.tsx';

vi.mock('../../../utils/messages.ts', async (original) => ({
  ...(await original<object>()),
  sendMessage: vi.fn(),
  onAnnouncement: vi.fn(),
}));

const KEY = 'a' as EventKey;
const OTHER = 'b' as EventKey;
const LEARN: Tag = { reason: 'learn', also: [] };
const RECONNECT: Tag = { reason: 'reconnect', also: [] };

/** Answers of the background, given when the test wants: one for each message, in their order. */
let answers: PromiseWithResolvers<unknown>[];

beforeEach(() => {
  answers = [];
  vi.mocked(sendMessage).mockImplementation(() => {
    const answer = Promise.withResolvers<unknown>();
    answers.push(answer);
    return answer.promise as never;
  });
});

function know() {
  const onChange = vi.fn();
  const onOutdated = vi.fn();
  const known = knowTags({ translate, onChange, onOutdated, signal: new AbortController().signal });
  const announce = (announcement: Announcement) => vi.mocked(onAnnouncement).mock.lastCall?.[0](announcement);
  return { known, onChange, onOutdated, announce };
}

/** Lets the background answer its `index`th message, or fail to, and what waits for it go on. */
async function settle(index: number, answer: unknown): Promise<void> {
  if (answer instanceof Error) answers[index]?.reject(answer);
  else answers[index]?.resolve(answer);
  await new Promise((resolve) => setTimeout(resolve));
}

function rawEvent(): RawEvent {
  const card = { title: 'Meetup', texts: ['whenever'], answer: null };
  return { kind: 'card', lang: 'en', zone: 'Europe/Berlin', card, chips: [] };
}

function breakReader(): RawEvent {
  throw new Error('null');
}

const SAVED = { unread: null };
const UNREAD = { unread: { key: 'problem_card_time', values: ['whenever'] } };

test('tags are asked for once, all that are new in one message', async () => {
  const { known, onChange } = know();
  known.ask([KEY, OTHER]);
  await settle(0, { [KEY]: LEARN });
  known.ask([OTHER]);
  known.ask([]);
  expect(vi.mocked(sendMessage).mock.calls).toEqual([['tagsOf', { keys: [KEY, OTHER] }]]);
  expect([...known.tags]).toEqual([[KEY, LEARN]]);
  expect(known.standing(KEY)).toEqual({ tag: LEARN, state: 'ready', message: null });
  expect(onChange).toHaveBeenCalledOnce();
});

test('which tags are saved is told once they are on disk, and not where they are refused', async () => {
  const { known, onOutdated } = know();
  known.save(KEY, LEARN, rawEvent);
  expect(onOutdated).not.toHaveBeenCalled();
  await settle(0, SAVED);
  known.save(OTHER, LEARN, rawEvent);
  await settle(1, new Error('full'));
  expect(onOutdated.mock.calls).toEqual([[KEY]]);
});

test('when more changed than tags, whatever was told of events may be outdated', () => {
  const { onOutdated, announce } = know();
  announce({ announced: 'goalsChanged' });
  announce({ announced: 'tagsChanged', tags: { [KEY]: LEARN } });
  expect(onOutdated).not.toHaveBeenCalled();
  announce({ announced: 'calendarsChanged' });
  announce({ announced: 'everythingChanged' });
  expect(onOutdated.mock.calls).toEqual([[null], [null]]);
});

test('what could not be asked is asked again when it is shown again', async () => {
  const { known } = know();
  known.ask([KEY]);
  await settle(0, new Error('asleep'));
  known.ask([KEY]);
  await settle(1, { [KEY]: LEARN });
  expect(known.standing(KEY).tag).toEqual(LEARN);
});

test('a press is shown as being saved at once, with what the page says of the event then, and as saved after', async () => {
  const { known, onChange } = know();
  known.save(KEY, LEARN, rawEvent);
  expect(known.standing(KEY)).toEqual({ tag: LEARN, state: 'saving', message: null });
  expect(onChange).toHaveBeenCalledOnce();
  expect(known.tags.size).toBe(0);
  expect(vi.mocked(sendMessage).mock.calls).toEqual([['saveTag', { key: KEY, tag: LEARN, raw: rawEvent() }]]);
  await settle(0, SAVED);
  expect(known.standing(KEY)).toEqual({ tag: LEARN, state: 'ready', message: null });
  known.save(KEY, null, rawEvent);
  await settle(1, SAVED);
  expect(known.standing(KEY)).toEqual({ tag: null, state: 'ready', message: null });
  expect(known.tags.size).toBe(0);
});

test('when it cannot be saved the earlier tag stays, and a sentence says so until the next press', async () => {
  const { known } = know();
  known.ask([KEY]);
  await settle(0, { [KEY]: LEARN });
  known.save(KEY, RECONNECT, rawEvent);
  await settle(1, new Error('The disk is full.'));
  expect(known.standing(KEY)).toEqual({ tag: LEARN, state: 'failed', message: 'Not saved: The disk is full.' });
  expect(known.standing(OTHER).message).toBeNull();
  known.save(KEY, RECONNECT, rawEvent);
  expect(known.standing(KEY)).toEqual({ tag: RECONNECT, state: 'saving', message: null });
});

test.each([
  [
    'does not tell its time',
    rawEvent,
    UNREAD,
    'Saved. But the event could not be read. The time on the event’s card could not be read: “whenever”.',
  ],
  ['breaks the reader', breakReader, SAVED, /^Saved\. But the event could not be read\./],
])('an event that %s is tagged all the same, and that is said', async (_, raw, answer, sentence) => {
  const { known } = know();
  known.save(KEY, LEARN, raw);
  await settle(0, answer);
  expect(known.standing(KEY)).toMatchObject({ tag: LEARN, state: 'ready' });
  expect(known.standing(KEY).message).toMatch(sentence);
});

test('of two quick presses the second is shown, whatever becomes of the first', async () => {
  const { known } = know();
  known.save(KEY, LEARN, rawEvent);
  known.save(KEY, RECONNECT, rawEvent);
  await settle(0, new Error('busy'));
  expect(known.standing(KEY)).toEqual({ tag: RECONNECT, state: 'saving', message: null });
  await settle(1, SAVED);
  expect(known.standing(KEY)).toEqual({ tag: RECONNECT, state: 'ready', message: null });
});

test('if only the second of two presses fails, the first one is what is saved', async () => {
  const { known } = know();
  known.save(KEY, LEARN, rawEvent);
  known.save(KEY, RECONNECT, rawEvent);
  await settle(0, SAVED);
  await settle(1, new Error('busy'));
  expect(known.standing(KEY)).toMatchObject({ tag: LEARN, state: 'failed' });
});

test.each(['ask', 'save'] as const)(
  'once the extension is gone, found out by %s, all pickers say so and nothing is sent',
  async (by) => {
    const { known } = know();
    if (by === 'ask') known.ask([KEY]);
    else known.save(KEY, LEARN, rawEvent);
    await settle(0, new ExtensionGoneError());
    expect(known.isGone()).toBe(true);
    expect(known.standing(OTHER)).toEqual({ tag: null, state: 'gone', message: null });
    known.ask([OTHER]);
    expect(sendMessage).toHaveBeenCalledOnce();
  },
);

test('what other tabs save is heard, and all of it asked for again when everything has changed', async () => {
  const { known, onChange, announce } = know();
  known.ask([OTHER, KEY]);
  await settle(0, {});
  announce({ announced: 'tagsChanged', tags: { [KEY]: LEARN, [OTHER]: RECONNECT } });
  announce({ announced: 'tagsChanged', tags: { [OTHER]: null, ['never' as EventKey]: LEARN } });
  expect([...known.tags]).toEqual([[KEY, LEARN]]);
  announce({ announced: 'everythingChanged' });
  expect(sendMessage).toHaveBeenLastCalledWith('tagsOf', { keys: [OTHER, KEY] });
  await settle(1, { [OTHER]: RECONNECT });
  expect([...known.tags]).toEqual([[OTHER, RECONNECT]]);
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('a tag that is learned beforehand is there when its event is shown, and asked for no more', async () => {
  const { known, onChange, announce } = know();
  known.ask([OTHER]);
  await settle(0, {});
  known.learn({ [KEY]: LEARN, [OTHER]: LEARN });
  expect([...known.tags]).toEqual([[KEY, LEARN]]);
  known.ask([KEY]);
  announce({ announced: 'tagsChanged', tags: { [KEY]: RECONNECT } });
  expect([...known.tags]).toEqual([[KEY, RECONNECT]]);
  expect(sendMessage).toHaveBeenCalledOnce();
  // Nothing that is shown was another one by then.
  expect(onChange).toHaveBeenCalledOnce();
});

test('of years of events gone through, those shown last are known', async () => {
  const { known } = know();
  known.ask([KEY, OTHER]);
  await settle(0, { [KEY]: LEARN, [OTHER]: RECONNECT });
  const years = Array.from({ length: 4999 }, (_, index) => `event-${index}` as EventKey);
  known.ask([...years, OTHER]);
  expect([...known.tags.keys()]).toEqual([OTHER]);
  known.ask([KEY]);
  expect(sendMessage).toHaveBeenLastCalledWith('tagsOf', { keys: [KEY] });
});
