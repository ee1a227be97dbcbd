/** Labels that are cut off, spoilt or empty are read exactly or not at all. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readLabel } from '../../../utils/calendar-page/read-label.ts';
import { expectExactOrFailure, RECORDED } from './label-fixture.ts';

// Every language is made once, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('recorded labels that are cut off anywhere are read exactly, or not at all', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RECORDED),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      (label, part, isPlaced) => {
        const { raw } = label;
        const cut = raw.label.slice(0, Math.floor(raw.label.length * part));
        const reading = readLabel({ ...raw, label: cut, geometry: isPlaced ? raw.geometry : null });

        expectExactOrFailure(reading, label);
      },
    ),
    { numRuns: 3000 },
  );
});

test('every cut of an English label after its times is still read, by its column', () => {
  for (const label of RECORDED.filter(({ raw }) => raw.lang === 'en')) {
    const { raw, start, end } = label;
    for (let length = raw.label.indexOf(raw.title); length <= raw.label.length; length += 1) {
      const reading = readLabel({ ...raw, label: raw.label.slice(0, length), geometry: null });
      expect({ length, ...reading }).toMatchObject({ length, start, end, title: raw.title });
    }
  }
});

const raw = { title: 'Lunch', timeText: null, lang: 'en', date: '2026-11-23', geometry: null };

test.each([
  ['', 'problem_event_times'],
  ['Lunch', 'problem_event_times'],
  ['9am', 'problem_event_times'],
  ['9am, Lunch, Jane, No location, November 23, 2026', 'problem_event_times'],
  ['25:00 to 26:00, Lunch, Jane, No location, November 23, 2026', 'problem_event_times'],
  ['9:75am to 10am, Lunch, Jane, No location, November 23, 2026', 'problem_event_times'],
  ['9 to 10, Lunch, Jane, No location, November 23, 2026', 'problem_event_times'],
  ['1 2 3 to 4 5 6, Lunch, Jane, No location, November 23, 2026', 'problem_event_times'],
  ['All day, Lunch, Jane, No location', 'problem_event_date'],
  ['All day, Lunch, Jane, No location, February 30, 2026', 'problem_event_date'],
  ['All day, Lunch, Jane, No location, March 10, 2026', 'problem_event_date'],
  ['June 9, 2024 at 10pm to June 10, 2024 at 6am, Lunch, Jane, No location, ', 'problem_event_date'],
])('"%s" is no event but a problem: %s', (label, key) => {
  expect(readLabel({ ...raw, label })).toEqual({ kind: 'failure', problem: { key, values: ['Lunch'] } });
});

test.each(['9am to 10am, Lunch, Jane, No location', 'All day, Lunch, Jane, No location, November 24 – 23, 2026'])(
  '"%s" alone, without its date or with one that ends before it begins, is a problem',
  (label) => {
    expect(readLabel({ ...raw, label, date: null })).toMatchObject({ problem: { key: 'problem_event_date' } });
  },
);

const langs = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('ja', 'ar', 'en_GB', 'x-y', 'i-default'));

test('whatever a label, a title and a language are, reading does not throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), langs, (label, title, lang) => {
      expect(['event', 'failure', 'not-an-event']).toContain(readLabel({ ...raw, label, title, lang }).kind);
    }),
  );
});

test('a chip among the hours whose label says no times is read by its place', () => {
  const geometry = { start: 540, end: 600 };
  const read = (geometry_: typeof geometry, label = '') => readLabel({ ...raw, label, geometry: geometry_ });

  expect(read(geometry)).toMatchObject({
    start: '2026-11-23T09:00',
    end: '2026-11-23T10:00',
    title: 'Lunch',
    answer: null,
  });
  expect(read(geometry, 'Whole day, Lunch, Jane')).toMatchObject({
    start: '2026-11-23T09:00',
    end: '2026-11-23T10:00',
  });
  expect(read({ start: 0, end: 600 })).toMatchObject({ kind: 'failure' });
  expect(read({ start: 540, end: 1440 })).toMatchObject({ kind: 'failure' });
  expect(read({ start: 540, end: 555 })).toMatchObject({ kind: 'failure' });
});

test('unknown words for the half of the day are settled by the place, else by the order of the times', () => {
  const label = (times: string) => `${times}, Lunch, Jane, nowhere, 23 brumaire 2026`;
  const read = (times: string, start: number, end: number) =>
    readLabel({ ...raw, lang: 'xx', label: label(times), geometry: start === end ? null : { start, end } });

  expect(read('9 xa bis 10 xa', 1260, 1320)).toMatchObject({ start: '2026-11-23T21:00', end: '2026-11-23T22:00' });
  expect(read('xa 9:15 bis xa 10:15', 555, 615)).toMatchObject({ start: '2026-11-23T09:15', end: '2026-11-23T10:15' });
  expect(read('9 xa bis 10 xo', 0, 0)).toMatchObject({ start: '2026-11-23T09:00', end: '2026-11-23T22:00' });
  expect(read('9 xa bis 10 xa', 0, 0)).toMatchObject({ kind: 'failure' });
  expect(read('9 xa bis 10 xa', 60, 120)).toMatchObject({ kind: 'failure' });
});

test('an unknown month is the column’s, where day and year are', () => {
  const read = (label: string, date: string | null) => readLabel({ ...raw, lang: 'xx', label, date });
  const overnight = '23 brumaire 2026 22:15 – 24 brumaire 2026 06:30, Lunch, Jane, nowhere, ';

  for (const date of ['2026-11-23', '2026-11-24']) {
    expect(read(overnight, date)).toMatchObject({ start: '2026-11-23T22:15', end: '2026-11-24T06:30' });
  }
  expect(read(overnight, '2026-11-25')).toMatchObject({ kind: 'failure' });
  expect(read(overnight, null)).toMatchObject({ kind: 'failure' });
  expect(read('Tout le jour, Lunch, Jane, 23 brumaire 2026', '2026-11-23')).toMatchObject({
    allDay: true,
    start: '2026-11-23',
    end: '2026-11-24',
  });
});
