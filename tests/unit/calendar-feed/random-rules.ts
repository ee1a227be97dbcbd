/** Random series: a start on the clock of a zone, and a rule of any kind that RFC 5545 allows. */
import fc from 'fast-check';

export interface RandomSeries {
  /** `Europe/Berlin`; null of a series of whole days. */
  readonly zone: string | null;
  /** On the clock of the zone: `2026-03-29T02:30:00`. */
  readonly start: string;
  /** `FREQ=…`, without COUNT and UNTIL. */
  readonly rule: string;
  readonly count: number | null;
  /** How many days of it are looked at. */
  readonly days: number;
}

/** Clocks that are shifted in spring and autumn, by half an hour, at midnight, not at all, and over the date line. */
const ZONES = [
  ...[
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Asia/Kolkata',
    'Africa/Casablanca',
  ],
  ...['Pacific/Apia', 'Asia/Beirut', 'Europe/Dublin', 'UTC'],
];

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const day = fc.constantFrom(...DAYS);
const list = <Part>(part: fc.Arbitrary<Part>, maxLength = 4) =>
  fc.uniqueArray(part, { minLength: 1, maxLength }).map((parts) => parts.join(','));
/** Counted from the beginning or from the end. */
const counted = (most: number) => fc.integer({ min: -most, max: most }).filter((number) => number !== 0);
const oneIn = (times: number, part: fc.Arbitrary<string>) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant('') }, { weight: 1, arbitrary: part });
const by = (name: string, value: fc.Arbitrary<string>) => value.map((text) => `;BY${name}=${text}`);

const nthDay = (most: number) => fc.tuple(counted(most), day).map(([nth, name]) => `${nth}${name}`);
const months = oneIn(4, by('MONTH', list(fc.integer({ min: 1, max: 12 }))));
const monthDays = by('MONTHDAY', list(counted(31)));
const days = by('DAY', list(day));
const hours = oneIn(6, by('HOUR', list(fc.integer({ min: 0, max: 23 }), 2)));
const weekStart = oneIn(3, fc.constantFrom(';WKST=SU', ';WKST=MO', ';WKST=SA'));
const interval = (most: number) =>
  oneIn(
    2,
    fc.integer({ min: 2, max: most }).map((turns) => `;INTERVAL=${turns}`),
  );
const position = oneIn(4, by('SETPOS', list(counted(3), 2)));

/** BYSETPOS counts what another part gives. */
const placed = (parts: fc.Arbitrary<string>) =>
  fc.tuple(parts, position).map(([some, place]) => (some === '' ? '' : some + place));

const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));

interface Kind {
  readonly rule: fc.Arbitrary<string>;
  readonly days: number;
}

/** A day of a month or of a year may be counted, or just named, but not both in one rule, as the two readings differ. */
const KINDS: readonly Kind[] = [
  {
    days: 400,
    rule: joined(fc.constant('FREQ=DAILY'), interval(5), months, oneIn(4, monthDays), oneIn(4, days), hours),
  },
  {
    days: 500,
    rule: joined(fc.constant('FREQ=WEEKLY'), interval(4), months, placed(oneIn(2, days)), hours, weekStart),
  },
  {
    days: 1500,
    rule: joined(
      fc.constant('FREQ=MONTHLY'),
      interval(5),
      months,
      placed(fc.oneof(fc.constant(''), monthDays, days, by('DAY', list(nthDay(5))), joined(days, monthDays))),
      hours,
    ),
  },
  {
    days: 3000,
    rule: joined(
      fc.constant('FREQ=YEARLY'),
      interval(3),
      fc.oneof(
        months,
        joined(months, placed(monthDays)),
        joined(months, placed(days)),
        by('DAY', list(nthDay(52))),
        joined(by('MONTH', list(fc.integer({ min: 1, max: 12 }))), placed(by('DAY', list(nthDay(5))))),
        placed(by('YEARDAY', list(counted(366)))),
        joined(by('WEEKNO', list(counted(53))), placed(oneIn(2, days))),
      ),
      hours,
      weekStart,
    ),
  },
];

/** Around the days on which clocks are shifted, at hours that some of them skip or repeat. */
const start = fc
  .record({
    year: fc.integer({ min: 2005, max: 2026 }),
    month: fc.oneof(fc.constantFrom(3, 4, 10, 11), fc.integer({ min: 1, max: 12 })),
    day: fc.integer({ min: 1, max: 31 }),
    hour: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })),
    minute: fc.constantFrom(0, 15, 30),
  })
  .map((fields) => Temporal.PlainDateTime.from(fields).toString({ smallestUnit: 'second' }));

export const randomSeries: fc.Arbitrary<RandomSeries> = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({
    zone: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ZONES) }, { weight: 1, arbitrary: fc.constant(null) }),
    start,
    rule: kind.rule,
    count: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 20 })),
    days: fc.constant(kind.days),
  }),
);
