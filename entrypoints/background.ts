/** The background: answers messages from the store, tells everybody what has changed, and welcomes who is new. */
import { browser, defineBackground } from '#imports';
import { MOST_ON_BADGE, showBadge } from '../utils/badge.ts';
import { healthOf, readEvent, readView, seenWholeIn } from '../utils/calendar-page/index.ts';
import type { EventKey, Tag } from '../utils/events/index.ts';
import { noteHealth } from '../utils/health.ts';
import { localeOfUser, translate } from '../utils/language.ts';
import { type Announcement, announce, answerMessages, onAnnouncement } from '../utils/messages.ts';
import { readSettings } from '../utils/settings.ts';
import {
  countAllBut,
  counts,
  countUntagged,
  deleteEverything,
  deriveDays,
  followKey,
  forgetRestored,
  keepCopyIn,
  recordEvents,
  StoreError,
  saveTag,
  tagsAround,
  tagsOf,
  tidyCopy,
} from '../utils/store/index.ts';
import { addFeed, followFeeds, onFeedAlarm, readFeeds } from './background/feeds.ts';
import { keepInStep } from './background/sync.ts';

// Registered before anything is awaited: a message that wakes a sleeping background finds its listener.
export default defineBackground(() => {
  keepCopyIn(browser.storage.local);
  const sync = keepInStep((announcement) => {
    upkeep();
    tell(announcement);
  });
  answerMessages({
    tagsOf: inWords(({ keys }) => tagsOf(keys)),
    saveTag: inWords(async ({ key, tag, raw }) => {
      const reading = raw && readEvent(key, raw);
      const [event, unread] = reading !== null && 'values' in reading ? [null, reading] : [reading, null];
      const saved = await saveTag({ key, tag, event }, Date.now());
      tell({ announced: 'tagsChanged', tags: { [key]: saved } });
      sync.due();
      return { unread };
    }),
    recordView: inWords(async ({ view, unchanged }) => {
      const reading = readView(view);
      const whole = seenWholeIn(view, reading, unchanged);
      const others = [...unchanged, ...reading.unread];
      const { tags, missing } = await recordEvents(reading.events, Date.now(), whole, others);
      upkeep();
      tellTags(tags);
      const health = healthOf(reading, unchanged.length);
      return { unread: reading.unread, missing, tags: await tagsAround(reading.events), health };
    }),
    followKey: inWords(async (keys) => {
      tellTags(await followKey(keys, Date.now()));
      return null;
    }),
    reportHealth: async ({ part, report }) => {
      if (await noteHealth(part, report, Date.now())) void announce({ announced: 'healthChanged' });
      return null;
    },
    restore: inWords(async () => {
      // To open the store is all it takes.
      await counts();
      return null;
    }),
    forgetRestored: inWords(async () => {
      await forgetRestored();
      return null;
    }),
    deriveDays: async () => {
      upkeep();
      return null;
    },
    addFeed: inWords(async ({ address }) => {
      await addFeed(address);
      tellOfCalendars();
      return null;
    }),
    readFeeds: inWords(async ({ calendar }) => {
      if (await readFeeds(calendar)) tellOfCalendars();
      return null;
    }),
    deleteEverything: inWords(async ({ everywhere }) => {
      // Who no longer takes part is not given back what is deleted here alone.
      if (!everywhere) await sync.turn(false);
      await deleteEverything({ everywhere });
      follow();
      tell({ announced: 'everythingChanged' });
      if (everywhere) await sync.run('all others');
      else await sync.leave().catch(() => {});
      return null;
    }),
    turnSync: async ({ isOn }) => {
      await sync.turn(isOn);
      return null;
    },
    runSync: async () => {
      await sync.run();
      return null;
    },
    leaveSync: async () => {
      await sync.leave();
      return null;
    },
    forgetMachine: async ({ machine }) => {
      await sync.run(new Set([machine]));
      return null;
    },
  });
  onFeedAlarm(
    () =>
      void readFeeds(null)
        .then((isNews) => isNews && tellOfCalendars())
        .catch(() => {}),
  );
  browser.runtime.onInstalled.addListener(() => follow());
  browser.runtime.onStartup.addListener(() => follow());
  // What is derived by an older version, or by the time zones of an older browser, is derived anew.
  browser.runtime.onInstalled.addListener(() => upkeep({ anew: true }));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') welcome().catch(() => {});
  });
  browser.runtime.onStartup.addListener(() => upkeep());
  browser.storage.onChanged.addListener((changes) => 'settings' in changes && upkeep());
  browser.storage.onChanged.addListener((changes) => 'settings' in changes && countAnew());
  browser.storage.onChanged.addListener((changes) => 'settings' in changes && sync.due());
  // What the extension's pages change themselves; it is heard for as long as the background lives.
  onAnnouncement(({ announced }) => {
    if (announced === 'everythingChanged' || announced === 'calendarsChanged') upkeep();
    if (announced === 'calendarsChanged') follow();
    countAnew();
    if (announced !== 'healthChanged' && announced !== 'calendarsChanged') sync.due();
  }, new AbortController());
  upkeep();
  countAnew();
});

/** Tells which tags have found their events again; and even where none have, the number may be another. */
function tellTags(tags: Readonly<Record<EventKey, Tag>>): void {
  if (Object.keys(tags).length > 0) tell({ announced: 'tagsChanged', tags });
  else countAnew();
}

/** Sees to it that feeds are read from time to time, where any is followed. */
function follow(): void {
  followFeeds().catch(() => {});
}

/** What was read of calendars may be much: its days are derived now. */
function tellOfCalendars(): void {
  upkeep();
  tell({ announced: 'calendarsChanged' });
}

function tell(announcement: Announcement): void {
  void announce(announcement);
  countAnew();
}

let lastCount = Promise.resolve();

/**
 * Shows how many past events wait for a reason, as of now: after whatever may change that, and whenever the background
 * wakes. Time alone makes no work. Where it fails, the number stays what it was.
 */
function countAnew(): void {
  const count = async (): Promise<void> => {
    const { badge } = await readSettings();
    const waiting = badge ? await countUntagged({ before: Date.now(), most: MOST_ON_BADGE + 1 }) : 0;
    await showBadge(waiting, { translate, locale: localeOfUser() });
  };
  lastCount = lastCount.then(count).catch(() => {});
}

/**
 * Says what this is and where to click. Not where something is stored: Firefox installs a temporary add-on at each
 * start, and who has used it knows. A store that cannot be read is not a new one's.
 */
async function welcome(): Promise<void> {
  const { events, tags } = await counts();
  if (events + tags === 0) await browser.tabs.create({ url: browser.runtime.getURL('/first-run.html') });
}

let lastUpkeep = Promise.resolve();

/**
 * Derives the days that are missing, by the zone and the settings as they are then, and tidies the second copy, once
 * what is under way is done. A failure costs time and nothing else; whoever reads or writes hears of its cause.
 */
function upkeep(options?: { readonly anew: boolean }): void {
  const keep = async (): Promise<void> => {
    const { allDayHours, uncounted } = await readSettings();
    await countAllBut(uncounted);
    await deriveDays({ zone: Temporal.Now.timeZoneId(), allDayHours }, options);
    await tidyCopy();
  };
  lastUpkeep = lastUpkeep.then(keep).catch(() => {});
}

/** The same answer; what the store cannot do travels as a sentence for a person. */
function inWords<Request, Answer>(
  answer: (request: Request) => Promise<Answer>,
): (request: Request) => Promise<Answer> {
  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      throw error instanceof StoreError ? new Error(browser.i18n.getMessage(error.key)) : error;
    }
  };
}
