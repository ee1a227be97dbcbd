/** What this page knows of tags: asks the background for them, saves what is picked, hears what changes elsewhere. */
import type { MessageKey, Translate } from '../../components/translate.ts';
import type { EventKey, Tag } from '../../utils/events/index.ts';
import {
  type Announcement,
  ExtensionGoneError,
  onAnnouncement,
  sendMessage,
  type TagsByKey,
} from '../../utils/messages.ts';
import type { Problem, RawEvent } from '../../utils/raw-reading.ts';

/** How an event's tag stands, as a picker shows it. */
export interface Standing {
  readonly tag: Tag | null;
  readonly state: 'ready' | 'saving' | 'failed' | 'gone';
  readonly message: string | null;
}

export interface KnownTags {
  /** Tags that are on disk. */
  readonly tags: ReadonlyMap<EventKey, Tag>;
  standing(key: EventKey): Standing;
  /** Asks for the tags of events that were not asked for before. */
  ask(keys: readonly EventKey[]): void;
  /** Takes in tags of events that are not shown yet, so that their marks are there as soon as they are. */
  learn(tags: TagsByKey): void;
  /** Saves a tag, or takes it away; shown as being saved before it returns. */
  save(key: EventKey, tag: Tag | null, rawEvent: () => RawEvent): void;
  /** An event's key became another one: what was said of it goes along. */
  follow(from: EventKey, to: EventKey): void;
  /** Whether the extension was updated while the page was open, so that nothing can be asked or saved from it. */
  isGone(): boolean;
}

/** The tags of so many events are known, more than months of a full calendar have: of those that were asked for last. */
const MOST_KNOWN = 5000;

/** What the user must read after a press: that it was not saved, or that it was, but without the event. */
interface Message {
  readonly failed: boolean;
  readonly sentence: string;
}

interface KnowTagsOptions {
  readonly translate: Translate;
  /** There is something else to show. */
  readonly onChange: () => void;
  /**
   * The store may know something else of this event (null: of all events) than it was told of views: with a tag it is told
   * what an edit page says, which may never be saved there.
   */
  readonly onOutdated: (key: EventKey | null) => void;
  readonly signal: AbortSignal;
}

/** Knows tags until `signal` is aborted. */
export function knowTags({ translate, onChange, onOutdated, signal }: KnowTagsOptions): KnownTags {
  const tags = new Map<EventKey, Tag>();
  /** Of these events the tags are known, or will be: the last to be asked for is the last here. */
  const asked = new Set<EventKey>();
  const pressed = new Map<EventKey, { readonly tag: Tag | null }>();
  const messages = new Map<EventKey, Message>();
  let gone = false;

  const setTag = (key: EventKey, tag: Tag | null) => {
    if (tag) tags.set(key, tag);
    else tags.delete(key);
  };

  function standing(key: EventKey): Standing {
    const press = pressed.get(key);
    const message = messages.get(key);
    const tag = press ? press.tag : (tags.get(key) ?? null);
    if (gone) return { tag, state: 'gone', message: null };
    if (press) return { tag, state: 'saving', message: null };
    return { tag, state: message?.failed ? 'failed' : 'ready', message: message?.sentence ?? null };
  }

  function remember(keys: readonly EventKey[]) {
    for (const key of keys) {
      asked.delete(key);
      asked.add(key);
    }
    for (const key of asked) {
      if (asked.size <= MOST_KNOWN) break;
      asked.delete(key);
      tags.delete(key);
    }
  }

  async function ask(keys: readonly EventKey[]) {
    if (gone) return;
    const unknown = [...new Set(keys).difference(asked)];
    remember(keys);
    if (unknown.length === 0) return;
    try {
      const answer = await sendMessage('tagsOf', { keys: unknown });
      const isNews = unknown.some((key) => answer[key] || tags.has(key));
      for (const key of unknown) setTag(key, answer[key] ?? null);
      if (isNews) onChange();
    } catch (error) {
      // Asked again when the event is shown again.
      for (const key of unknown) asked.delete(key);
      if (!(error instanceof ExtensionGoneError)) return;
      gone = true;
      onChange();
    }
  }

  function learn(more: TagsByKey) {
    const unknown = (Object.keys(more) as EventKey[]).filter((key) => !asked.has(key));
    for (const key of unknown) setTag(key, more[key] ?? null);
    remember(unknown);
  }

  function askAgain() {
    const keys = [...new Set([...asked, ...tags.keys()])];
    asked.clear();
    void ask(keys);
  }

  async function save(key: EventKey, tag: Tag | null, rawEvent: () => RawEvent) {
    const press = { tag };
    pressed.set(key, press);
    messages.delete(key);
    onChange();
    const raw = readSafely(rawEvent);
    let message: Message | null = null;
    try {
      const answer = await sendMessage('saveTag', { key, tag, raw });
      setTag(key, tag);
      onOutdated(key);
      const unread = raw === null ? UNREADABLE : answer.unread;
      if (unread) message = { failed: false, sentence: translate('picker_unread', inWords(unread)) };
    } catch (error) {
      if (error instanceof ExtensionGoneError) gone = true;
      message = { failed: true, sentence: translate('picker_failed', error instanceof Error ? error.message : '') };
    }
    // If there was another press in the meantime, the picker is about that one now.
    if (pressed.get(key) === press) {
      pressed.delete(key);
      if (message) messages.set(key, message);
    }
    onChange();
  }

  function follow(from: EventKey, to: EventKey) {
    // Whoever showed it says so again at the next look; and whether it worked, the announcement tells.
    if (!gone) sendMessage('followKey', { from, to }).catch(() => {});
  }

  function inWords({ key, values }: Problem): string {
    return translate(key as MessageKey, ...values);
  }

  function hear(announcement: Announcement) {
    const { announced } = announcement;
    if (announced === 'everythingChanged') askAgain();
    if (announced === 'everythingChanged' || announced === 'calendarsChanged') onOutdated(null);
    if (announced !== 'tagsChanged') return;
    for (const [key, tag] of Object.entries(announcement.tags) as [EventKey, Tag | null][]) {
      if (asked.has(key) || tags.has(key)) setTag(key, tag);
    }
    onChange();
  }

  onAnnouncement(hear, { signal });
  return { tags, standing, ask, learn, save, follow, isGone: () => gone };
}

const UNREADABLE: Problem = { key: 'problem_card_time', values: [''] };

/** What the page says of the event, null where it breaks the reader. A tag is saved all the same. */
function readSafely(rawEvent: () => RawEvent): RawEvent | null {
  try {
    return rawEvent();
  } catch {
    return null;
  }
}
