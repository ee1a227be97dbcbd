/** Joins sync with the store and the settings: tells what they hold, and takes into them what other browsers tell. */
import { type Announcement, announce } from '../../utils/messages.ts';
import { chosenSettings, takeSettings } from '../../utils/settings.ts';
import { latestWords, takeWords } from '../../utils/store/index.ts';
import { type Sync, startSync } from '../../utils/sync/index.ts';

/** Of the tags, so many of the newest are considered: sync seldom has room for more. */
const MOST_TAGS = 6000;

/** More tags than so many are announced as everything: who shows any asks again. */
const MANY = 500;

/**
 * Begins to keep this browser in step with the user's others, as far as the user wants it.
 * @param tell is given what was changed here by what others told
 */
export function keepInStep(tell: (announcement: Announcement) => void): Sync {
  return startSync(
    {
      read: async () => {
        const [words, settings] = await Promise.all([latestWords(MOST_TAGS), chosenSettings()]);
        return { ...words, settings };
      },
      take: async ({ settings, ...words }) => {
        const { tags, goals, erased } = await takeWords(words);
        const areSettings = await takeSettings(settings);
        const count = Object.keys(tags).length;
        if (erased || count > MANY) tell({ announced: 'everythingChanged' });
        else if (count > 0) tell({ announced: 'tagsChanged', tags });
        if (goals) tell({ announced: 'goalsChanged' });
        if (areSettings) tell({ announced: 'settingsChanged' });
      },
    },
    () => void announce({ announced: 'syncChanged' }),
  );
}
