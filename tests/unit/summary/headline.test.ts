/** The sentence, in the words of the English messages. */
import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { type Goal, headline, progressOf, type SentenceValue, summarise } from '../../../utils/summary/index.ts';
import { formatDuration, periodAround } from '../../../utils/time/index.ts';
import { eventsOf, instant, summaryOf, WEEK, WORKING_DAY } from './week-notation.ts';

const SHARE: Goal = {
  reason: 'find-clients',
  kind: 'at-least',
  amount: { unit: 'share', percent: 30 },
  from: '2026-01-01',
};
const HOURS: Goal = {
  reason: 'learn',
  kind: 'at-most',
  amount: { unit: 'hours-per-week', hours: 1.5 },
  from: '2026-01-01',
};

function say(week: string, now: string, goals: readonly Goal[] = []): string {
  const summary = summaryOf(week, now);
  return headline(summary, progressOf(goals, summary, instant(now)), instant(now))
    .map(({ key, values }) =>
      values.reduce((text, value, index) => text.replace(`$${index + 1}`, write(value)), messages[key].message),
    )
    .join(' ');
}

function write(value: SentenceValue): string {
  if ('time' in value) return formatDuration(value.time, 'en');
  return 'percent' in value ? `${value.percent}%` : messages[value.words].message;
}

test.each([
  ['nothing at all', '', 'Tu 12', [], 'No events are known this week.'],
  ['declined is nothing', 'Mo 9-11 ? declined', 'Tu 12', [], 'No events are known this week.'],
  ['no tags yet', 'Mo 9-11 ?', 'Tu 12', [], 'No event has a reason yet this week.'],
  ['no networking', 'Mo 9-11 not-networking', 'Tu 12', [], 'None of the seven reasons has any time this week.'],
  ['events of no time', 'Mo 9-9 learn', 'Tu 12', [], 'None of the seven reasons has any time this week.'],
  ['one reason', 'Mo 9-11 learn', 'Tu 12', [], 'Of 2 hr this week, 100% serves professional reasons.'],
  [
    'a mix, and the goal of a share',
    'Mo 9-16 reconnect; Tu 9-11 learn; Tu 11-12 find-clients; Tu 13-18 not-networking',
    'We 12',
    [SHARE],
    'Of 10 hr this week, 70% serves social reasons and 10% finding clients; your goal is at least 30%.',
  ],
  [
    'a goal of hours',
    'Mo 9-11 learn; Mo 11-12 get-out',
    'Tu 12',
    [HOURS],
    'Of 3 hr this week, 67% serves professional reasons and 2 hr learning; your goal is at most 1 hr, 30 min.',
  ],
  [
    'of two goals, the one further from being met',
    'Mo 9-11 learn; Mo 11-12 get-out',
    'Tu 12',
    [HOURS, SHARE],
    'Of 3 hr this week, 67% serves professional reasons and 0% finding clients; your goal is at least 30%.',
  ],
  [
    'a goal that is met is not far from it',
    'Mo 9-19 learn; Tu 9-11 find-clients; Tu 11-12 be-visible',
    'We 12',
    [{ ...HOURS, kind: 'at-least' }, SHARE],
    'Of 13 hr this week, 77% serves professional reasons and 15% finding clients; your goal is at least 30%.',
  ],
  [
    'a goal that what is planned will meet is not far from it',
    'Mo 9-10 find-clients; Fr 9-11 learn',
    'We 12',
    [
      { ...HOURS, kind: 'at-least', amount: { unit: 'hours-per-week', hours: 2 } },
      { ...SHARE, amount: { unit: 'hours-per-week', hours: 4 } },
    ],
    'Of 3 hr this week, 67% serves professional reasons and 1 hr finding clients; your goal is at least 4 hr. 2 hr of the total is to come.',
  ],
  [
    'what is to come is said',
    'Mo 9-10 get-out; Th 9-12 learn',
    'Tu 12',
    [],
    'Of 4 hr this week, 75% serves professional reasons. 3 hr of the total is to come.',
  ],
  ['a week that is past', 'Mo 9-11 learn', 'Su 24', [], 'Of 2 hr in this period, 100% serves professional reasons.'],
] as const)('%s', (_case, week, now, goals, sentence) => {
  expect(say(week, now, goals)).toBe(sentence);
});

test.each(['week', 'month', 'quarter', 'year'] as const)('this %s', (kind) => {
  const period = periodAround(kind, WEEK.start, { zone: WEEK.zone, weekStart: 1 });
  const now = instant('We 12');
  const summary = summarise({ events: eventsOf('Mo 9-11 learn'), period, now, allDayHours: WORKING_DAY });
  expect(headline(summary, [], now)[0]?.values[1]).toEqual({ words: `headline_this_${kind}` });
});

test('the percents are those of the bars, which add up to 100', () => {
  // 33.5 and 66.5: rounded each by itself, they would be 34 and 67.
  const [sentence] = headline(summaryOf('Mo 0-1:07 get-out; Mo 2-4:13 learn'), [], WEEK.end);
  expect(sentence?.values[2]).toEqual({ percent: 66 });
});
