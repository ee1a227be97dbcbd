/** What the summary room shows, as tables for other programs: the numbers of the trend, and the events. */
import type { EventRow } from '../../components/event-rows.ts';
import { labelKey } from '../../components/reason-words.ts';
import type { TagReason } from '../../utils/events/index.ts';
import { translate } from '../../utils/language.ts';
import { REASON_IDS } from '../../utils/reasons.ts';
import type { Share, Summary } from '../../utils/summary/index.ts';
import { dateAt } from '../../utils/time/index.ts';

type Table = readonly (readonly (string | number)[])[];

const HOUR = 3_600_000;

/** A row for each part of a period: its first and last date, then hours past and planned, and events. */
export function numbersTable(parts: readonly Summary[]): Table {
  const names = [
    translate('overview_networking'),
    ...REASON_IDS.map(nameOf),
    nameOf('not-networking'),
    translate('popup_untagged'),
  ];
  const head = names.flatMap((name) => [
    name,
    `${name} (${translate('overview_planned')})`,
    `${name} (${translate('overview_events')})`,
  ]);
  return [
    [translate('overview_first_day'), translate('overview_last_day'), ...head],
    ...parts.map(({ period, networking, reasons, notNetworking, untagged }) => [
      dateAt(period.start, period.zone).toString(),
      dateAt(period.end - 1, period.zone).toString(),
      ...[networking, ...REASON_IDS.map((id) => reasons[id]), notNetworking, untagged].flatMap(numbersOf),
    ]),
  ];
}

/** A row for each event, in the order given; times are those on the wall clocks of `zone`. */
export function eventsTable(rows: readonly EventRow[], zone: string): Table {
  const head = (['start', 'end', 'title', 'reason', 'also', 'hours', 'calendar'] as const).map((name) =>
    translate(`overview_csv_${name}`),
  );
  return [
    head,
    ...rows.map(({ event, tag, start, end }) => [
      event.allDay ? event.start : wallTime(start, zone),
      event.allDay ? Temporal.PlainDate.from(event.end).subtract({ days: 1 }).toString() : wallTime(end, zone),
      event.title,
      tag ? nameOf(tag.reason) : '',
      tag?.also.map(nameOf).join('; ') ?? '',
      event.allDay ? '' : hoursOf(end - start),
      event.calendar,
    ]),
  ];
}

function nameOf(reason: TagReason): string {
  return translate(labelKey(reason));
}

function numbersOf({ past, planned, events }: Share): readonly number[] {
  return [hoursOf(past), hoursOf(planned), events];
}

/** To a thousandth of an hour, under four seconds. */
function hoursOf(ms: number): number {
  return Math.round((1000 * ms) / HOUR) / 1000;
}

/** `2026-11-23 18:00`, which every spreadsheet takes for a time. */
function wallTime(instant: number, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return time.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
