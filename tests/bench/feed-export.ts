/** A large calendar for the feed's benchmark, such as Google exports, in length and kind. */

export const EVENTS = 50_000;

/** Of those, one in so many is a series of a year of weeks. */
const ONE_SERIES_IN = 50;

/** As the text of an .ics file. */
export function exportOf(events: number): string {
  const lines = Array.from({ length: events }, (_, index) => {
    const day = new Date(Date.UTC(2012, 0, 1 + (index % 5400))).toISOString().slice(0, 10).replaceAll('-', '');
    const hour = String(7 + (index % 12)).padStart(2, '0');
    const isSeries = index % ONE_SERIES_IN === 0;
    return [
      'BEGIN:VEVENT',
      isSeries ? `DTSTART;TZID=Europe/Berlin:${day}T${hour}0000` : `DTSTART:${day}T${hour}0000Z`,
      isSeries ? `DTEND;TZID=Europe/Berlin:${day}T${hour}4500` : `DTEND:${day}T${hour}4500Z`,
      ...(isSeries ? ['RRULE:FREQ=WEEKLY;COUNT=52'] : []),
      'DTSTAMP:20261120T101112Z',
      `UID:${index.toString(32).padStart(26, '0')}@google.com`,
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=jane@ex',
      ' ample.com;X-NUM-GUESTS=0:mailto:jane@example.com',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=Sam;X-N',
      ' UM-GUESTS=0:mailto:sam@example.com',
      'CREATED:20261101T080000Z',
      'DESCRIPTION:Three short talks\\, then drinks.\\n\\nBring a friend and a question',
      '. The door opens half an hour before.',
      'LAST-MODIFIED:20261119T070000Z',
      'LOCATION:Hall 3\\, Berlin',
      'SEQUENCE:1',
      'STATUS:CONFIRMED',
      `SUMMARY:Founders’ meetup ${index}`,
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ].join('\r\n');
  });
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:jane@example.com', 'X-WR-TIMEZONE:Europe/Berlin'];
  return [...head, ...lines, 'END:VCALENDAR', ''].join('\r\n');
}
