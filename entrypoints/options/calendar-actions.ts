/** What can be done in the calendars room, joined with the store, the settings and the background. */
import type { CalendarActions } from '../../components/CalendarsRoom.tsx';
import type { Place } from '../../components/place.ts';
import { type Announcement, announce, sendMessage } from '../../utils/messages.ts';
import { changeSettings } from '../../utils/settings.ts';
import { countAllBut, removeFeed } from '../../utils/store/index.ts';
import { openCalendars } from './import-calendars.ts';
import { inWords } from './stored.ts';

/** The actions; `reload` is called, and waited for, once what was asked for is on disk. */
export function calendarActions({ zone }: Place, reload: () => Promise<void>): CalendarActions {
  const change = (announcement: Announcement, work: Promise<unknown>): Promise<void> =>
    inWords(work.then(() => void announce(announcement)).then(reload));
  return {
    onSave: (changed) =>
      change(
        { announced: 'settingsChanged' },
        changeSettings((before) => ({ ...before, ...changed })),
      ),
    onCount: (address, counts) => change({ announced: 'calendarsChanged' }, count(address, counts)),
    // The background says in a sentence what it could not do.
    onAddFeed: (address) => sendMessage('addFeed', { address }).then(reload),
    onRefresh: (calendar) => sendMessage('readFeeds', { calendar }).then(reload),
    onRemoveFeed: (address) => change({ announced: 'calendarsChanged' }, removeFeed(address)),
    onOpen: async (file, work) => {
      const opened = await openCalendars(file, zone, work);
      return { ...opened, take: (chosen, long) => opened.take(chosen, long).then(reload) };
    },
  };
}

async function count(address: string, counts: boolean): Promise<void> {
  const { uncounted } = await changeSettings((before) => {
    const others = before.uncounted.filter((each) => each !== address);
    return { ...before, uncounted: counts ? others : [...others, address] };
  });
  await countAllBut(uncounted);
}
