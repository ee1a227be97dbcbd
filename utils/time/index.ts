/** The door of the time room: periods, days and durations, on the platform's Temporal; and stamps. */
export { dateAt, isDate, startOfDay } from './day.ts';
export { dateOfDayNumber, dayNumber, dayNumberAt } from './day-number.ts';
export { formatDuration, formatHours } from './duration.ts';
export { isInstant } from './instant.ts';
export { countOfParts, lastPeriods, type PartKind, partsOf } from './parts.ts';
export {
  type CalendarPeriodKind,
  type CalendarRules,
  daysOf,
  type Period,
  type PeriodKind,
  periodAround,
  periodBeside,
  periodOfAll,
  periodOfDates,
} from './period.ts';
export { isLater, isOutdated, laterOf, parseStamp, type Stamp, stampAfter, stampOf } from './stamp.ts';
export { weekStartOf } from './week-start.ts';
