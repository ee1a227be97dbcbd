/** Reads what the card or the edit page of one event says into that event. */
import type { CalendarEvent, EventKey } from '../events/index.ts';
import type { Problem, RawCard, RawEvent } from '../raw-reading.ts';
import { readEventId } from './event-id.ts';
import { eventOf, type ShownEvent } from './event-of.ts';
import { readEditPage } from './read-edit-page.ts';
import { readChips } from './read-view.ts';
import { readWhen } from './read-when.ts';
import { zoneOf } from './zone.ts';

/**
 * The event of that key as the page tells it, or why it cannot be read; never throws, whatever the page says. Where parts
 * of the page disagree, this is the order of trust: the dates of the edit page, then chips, then the text of the card
 * (which leaves out the year, sometimes the end), and last the id, which settles no more than which of the two hours of
 * a night is meant. An answer that the chips do not tell is the card's.
 */
export function readEvent(key: EventKey, raw: RawEvent): CalendarEvent | Problem {
  const [id, zone] = [readEventId(key), zoneOf(raw.zone)];
  const unread: Problem =
    raw.kind === 'card'
      ? { key: 'problem_card_time', values: [raw.card.texts[0] ?? ''] }
      : { key: 'problem_edit_page_time', values: [] };
  if (id === null) return unread;
  const [event] = raw.kind === 'card' ? readChips(raw.chips, raw).events : [];
  if (event?.key === key) return { ...event, answer: event.answer ?? (raw.kind === 'card' ? raw.card.answer : null) };
  try {
    const shown = raw.kind === 'card' ? readCard(raw.card, raw.lang, zone) : readEditPage(raw.page, raw.lang);
    return shown === null ? unread : 'values' in shown ? shown : eventOf(id, shown, zone);
  } catch {
    return unread;
  }
}

/** A card's date without a year is of the year that is now in `zone`. */
function readCard({ title, texts, answer }: RawCard, lang: string, zone: string): ShownEvent | null {
  const referenceDate = Temporal.Now.plainDateISO(zone).toString();
  for (const text of texts) {
    // A time alone is no event's.
    const when = readWhen(text, { lang, referenceDate });
    if (when !== null && when.start < when.end) return { ...when, title, answer };
  }
  return null;
}
