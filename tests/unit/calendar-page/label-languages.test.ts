/** Labels in languages of which none is recorded, written in the recorded shapes with the words of `Intl`. */
import { expect, test, vi } from 'vitest';
import { readLabel } from '../../../utils/calendar-page/read-label.ts';
import { LANGUAGES, time } from './label-fixture.ts';
import {
  DATED,
  DAY,
  OTHERS,
  RANGES,
  TIMES,
  TITLE,
  WRITINGS,
  type Writing,
  writeDate,
  writeTime,
} from './label-writing.ts';

// Every language is made once, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function read(lang: string, label: string, date: string | null) {
  return { label, ...readLabel({ lang, label, title: TITLE, timeText: null, date, geometry: null }) };
}

test('none of these languages is recorded', () => {
  expect(OTHERS.filter((lang) => LANGUAGES.includes(lang))).toEqual([]);
});

test.each(OTHERS)('times on one day are read in %s on both clocks, with both kinds of digits', (lang) => {
  for (const writing of WRITINGS.filter((other) => other.lang === lang)) {
    for (const range of RANGES) {
      for (const [start, end] of TIMES) {
        // Without a known word or place, 10 to 12 o'clock with other words on all sides can be of either clock.
        if (!writing.hour12 && range === RANGES[2] && start >= 10 && end < 13) continue;
        const times = range(writeTime(writing, start), writeTime(writing, end));
        const label = `${times}, ${TITLE}, Xa: Work, Xy, ${writeDate(writing, DAY)}`;
        const expected = { label, start: `${DAY}T${time(start)}`, end: `${DAY}T${time(end)}`, title: TITLE };
        expect(read(lang, label, DAY)).toMatchObject(expected);
        expect(read(lang, label, null)).toMatchObject({ ...expected, calendarName: 'Work' });
      }
    }
  }
});

test.each(OTHERS)('times over midnight are read in %s on both clocks, with both kinds of digits', (lang) => {
  for (const writing of WRITINGS.filter((other) => other.lang === lang)) {
    for (const [first, last] of [
      ['2026-06-09', '2026-06-10'],
      ['2026-11-30', '2026-12-01'],
      ['2026-12-31', '2027-01-01'],
    ] as const) {
      for (const dated of DATED) {
        const [start, end] = [
          dated(writeDate(writing, first), writeTime(writing, 22.25)),
          dated(writeDate(writing, last), writeTime(writing, 6.5)),
        ];
        const label = `${start} – ${end}, ${TITLE}, Xa: Work, Xy, Xc: Blue, `;
        const expected = { label, start: `${first}T22:15`, end: `${last}T06:30`, title: TITLE };
        for (const date of [first, last, null]) expect(read(lang, label, date)).toMatchObject(expected);
      }
    }
  }
});

test.each(OTHERS)('all-day events are read in %s with both kinds of digits', (lang) => {
  for (const writing of WRITINGS.filter((other) => other.lang === lang)) {
    for (const month of Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))) {
      const [first, last] = [`2026-${month}-05`, `2026-${month}-17`];
      const one = `Xd, ${TITLE}, Xa: Work, Xy, ${writeDate(writing, first)}`;
      const more = `${one} – ${writeDate(writing, last)}`;
      expect(read(lang, one, first)).toMatchObject({ label: one, allDay: true, start: first, end: `2026-${month}-06` });
      expect(read(lang, more, null)).toMatchObject({
        label: more,
        allDay: true,
        start: first,
        end: `2026-${month}-18`,
      });
    }
  }
});

test.each(OTHERS)('in %s words for the half of the day that Intl does not have are settled by the place', (lang) => {
  const writing: Writing = { lang, hour12: true, numberingSystem: 'latn' };
  const digits = (hours: number) => `${Math.trunc(hours) % 12 || 12}${hours % 1 ? `:${time(hours).slice(3)}` : ''}`;
  for (const [start, end] of TIMES) {
    const words = [start, end].map((hours) => (hours < 12 ? 'xam' : 'xpm'));
    for (const times of [
      `${digits(start)} ${words[0]} xo ${digits(end)} ${words[1]}`,
      `${words[0]} ${digits(start)} xo ${words[1]} ${digits(end)}`,
    ]) {
      const label = `${times}, ${TITLE}, Xa: Work, Xy, ${writeDate(writing, DAY)}`;
      const geometry = { start: start * 60, end: end * 60 };
      const reading = readLabel({ lang, label, title: TITLE, timeText: null, date: DAY, geometry });
      expect({ label, ...reading }).toMatchObject({
        label,
        start: `${DAY}T${time(start)}`,
        end: `${DAY}T${time(end)}`,
      });
    }
  }
});

test.each([...OTHERS, ...LANGUAGES])('in %s words for a part of the day are read right, or not at all', (lang) => {
  const writing: Writing = { lang, hour12: true, numberingSystem: 'latn' };
  const read = { exactly: 0, byPlace: 0 };
  const labels = TIMES.flatMap((times) =>
    (['long', 'short'] as const).map((dayPeriod) => {
      const [start, end] = times.map((hours) => writePartOfDay(lang, dayPeriod, hours));
      return { times, label: `${start} – ${end}, ${TITLE}, Xa: Work, Xy, ${writeDate(writing, DAY)}` };
    }),
  );
  for (const { times, label } of labels) {
    const expected = { label, kind: 'event', start: `${DAY}T${time(times[0])}`, end: `${DAY}T${time(times[1])}` };
    for (const geometry of [null, { start: times[0] * 60, end: times[1] * 60 }]) {
      const reading = readLabel({ lang, label, title: TITLE, timeText: null, date: DAY, geometry });
      if (reading.kind === 'failure') continue;
      expect({ label, ...reading }).toMatchObject(expected);
      read[geometry ? 'byPlace' : 'exactly'] += 1;
    }
  }
  expect(read.byPlace).toBe(labels.length);
  // Where parts of the day lie in both halves, many cannot be told without the place.
  expect(read.exactly).toBeGreaterThan(labels.length / 3);
});

function writePartOfDay(lang: string, dayPeriod: 'long' | 'short', hours: number): string {
  const minute = hours % 1 ? ({ minute: '2-digit' } as const) : {};
  const options = {
    hour: 'numeric',
    hour12: true,
    dayPeriod,
    ...minute,
    timeZone: 'UTC',
    numberingSystem: 'latn',
  } as const;
  return new Intl.DateTimeFormat(lang, options).format(Date.parse(`${DAY}T${time(hours)}Z`));
}
