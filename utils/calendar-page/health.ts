/** Says whether Google's page is still the one that we know, as far as one reading of it tells. */
import type { PageHealth } from '../raw-reading.ts';
import type { Reading } from './read-view.ts';

const OF_CARD = 'problem_card_no_id';

/** What is wrong with the view as a whole, not with one event in it. */
const OF_VIEW = ['problem_page_no_view', 'problem_chips_no_id', 'problem_page_no_zone'];

/**
 * One event that cannot be read is a strange event; where that is half of them, Google has changed its page. `unchanged`
 * events were read before, and are not in the reading.
 */
export function healthOf({ events, failures }: Reading, unchanged: number): PageHealth {
  const keys = failures.map(({ key }) => key);
  const read = events.length + unchanged;
  const unread = keys.filter((key) => key !== OF_CARD && !OF_VIEW.includes(key)).length;
  const isIll = OF_VIEW.some((key) => keys.includes(key)) || (unread > 0 && unread >= read);
  return { view: isIll ? false : read > 0 || null, card: keys.includes(OF_CARD) ? false : null };
}
