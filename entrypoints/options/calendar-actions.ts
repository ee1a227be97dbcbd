/** What can be done in the calendars room, joined with the store, the settings and the background. */
import type { CalendarActions } from '../../components/CalendarsRoom.tsx';
import type { Place } from '../../components/place.ts';
import { type Announcement, announce, sendMessage } from '../../utils/messages.ts';
import { type Settings, saveSettings } from '../../utils/settings.ts';
import { countAllBut, removeFeed } from '../../utils/store/index.ts';
import { openCalendars } from './import-calendars.ts';
import { inWords } from './stored.ts';

/** The actions; `reload` is called, and waited for, once what was asked for is on disk. */
export function calendarActions(settings: Settings, { zone }: Place, reload: () => Promise<void>): CalendarActions {
  const change = (announcement: Announcement, work: Promise<unknown>): Promise<void> =>
    inWords(work.then(() => void announce(announcement)).then(reload));
  const save = (changed: Partial<Settings>) => saveSettings({ ...settings, ...changed });
  return {
    onSave: (changed) => change({ announced: 'settingsChanged' }, save(changed)),
    onCount: (address, counts) => {
      const others = settings.uncounted.filter((each) => each !== address);
      const uncounted = counts ? others : [...others, address];
      return change(
        { announced: 'calendarsChanged' },
        save({ uncounted }).then(() => countAllBut(uncounted)),
      );
    },
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
