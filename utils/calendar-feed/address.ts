/** Checks a calendar's secret address in iCal format, before anything is asked for there. */
import { FeedError } from './feed-error.ts';

/** A calendar's secret address. Whoever knows it can read the calendar: never log, export or show it whole. */
export interface FeedAddress {
  /** To be fetched. */
  readonly url: string;
  /** The calendar's own address: `jane@example.com`, `…@group.calendar.google.com`. */
  readonly calendar: string;
  /** To be shown: the secret is hidden but for its last characters, so that two can be told apart. */
  readonly masked: string;
}

const HOST = 'calendar.google.com';

/** `/calendar/ical/<calendar>/private-<32 hexadecimal digits>/basic.ics` (page facts 8.1, seen until 2026-06). */
const SECRET_PATH = /^\/calendar\/ical\/([^/]+)\/private-([0-9a-z_-]{8,})\/(basic|full)\.ics$/i;
const PUBLIC_PATH = /^\/calendar\/ical\/[^/]+\/public\//i;

/** What the secret's end shows of it. */
const SHOWN = 4;

/**
 * Reads what the user pasted.
 * @throws FeedError `problem_feed_…` that says what it is instead
 */
export function checkAddress(text: string): FeedAddress {
  const url = parse(text.trim());
  if (url.hostname !== HOST) throw new FeedError('problem_feed_other_host', [url.hostname]);
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '')
    throw new FeedError('problem_feed_not_https');
  const [, encoded = '', secret = '', format = ''] = SECRET_PATH.exec(url.pathname) ?? [];
  const calendar = decode(encoded);
  if (calendar === null || !calendar.includes('@')) {
    if (PUBLIC_PATH.test(url.pathname)) throw new FeedError('problem_feed_public_address');
    if (/\/(embed|htmlembed|render|r|u)(\/|$)/.test(url.pathname)) throw new FeedError('problem_feed_page_address');
    throw new FeedError('problem_feed_no_feed_address');
  }
  return {
    url: `https://${HOST}/calendar/ical/${encodeURIComponent(calendar)}/private-${secret}/${format}.ics`,
    calendar,
    masked: `${HOST}/…/${calendar}/private-…${secret.slice(-SHOWN)}/${format}.ics`,
  };
}

/** Calendar programs write such addresses with a scheme of their own, which stands for https. */
function parse(text: string): URL {
  const url = URL.parse(text.replace(/^webcals?:/i, 'https:'));
  if (url === null || !/^https?:$/.test(url.protocol) || /\s/.test(text)) {
    throw new FeedError('problem_feed_not_address');
  }
  return url;
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
