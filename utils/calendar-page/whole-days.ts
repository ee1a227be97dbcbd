/** Says which days the view shows wholly, so that an event which is not there does not exist. */
import type { WholeDays } from '../events/index.ts';
import { dateOfKey } from './date-key.ts';
import { DAY, minutesOfDate } from './minutes.ts';
import { find, findAll, HOOKS } from './selectors.ts';

/**
 * The days of a grid, but those that have not room for all their events; null where that cannot be told. The schedule
 * and search results begin and end anywhere and leave events out: they have no such days.
 */
export function wholeDaysOf(view: Element): WholeDays | null {
  const grid = find(view, HOOKS.gridOfDays);
  if (grid === null) return null;
  const rows = findAll(grid, HOOKS.row).filter((row) => find(row, HOOKS.cell) !== null);
  const [hours, stacks] = [rows.filter(hasHours), rows.filter((row) => !hasHours(row))];
  const short = stacks.filter(leavesOut);
  if (hours.length > 0) return daysIn(hours, short.length === 0);
  // A row that leaves events out, and does not say of which days, may be about any of them.
  return short.some((row) => datesIn(row).length === 0)
    ? null
    : daysIn(
        stacks.filter((row) => !short.includes(row)),
        true,
      );
}

function daysIn(rows: readonly Element[], hasLong: boolean): WholeDays | null {
  const dates = [...new Set(rows.flatMap(datesIn))].sort();
  const days: { first: string; last: string }[] = [];
  for (const date of dates) {
    const before = days.at(-1);
    if (before && minutesOfDate(before.last) + DAY === minutesOfDate(date)) before.last = date;
    else days.push({ first: date, last: date });
  }
  return days.length === 0 ? null : { days, hasLong };
}

function hasHours(row: Element): boolean {
  return find(row, HOOKS.hourColumn) !== null;
}

function datesIn(row: Element): string[] {
  return findAll(row, HOOKS.dated).flatMap((element) => dateOfKey(element.getAttribute('data-datekey')) ?? []);
}

/** Whether the row has not room for all its events: where it has a button that no event has. */
function leavesOut(row: Element): boolean {
  return find(row, HOOKS.moreButton) !== null;
}
