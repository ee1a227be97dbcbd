/** Any title at any time, in the shape of each recorded label, is read back exactly. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readLabel } from '../../../utils/calendar-page/read-label.ts';
import { dayAfter, LANGUAGES, RECORDED, time } from './label-fixture.ts';
import { fill, SHAPES, type Shape, timeLike } from './label-shapes.ts';

// Every language is made once, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** What people and worse write into titles. */
const STRANGE_TITLES = [
  '9am to 10am',
  '10:15',
  '9',
  '2024',
  'June 10, 2024',
  '10 juin 2024, 22:15 au',
  'Dinner, drinks, and more',
  'a, b; c، d、e，f၊ g',
  ',',
  ', ,',
  '"quoted", \'too\'',
  '「括弧」、',
  '」、',
  'Declined',
  'Accepted, No location',
  'Calendar: Esri',
  'Esri',
  'Critical',
  'Max Patiiuk',
  'No location',
  '9am to 10am, Web Components Standup, Calendar: Esri, No location, June 10, 2024',
  'June 9, 2024 at 10:15pm to June 10, 2024 at 6:30am, Sleep, Calendar: Critical, No location, Color: Graphite, ',
  '午前9時～午前10時、「会議」、カレンダー: Esri、場所の指定なし、2024年 6月 10日',
  'task: x, Not completed, December 7, 2025, 2pm',
  '١٢:٣٠ و ۱۲ و १२ و ၁၂',
  '𝟙𝟚:𝟛𝟘',
  'am pm AM PM',
  'abc\u202Edef',
  '\u200Bhidden\u200D\u2060',
  '⋅⋅⋅',
  '1,000 people',
  '(No title)',
  'İstanbul ıI',
  '<b>&amp;</b>',
  '$& $1 \\u0041 {n}',
  '.*+?^',
];

const titles = fc
  .oneof(
    fc.constantFrom(...STRANGE_TITLES),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(fc.constantFrom(...STRANGE_TITLES, ', ', ' ', '; ', '9', ':', '–', 'am'), { maxLength: 4 })
      .map((parts) => parts.join('')),
    fc.constantFrom(...RECORDED.map(({ raw }) => raw.label)),
  )
  .filter((title) => title.trim() !== '');

const clockTime = fc.record({ hour: fc.nat({ max: 11 }), minute: fc.nat({ max: 58 }) });

test.each(LANGUAGES)('random titles and times in %s are read exactly in the shapes of its recorded labels', (lang) => {
  const shapes = SHAPES.filter(({ label }) => label.raw.lang === lang);

  fc.assert(
    fc.property(fc.constantFrom(...shapes), titles, clockTime, clockTime, (shape, title, from, to) => {
      const event = eventIn(shape, from, to);
      fc.pre(event !== null);
      const { raw } = shape.label;
      const label = fill(shape, title, event.startHour, event.endHour);
      const reading = readLabel({ ...raw, label, title, geometry: null });

      expect({ label, ...reading }).toEqual({
        label,
        kind: 'event',
        allDay: false,
        title,
        start: event.start,
        end: event.end,
        ...detailsOf(shape),
      });
    }),
  );
});

interface Time {
  readonly hour: number;
  readonly minute: number;
}

/** Null where the times of one day are not in their order. */
function eventIn({ label: { recorded } }: Shape, from: Time, to: Time) {
  const { continuesFromDayBefore: isBefore, continuesToDayAfter: isAfter, columnDate } = recorded;
  const startHour = timeLike(isBefore ? 22.25 : recorded.startHour, from.hour, from.minute);
  const endHour = timeLike(isAfter ? 6.5 : recorded.endHour, to.hour, to.minute);
  if (!isBefore && !isAfter && endHour < startHour) return null;
  const start = `${dayAfter(columnDate, isBefore ? -1 : 0)}T${time(startHour)}`;
  return { startHour, endHour, start, end: `${dayAfter(columnDate, isAfter ? 1 : 0)}T${time(endHour)}` };
}

/** The details of the label whose shape it is, which another title must not change. */
function detailsOf({ label }: Shape) {
  const reading = readLabel(label.raw);
  if (reading.kind !== 'event') throw new Error(label.raw.label);
  const { calendarName, answer, location } = reading;
  return { calendarName, answer, location };
}

test.each(['」、; ', ' 会議', '会議 ', '「a、b」 '])(
  'the spaces around the title "%s" do not part it from its quotes',
  (title) => {
    const label = `9:00～10:00、「${title}」、カレンダー: Esri、場所の指定なし、2024年 6月 10日`;
    const reading = readLabel({ label, title, timeText: null, lang: 'ja', date: '2024-06-10', geometry: null });

    expect(reading).toMatchObject({ kind: 'event', title, calendarName: 'Esri', start: '2024-06-10T09:00' });
  },
);

test('without the visible title, titles without separators are read out of the label', () => {
  const plainTitles = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(isOnePiece);
  fc.assert(
    fc.property(fc.constantFrom(...SHAPES), plainTitles, (shape, title) => {
      const { raw, recorded, start, end } = shape.label;
      const hours = [
        recorded.continuesFromDayBefore ? 22.25 : recorded.startHour,
        recorded.continuesToDayAfter ? 6.5 : recorded.endHour,
      ];
      const label = fill(shape, title, hours[0] ?? 0, hours[1] ?? 0);

      expect({ label, ...readLabel({ ...raw, label, title: null }) }).toMatchObject({ label, start, end, title });
    }),
    { numRuns: 1000 },
  );
});

function isOnePiece(title: string): boolean {
  return (
    !/[,;،؛၊፣，、「」]|\s\s|[\p{Zl}\p{Zp}\t\n\r\v\f]/u.test(title) &&
    title === title.trim() &&
    title.replace(/\s/g, ' ') === title
  );
}

test('without the visible title, one with separators is a failure, unless the rest is of a single shape', () => {
  const read = (label: string) =>
    readLabel({ label, title: null, timeText: null, lang: 'en', date: '2026-11-23', geometry: null });
  const failure = { kind: 'failure', problem: { key: 'problem_event_title', values: [expect.any(String)] } };

  expect(read('9am to 10am, Dinner, drinks, Jane, No location, November 23, 2026')).toEqual(failure);
  expect(read('9am to 10am, Dinner, drinks, Jane, Location: Paris, November 23, 2026')).toEqual(failure);
  expect(read('9am to 10am, Dinner, Jane, Declined, No location, November 23, 2026')).toMatchObject({
    title: 'Dinner',
    answer: 'declined',
  });
});
