/** What an event's id tells, and which forms of it are one key. */
import { expect, test } from 'vitest';
import { idInAddress, readEventId } from '../../../utils/calendar-page/event-id.ts';

const WEEKLY = 'NWsxdDZhOGI1ZDBlMmcwZjRoczJxN212OWNfMjAyNjExMjNUMDkwMDAwWiBkZW1vLnVzZXJAbQ';

const id = (text: string) => readEventId(btoa(text));

test('an occurrence tells its calendar, its series and when it was to begin', () => {
  expect(readEventId(WEEKLY)).toEqual({
    key: WEEKLY,
    calendar: 'demo.user@gmail.com',
    series: '5k1t6a8b5d0e2g0f4hs2q7mv9c',
    originalStart: Date.UTC(2026, 10, 23, 9),
    isNoEvent: false,
    isKnownForm: true,
  });
});

test('padding and alphabet do not make another key', () => {
  // The bytes ?> and ÿ need the two characters in which the alphabets differ.
  const plain = btoa('a?>b~~?\u007f a@b.example');
  const url = plain.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  expect(plain).not.toBe(url);
  expect(readEventId(plain)?.key).toBe(url);
  expect(readEventId(url)?.key).toBe(url);
  expect(readEventId(`${WEEKLY}==`)?.key).toBe(WEEKLY);
});

test.each([
  ['x a@m', 'a@gmail.com'],
  ['x 8f2@g', '8f2@group.calendar.google.com'],
  ['x en.usa#holiday@v', 'en.usa#holiday@group.v.calendar.google.com'],
  ['x jane@company.example', 'jane@company.example'],
])('%j is in %s', (text, calendar) => {
  expect(id(text)?.calendar).toBe(calendar);
});

test.each([
  ['abc a@m', null],
  ['abc_20261123 a@m', 'abc'],
  ['abc_20261123T100000Z a@m', 'abc'],
  ['abc_R20251111T130000_20251118T130000Z a@m', 'abc'],
  ['_60q30c1g60o30 a@m', null],
  ['_60q3_20261123T100000Z a@m', '_60q3'],
])('%j belongs to the series %j', (text, series) => {
  expect(id(text)?.series).toBe(series);
});

test.each([
  'tasks_Ab12',
  'tasks.Ab12',
  'tasks_rollover_view',
  `ttb_${btoa('abc demo@m')}`,
  btoa('20261126_9h809akrnv7bgja9ifjciu0g8o en.usa#holiday@v'),
  btoa('2020_BIRTHDAY_self me@m'),
])('%s is no event to tag', (raw) => {
  expect(readEventId(raw)?.isNoEvent).toBe(true);
});

test.each(['!!', 'tmp-0123', 'ÿ', 'Zm9v', 'a b', WEEKLY.slice(0, 20)])(
  '%j, which does not decode, is its own key',
  (raw) => {
    expect(readEventId(raw)).toEqual({
      key: raw,
      calendar: '',
      series: null,
      originalStart: null,
      isNoEvent: false,
      isKnownForm: false,
    });
  },
);

test.each([null, undefined, '', 'x'.repeat(5000)])('%j can be no key', (raw) => {
  expect(readEventId(raw)).toBeNull();
});

test.each([
  ['/calendar/u/0/r/eventedit/QUJD', '', 'QUJD'],
  ['/calendar/r/eventedit/QUJD%3D', '', 'QUJD='],
  ['/calendar/r/eventedit/%E0%A4', '', '%E0%A4'],
  ['/calendar/event', '?eid=QUJD&authuser=1', 'QUJD'],
  ['/calendar/u/1/r/eventedit', '?text=QUJD', null],
  ['/calendar/u/1/r/eventedit/copy/QUJD', '', null],
  ['/calendar/u/1/r/eventedit/duplicate/QUJD', '', null],
  ['/calendar/u/0/r/week/2026/11/23', '?eid=QUJD', null],
])('%s%s names %j', (pathname, search, named) => {
  expect(idInAddress({ pathname, search })).toBe(named);
});
