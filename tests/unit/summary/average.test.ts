/** The suggestion for a first goal. */
import { expect, test } from 'vitest';
import { averageHoursPerWeek, periodLately, summarise } from '../../../utils/summary/index.ts';
import { eventsOf, instant, WEEK, WORKING_DAY } from './week-notation.ts';

test.each([
  ['nothing', '', 0],
  ['61 days with 12 hours and 12 minutes', 'Mo 0-12:12 learn', 1.4],
  ['another reason', 'Mo 9-18 belong', 0],
  ['overlaps are shared here too', 'Mo 0-12:12 learn; Mo 0-12:12 belong', 0.7],
  ['today and what is planned do not count', 'Mo 0-12:12 learn; Fr 9-18 learn; Sa 9-18 learn', 1.4],
])('%s', (_case, week, hours) => {
  const now = instant('Fr 15');
  const period = periodLately(now, WEEK.zone);
  const summary = summarise({ events: eventsOf(week), period, now, allDayHours: WORKING_DAY });
  expect(averageHoursPerWeek(summary, 'learn')).toBeCloseTo(hours, 9);
});
