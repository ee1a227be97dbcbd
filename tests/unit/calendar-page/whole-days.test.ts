/** The days that a view shows wholly: nothing is concluded from any other. */
// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { wholeDaysOf } from '../../../utils/calendar-page/whole-days.ts';
import { dateKey, dayGrid, eventId, monthRow, scheduleRow, stackedChip, timedChip, WEEK, writePage } from './page.ts';

const NEXT = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'];
const MORE = '<div role="button">3 more</div>';
const text = { label: '10am to 11am, Lunch, Jane, No location, November 23, 2026', title: 'Lunch' };

function wholeDays(view: string) {
  writePage(view);
  return wholeDaysOf(document.querySelector('[role=main]') as Element);
}

function month(...rows: readonly string[]): string {
  return `<div role="grid" data-start-date-key="30422"><div role="row"><div role="columnheader">Sun</div></div>${rows.join('')}</div>`;
}

const whole = (dates: readonly string[]) => monthRow(dates, {}).replace(MORE, '');

test('a week shows its days, with chips in it or without', () => {
  const days = [{ first: '2026-11-22', last: '2026-11-28' }];
  const chip = { '2026-11-23': timedChip(eventId('a'), text, 10, 11) };
  expect(wholeDays(dayGrid(WEEK, { timed: chip }))).toEqual({ days, hasLong: true });
  expect(wholeDays(dayGrid(WEEK, {}))).toEqual({ days, hasLong: true });
});

test('days that are not shown part the others: a week without its weekend, a month’s end', () => {
  expect(wholeDays(dayGrid([...WEEK.slice(1, 6), ...NEXT.slice(1, 3)], {}))?.days).toEqual([
    { first: '2026-11-23', last: '2026-11-27' },
    { first: '2026-11-30', last: '2026-12-01' },
  ]);
});

test('a row of whole days that leaves some out says nothing of long events', () => {
  const chip = stackedChip(eventId('a'), text);
  expect(wholeDays(dayGrid(WEEK, { allDay: { '2026-11-23': chip } }))?.hasLong).toBe(true);
  expect(wholeDays(dayGrid(WEEK, { allDay: { '2026-11-23': chip + MORE } }))).toEqual({
    days: [{ first: '2026-11-22', last: '2026-11-28' }],
    hasLong: false,
  });
});

test('a week of the month that leaves some out says nothing', () => {
  const chips = { '2026-11-29': stackedChip(eventId('a'), text) };
  expect(wholeDays(month(monthRow(WEEK, {}), whole(NEXT)))).toEqual({
    days: [{ first: '2026-11-29', last: '2026-12-05' }],
    hasLong: true,
  });
  expect(wholeDays(month(whole(WEEK), monthRow(NEXT, chips).replace(MORE, '')))?.days).toEqual([
    { first: '2026-11-22', last: '2026-12-05' },
  ]);
  expect(wholeDays(month(monthRow(WEEK, {}), monthRow(NEXT, {})))).toBeNull();
});

test.each([
  ['of an event', `<div data-eventid="${eventId('a')}"><div role="button">Lunch</div></div>`],
  ['that is an event', `<div role="button" data-eventid="${eventId('a')}">Lunch</div>`],
  ['that opens a day', `<button data-datekey="${dateKey('2026-11-22')}">22</button>`],
  ['for no screen reader', '<div aria-hidden="true"><button>x</button></div><button aria-hidden="true">x</button>'],
])('a button %s leaves nothing out', (_, button) => {
  const row = whole(WEEK).replace('</h2><div role="presentation">', `</h2>${button}<div role="presentation">`);
  expect(wholeDays(month(row))?.days).toEqual([{ first: '2026-11-22', last: '2026-11-28' }]);
});

test('the schedule, search results, the year and an unknown page show no day wholly', () => {
  const list = `<div role="rowgroup" data-datekey="30423"><div role="row">${scheduleRow(eventId('a'), text)}</div></div>`;
  expect(wholeDays(`<div role="grid">${list}</div>`)).toBeNull();
  expect(wholeDays('<div data-month="202611"><button data-date="20261123">23</button></div>')).toBeNull();
  expect(wholeDays('<div role="grid" data-start-date-key="1">nothing</div>')).toBeNull();
});

test('without dates in it nothing is concluded', () => {
  const bare = dayGrid(WEEK, {}).replaceAll(/ data-datekey="\d+"/g, '');
  expect(wholeDays(bare)).toBeNull();
  // The columns' mark is gone: what leaves some out may be about any day.
  const unmarked = dayGrid(WEEK, { allDay: { '2026-11-23': MORE } }).replaceAll(/ data-column-index="\d"/g, '');
  expect(wholeDays(unmarked)).toBeNull();
});
