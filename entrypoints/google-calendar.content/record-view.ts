/** Tells the background what the view says, as far as it is news. */
import { rawView, type ViewOnScreen, wordsOf } from '../../utils/calendar-page/index.ts';
import type { EventKey } from '../../utils/events/index.ts';
import { sendMessage } from '../../utils/messages.ts';
import { MOST_CHIPS, type PageHealth, type RawView } from '../../utils/raw-reading.ts';
import type { KnownTags } from './known-tags.ts';

/** So many events' words are remembered, some weeks of a full calendar; those that were seen last. */
const MOST_REMEMBERED = 1000;

/** Of so many stretches of days it is remembered which events they had; then all are forgotten. */
const MOST_STRETCHES = 10;

export interface ViewRecorder {
  /**
   * Sends a view at rest: the events that say something else than when they were last read, that some are there no more,
   * and what the page lacks.
   */
  record(view: ViewOnScreen): void;
  /** Sends this event, or all, again when shown next: the store may have heard something else of it meanwhile. */
  forget(key: EventKey | null): void;
}

/**
 * Makes a recorder. When the background has read a view, `onHealth` is told how the page is, and `onMissing` that events
 * are missing: another look will tell whether they are gone.
 */
export function viewRecorder(
  known: Pick<KnownTags, 'isGone' | 'learn'>,
  { onHealth, onMissing }: { onHealth: (health: PageHealth) => void; onMissing: () => void },
): ViewRecorder {
  /** What each event said when it was read. */
  const read = new Map<EventKey, string>();
  /** Of days that were shown wholly, the events that they had: who goes back to them, and finds these, has no news. */
  const had = new Map<string, string>();
  let lastSent = '';
  let lastProblems = '[]';
  let wasIll = false;
  let wasMissing = false;

  async function send(view: RawView, unchanged: readonly EventKey[], said: ReadonlyMap<EventKey, string>) {
    wasMissing = false;
    const { unread, missing, tags, health } = await sendMessage('recordView', { view, unchanged });
    known.learn(tags);
    for (const [key, text] of said) {
      read.delete(key);
      if (!unread.includes(key)) read.set(key, text);
    }
    // What was missing is news when it is there again.
    for (const key of missing) read.delete(key);
    for (const key of [...read.keys()].slice(0, -MOST_REMEMBERED)) read.delete(key);
    wasMissing = missing.length > 0;
    if (wasMissing) {
      // Where it is missing once more it is gone, though the same is shown as now.
      had.clear();
      onMissing();
    }
    wasIll = Object.values(health).includes(false);
    onHealth(health);
  }

  function record(view: ViewOnScreen) {
    const said = new Map<EventKey, string>();
    for (const chip of view.chips) {
      const { key } = chip.id;
      said.set(key, `${said.get(key) ?? `${view.lang}\n${view.zone}`}\n${wordsOf(chip)}`);
    }
    const keys = [...said.keys()];
    const unchanged = keys.filter((key) => read.get(key) === said.get(key));
    for (const key of unchanged) said.delete(key);
    const saying = view.chips.filter(({ id }) => said.has(id.key));
    const chips = saying.slice(0, MOST_CHIPS);
    const [days, events, problems] = [JSON.stringify(view.whole), keys.join(), JSON.stringify(view.problems)];
    const isOtherwise = view.whole !== null && keys.length > 0 && had.get(days) !== events;
    const isNews = chips.length > 0 || problems !== lastProblems || isOtherwise || wasIll || wasMissing;
    if (known.isGone() || !isNews) return;
    const sent = [...[...said].flat(), chips.length, ...unchanged, days, problems].join('\n');
    if (sent === lastSent && !wasMissing) return;
    [lastSent, lastProblems] = [sent, problems];
    if (had.size >= MOST_STRETCHES) had.clear();
    if (isOtherwise) had.set(days, events);
    const news = rawView({ ...view, whole: chips.length < saying.length ? null : view.whole }, chips);
    send(news, unchanged, said).catch(() => {
      // Nothing the user said is lost by it, and the next look at the page tries again.
      had.clear();
      [lastSent, lastProblems] = ['', ''];
    });
  }

  function forget(key: EventKey | null) {
    if (key) read.delete(key);
    else read.clear();
    lastSent = '';
  }

  return { record, forget };
}
