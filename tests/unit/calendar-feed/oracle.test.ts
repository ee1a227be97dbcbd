/** Occurrences, beside those of another expander that shares no line of code with ours: `rrule-temporal`. */
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { expect, test } from 'vitest';
import { occurrencesOf, readCalendar } from '../../../utils/calendar-feed/index.ts';
import { type RandomSeries, randomSeries } from './random-rules.ts';

/** So many rules are tried. */
const RULES = 2000;

/** So many occurrences of each are compared. */
const MOST = 60;

test('the occurrences of thousands of random rules are those of an independent expander', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomSeries, async (series) => {
      const bytes = new TextEncoder().encode(calendarOf(series));
      const calendar = await readCalendar(bytes, { name: '', calendar: '' });
      const to = untilOf(series).epochMilliseconds + 1;
      const { events, problems } = await occurrencesOf(calendar, { from: -Infinity, to, zone: 'UTC' });
      expect([...calendar.problems, ...problems]).toEqual([]);
      const starts = events.map(({ start }) => start).toSorted();
      expect(starts.slice(0, MOST)).toEqual(expectedOf(series));
    }),
    { numRuns: RULES },
  );
});

/** A series that is not counted ends with the days that are looked at. */
function calendarOf(series: RandomSeries): string {
  const { zone, start, rule, count } = series;
  const compact = start.replace(/[-:]/g, '');
  const until = untilOf(series).toString().replace(/[-:]/g, '');
  const end = count === null ? `UNTIL=${zone === null ? until.slice(0, 8) : until}` : `COUNT=${count}`;
  return [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    zone === null ? `DTSTART;VALUE=DATE:${compact.slice(0, 8)}` : `DTSTART;TZID=${zone}:${compact}`,
    `RRULE:${rule};${end}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}

function startOf({ zone, start }: RandomSeries): Temporal.ZonedDateTime {
  const local = Temporal.PlainDateTime.from(start);
  return (zone === null ? local.toPlainDate().toPlainDateTime() : local).toZonedDateTime(zone ?? 'UTC');
}

function untilOf(series: RandomSeries): Temporal.Instant {
  return startOf(series).add({ days: series.days }).toInstant();
}

/** DTSTART is the first in any case, and counts as one. */
function expectedOf(series: RandomSeries): readonly (number | string)[] {
  const { zone, rule, count } = series;
  const until = untilOf(series).toString().replace(/[-:]/g, '');
  const expander = new RRuleTemporal({
    // Hours mean nothing to whole days.
    rruleString: `${zone === null ? rule.replace(/;BYHOUR=[^;]*/, '') : rule};UNTIL=${until}`,
    dtstart: startOf(series),
    includeDtstart: true,
    maxIterations: 100_000,
  });
  const found = expander.all((_, index) => index < Math.min(count ?? MOST, MOST));
  const starts = found.map(({ epochMilliseconds }) => epochMilliseconds);
  const all = [...new Set([startOf(series).epochMilliseconds, ...starts])].toSorted();
  return all
    .slice(0, Math.min(count ?? MOST, MOST))
    .map((ms) => (zone === null ? new Date(ms).toISOString().slice(0, 10) : ms));
}
