/** Header: what a calendar says of itself, before its events. */
import type { ContentLine } from './content-lines.ts';
import type { FeedCalendar } from './feed-calendar.ts';
import { plainAddress } from './read-event.ts';
import { placeOf } from './time-zone.ts';

/** The properties that are read of it. */
export const HEADER: ReadonlySet<string> = new Set(['NAME', 'X-WR-CALNAME', 'X-WR-TIMEZONE']);

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What has been read of it so far. */
export interface Header {
  readonly take: (line: ContentLine) => void;
  /** The user's addresses, as `plainAddress` writes them. */
  readonly users: ReadonlySet<string>;
  /** Whether an ATTENDEE's line may be the user's: anybody's may where the calendar's address is yet to be told. */
  readonly isOfUser: (attendee: string) => boolean;
  readonly name: () => string | null;
  readonly calendar: () => string;
  readonly zone: () => Pick<FeedCalendar, 'zone' | 'zoneName'>;
}

/** Begins with what is known already: the calendar's address, or '', and the user's others. */
export function beginHeader(known: string, others: readonly string[]): Header {
  const users = new Set([...others, known].filter((address) => address !== '').map(plainAddress));
  let calendar = known;
  let name: string | null = null;
  let zone: Pick<FeedCalendar, 'zone' | 'zoneName'> = { zone: null, zoneName: null };
  return {
    users,
    take: ({ name: property, text }) => {
      const value = text
        .slice(text.indexOf(':') + 1)
        .replace(/\\([\\;,])/g, '$1')
        .trim();
      if (property === 'X-WR-TIMEZONE') {
        const place = placeOf(value);
        if (place !== null) zone = { zone: place, zoneName: value };
      } else if (value !== '') {
        name ??= value.slice(0, 1024).toWellFormed();
        // An account's own calendar goes by its address, until the user names it.
        if (calendar === '' && ADDRESS.test(name)) calendar = name;
        if (calendar !== '') users.add(plainAddress(calendar));
      }
    },
    isOfUser: (attendee) => {
      if (calendar === '') return true;
      const text = attendee.toLowerCase().replaceAll('@googlemail.com', '@gmail.com');
      return users.values().some((user) => text.includes(user));
    },
    name: () => name,
    calendar: () => calendar,
    zone: () => zone,
  };
}
