/** In which language and time zone Google's page tells all that it tells. */
import type { RawView } from '../raw-reading.ts';
import { find, HOOKS } from './selectors.ts';

/** What the page names, whether or not there is such a language or zone. */
export function tellingOf(document_: Document): Pick<RawView, 'lang' | 'zone'> {
  const zone = find(document_, HOOKS.zone)?.textContent?.trim() ?? '';
  return { lang: document_.documentElement.lang, zone };
}
