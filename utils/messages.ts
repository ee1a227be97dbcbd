/**
 * Messages between the content script, the extension's pages and the background: one type lists them all, one table
 * answers them.
 */
import { browser } from '#imports';
import { type EventKey, isEventKey, parseTag, type Tag } from './events/index.ts';
import {
  MOST_CHIPS,
  type PageHealth,
  type PagePart,
  type Problem,
  parseRawEvent,
  parseRawView,
  type RawEvent,
  type RawView,
} from './raw-reading.ts';

/** What is tagged, by key. A key that is absent has no tag. */
export type TagsByKey = Readonly<Record<EventKey, Tag>>;

/** A page's skeleton is no longer than this, in characters. */
const LONGEST_REPORT = 50_000;

/** Every message, its request and its answer. All are commands or questions to the background. */
export interface Messages {
  /** What is tagged among these? */
  tagsOf: { request: { readonly keys: readonly EventKey[] }; answer: TagsByKey };
  /**
   * Save a tag, or take it away (`null`); answered once it is on disk. `raw` is what the page says of the event, null
   * where the sender has no more to say of it. Where that cannot be read the tag alone is saved, and `unread` says why.
   */
  saveTag: {
    request: { readonly key: EventKey; readonly tag: Tag | null; readonly raw: RawEvent | null };
    answer: { readonly unread: Problem | null };
  };
  /**
   * The page says this in its view: update what the store knows of these events. The view's chips that say what they
   * said before are left out; those of the `unchanged` events were read then. Answers which of the events sent were not
   * read, which events were missing from where they should be, and what is tagged around those that were read.
   */
  recordView: {
    request: { readonly view: RawView; readonly unchanged: readonly EventKey[] };
    answer: {
      readonly unread: readonly EventKey[];
      readonly missing: readonly EventKey[];
      readonly tags: TagsByKey;
      readonly health: PageHealth;
    };
  };
  /** An event's key became another one before the page's eyes, as a new event's does once it is saved. */
  followKey: { request: { readonly from: EventKey; readonly to: EventKey }; answer: null };
  /** A part of Google's page cannot be read any more: its skeleton, without any text of the user's; null: it can. */
  reportHealth: { request: { readonly part: PagePart; readonly report: string | null }; answer: null };
  /** Restore the store from its second copy, where it has lost what is in there; answered once that is done. */
  restore: { request: null; answer: null };
  /** The user has read that the store was restored. */
  forgetRestored: { request: null; answer: null };
  /** See to it that the days are derived by the rules of now; answered before that is done. */
  deriveDays: { request: null; answer: null };
  /** Read the calendar at this secret address, and follow it from now on; answered once its events are on disk. */
  addFeed: { request: { readonly address: string }; answer: null };
  /**
   * Read anew what is followed: one calendar, or (null) all that were not read lately. Answered once that is done, well
   * or not: how it went stands in the store.
   */
  readFeeds: { request: { readonly calendar: string | null }; answer: null };
  /**
   * Delete everything the user ever said: here, so that this browser has nothing in sync either and no longer takes part;
   * or everywhere, in every browser that sync reaches.
   */
  deleteEverything: { request: { readonly everywhere: boolean }; answer: null };
  /** Take part in sync, answered after the first exchange; or do not. */
  turnSync: { request: { readonly isOn: boolean }; answer: null };
  /** Exchange now what was said here and elsewhere. */
  runSync: { request: null; answer: null };
  /** Remove what this browser has in sync. */
  leaveSync: { request: null; answer: null };
  /** Remove what another machine has in sync, once all it said is saved here. */
  forgetMachine: { request: { readonly machine: string }; answer: null };
}

export type MessageName = keyof Messages;
type Request<N extends MessageName> = Messages[N]['request'];
type Answer<N extends MessageName> = Messages[N]['answer'];

/** What whoever changed something tells everybody, open Google Calendar tabs included, after it has happened. */
export type Announcement =
  | { readonly announced: 'tagsChanged'; readonly tags: Readonly<Record<EventKey, Tag | null>> }
  | {
      readonly announced:
        | 'goalsChanged'
        | 'settingsChanged'
        | 'healthChanged'
        | 'syncChanged'
        /** What is known of calendars, or of many of their events. */
        | 'calendarsChanged'
        | 'everythingChanged';
    };

/** How each request is read out of what arrived (null: refused), and whether Google Calendar's page may send it. */
const REQUESTS: {
  readonly [N in MessageName]: { fromPage: boolean; parse: (value: unknown) => Request<N> | undefined };
} = {
  tagsOf: {
    fromPage: true,
    parse: (value) => {
      const { keys } = fieldsOf(value);
      return Array.isArray(keys) && keys.every(isEventKey) ? { keys } : undefined;
    },
  },
  saveTag: {
    fromPage: true,
    parse: (value) => {
      const fields = fieldsOf(value);
      const tag = fields.tag === null ? null : (parseTag(fields.tag) ?? undefined);
      const raw = fields.raw === null ? null : (parseRawEvent(fields.raw) ?? undefined);
      return !isEventKey(fields.key) || tag === undefined || raw === undefined
        ? undefined
        : { key: fields.key, tag, raw };
    },
  },
  recordView: {
    fromPage: true,
    parse: (value) => {
      const { view, unchanged } = fieldsOf(value);
      const parsed = parseRawView(view);
      const areKeys = Array.isArray(unchanged) && unchanged.length <= MOST_CHIPS && unchanged.every(isEventKey);
      return parsed === null || !areKeys ? undefined : { view: parsed, unchanged };
    },
  },
  followKey: {
    fromPage: true,
    parse: (value) => {
      const { from, to } = fieldsOf(value);
      return isEventKey(from) && isEventKey(to) ? { from, to } : undefined;
    },
  },
  reportHealth: {
    fromPage: true,
    parse: (value) => {
      const { part, report } = fieldsOf(value);
      const isReport = report === null || (typeof report === 'string' && report.length <= LONGEST_REPORT);
      return (part === 'view' || part === 'card') && isReport ? { part, report } : undefined;
    },
  },
  restore: { fromPage: false, parse: () => null },
  forgetRestored: { fromPage: false, parse: () => null },
  deriveDays: { fromPage: false, parse: () => null },
  addFeed: {
    fromPage: false,
    parse: (value) => {
      const { address } = fieldsOf(value);
      return typeof address === 'string' ? { address } : undefined;
    },
  },
  readFeeds: {
    fromPage: false,
    parse: (value) => {
      const { calendar } = fieldsOf(value);
      return calendar === null || typeof calendar === 'string' ? { calendar } : undefined;
    },
  },
  deleteEverything: {
    fromPage: false,
    parse: (value) => ({ everywhere: fieldsOf(value).everywhere === true }),
  },
  turnSync: {
    fromPage: false,
    parse: (value) => {
      const { isOn } = fieldsOf(value);
      return typeof isOn === 'boolean' ? { isOn } : undefined;
    },
  },
  runSync: { fromPage: false, parse: () => null },
  leaveSync: { fromPage: false, parse: () => null },
  forgetMachine: {
    fromPage: false,
    parse: (value) => {
      const { machine } = fieldsOf(value);
      return typeof machine === 'string' ? { machine } : undefined;
    },
  },
};

/** The extension was updated or removed while this page was open: nothing can be saved from it any more. */
export class ExtensionGoneError extends Error {}

/** The background's answer. An `Error` does not survive the way, so what went wrong travels as a sentence. */
type Envelope = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly error: string };

/**
 * Asks the background, waking it if it sleeps.
 * @throws ExtensionGoneError when this page has outlived the extension that put the script there
 * @throws Error with the background's sentence when it could not do what was asked
 */
export async function sendMessage<N extends MessageName>(name: N, request: Request<N>): Promise<Answer<N>> {
  if (browser.runtime?.id === undefined) throw new ExtensionGoneError();
  let envelope: Envelope | undefined;
  try {
    envelope = await browser.runtime.sendMessage({ name, request });
  } catch (error) {
    if (browser.runtime?.id === undefined || /context invalidated/i.test(String(error))) throw new ExtensionGoneError();
    throw error;
  }
  if (envelope === undefined) throw new Error(browser.i18n.getMessage('background_silent'));
  if (!envelope.ok) throw new Error(envelope.error);
  return envelope.answer as Answer<N>;
}

/** One answer for every message: a missing one does not compile. */
export type Answers = { readonly [N in MessageName]: (request: Request<N>) => Promise<Answer<N>> };

/** Answers every message that comes from this extension, and from a place that may send it; refuses the others. */
export function answerMessages(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (envelope: Envelope) => void) => {
    const { name, request } = fieldsOf(message);
    if (typeof name !== 'string' || !Object.hasOwn(REQUESTS, name)) return undefined;
    answer(answers, name as MessageName, request, sender).then(
      (value) => sendResponse({ ok: true, answer: value }),
      (error: unknown) => sendResponse({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  });
}

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

async function answer<N extends MessageName>(
  answers: Answers,
  name: N,
  value: unknown,
  sender: Sender,
): Promise<Answer<N>> {
  const { fromPage, parse } = REQUESTS[name];
  const ownPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  const calendar = sender.url?.startsWith('https://calendar.google.com/') ?? false;
  if (sender.id !== browser.runtime.id || !(ownPage || (fromPage && calendar))) {
    throw new Error(`${name} was refused: it came from a page that may not send it.`);
  }
  const request = parse(value);
  if (request === undefined) throw new Error(`${name} was refused: its content is not what it should be.`);
  return answers[name](request);
}

/** Tells every open Google Calendar tab and every page of the extension; those that are not there miss nothing. */
export async function announce(announcement: Announcement): Promise<void> {
  // Without tabs to tell (the browser is closing, say), there are still the pages.
  const tabs = await browser.tabs.query({ url: 'https://calendar.google.com/*' }).catch(() => []);
  const everybody = tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, announcement)]));
  await Promise.allSettled([...everybody, browser.runtime.sendMessage(announcement)]);
}

/** Hears what others announce, until `signal` is aborted. */
export function onAnnouncement(
  listener: (announcement: Announcement) => void,
  { signal }: { signal: AbortSignal },
): void {
  const hear = (message: unknown, sender: Sender): undefined => {
    if (sender.id === browser.runtime.id && 'announced' in fieldsOf(message)) listener(message as Announcement);
  };
  browser.runtime.onMessage.addListener(hear);
  // After an update the API is gone, and with it the listener.
  signal.addEventListener(
    'abort',
    () => browser.runtime?.id !== undefined && browser.runtime.onMessage.removeListener(hear),
  );
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * Has `work` done after announcements, once at a time until the signal is aborted: however many come while it is under
 * way, it is done once more for all of them.
 */
export function afterAnnouncements(work: () => Promise<unknown>, { signal }: { signal: AbortSignal }): void {
  let last: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  const begin = (): unknown => {
    isWaiting = false;
    return signal.aborted || work();
  };
  const ask = (): void => {
    // Who does the work says what goes wrong with it.
    if (!isWaiting) last = last.then(begin).catch(() => {});
    isWaiting = true;
  };
  onAnnouncement(ask, { signal });
}
