/** The practice calendar writes labels and chip times exactly as the live page wrote them of the same events. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Clock, type LabelledEvent, writeChipTime, writeLabel } from '../../practice-calendar/client/writing.ts';
import { LANGUAGES, type Language } from '../../practice-calendar/languages.ts';

interface Recorded {
  readonly lang: string;
  readonly clock: Clock;
  readonly columnDate: string;
  readonly startHour: number;
  readonly label: string;
  readonly timeText: string;
}

const RECORDED: readonly Recorded[] = readFileSync(
  new URL('../../fixtures/event-labels.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The recorded events: column, hour of the column where the chip begins, start, end, title, calendar. */
const EVENTS: readonly (readonly [string, number, string, string, string, string | null])[] = [
  ['2024-06-10', 0, '2024-06-09T22:15', '2024-06-10T06:30', 'Sleep', 'Critical'],
  ['2024-06-10', 6.5, '2024-06-10T06:30', '2024-06-10T06:45', 'Waking up', 'Chore'],
  ['2024-06-10', 7.5, '2024-06-10T07:30', '2024-06-10T08:00', 'Walking', 'Chore'],
  ['2024-06-10', 8, '2024-06-10T08:00', '2024-06-10T08:15', 'Going over emails', 'Esri'],
  ['2024-06-10', 9, '2024-06-10T09:00', '2024-06-10T10:00', 'Web Components Standup', 'Esri'],
  ['2024-06-10', 10, '2024-06-10T10:00', '2024-06-10T13:00', 'Controllers', 'Esri'],
  ['2024-06-10', 13, '2024-06-10T13:00', '2024-06-10T14:00', 'Team meeting', 'Esri'],
  ['2024-06-10', 18, '2024-06-10T18:00', '2024-06-10T18:30', 'Walking', 'Chore'],
  ['2024-06-10', 19.5, '2024-06-10T19:30', '2024-06-10T20:15', 'WWDC24 Apple Keynote', null],
  ['2024-06-11', 8.25, '2024-06-11T08:15', '2024-06-11T09:30', 'meet: Fred: map components', 'Esri'],
  ['2024-06-11', 10.25, '2024-06-11T10:15', '2024-06-11T10:45', 'code: Map components', 'Esri'],
  ['2024-06-11', 10.75, '2024-06-11T10:45', '2024-06-11T13:00', 'Controllers', 'Esri'],
  ['2024-06-11', 22.5, '2024-06-11T22:30', '2024-06-12T06:30', 'Sleep', 'Critical'],
  ['2024-06-12', 10.75, '2024-06-12T10:45', '2024-06-12T13:30', 'Controllers', 'Esri'],
  ['2024-06-14', 7.5, '2024-06-14T07:30', '2024-06-14T15:30', 'Lit migration', 'Esri'],
  ['2024-06-14', 17, '2024-06-14T17:00', '2024-06-14T21:45', 'Lit migration', 'Esri'],
  ['2024-06-15', 10.5, '2024-06-15T10:30', '2024-06-15T12:45', 'Meeting with Steve', 'Chore'],
  ['2024-06-15', 12.75, '2024-06-15T12:45', '2024-06-15T13:00', 'Talking to Mom', 'Chore'],
];

function eventOf([, , start, end, title, calendarName]: (typeof EVENTS)[number], language: Language): LabelledEvent {
  const asleep = title === 'Sleep';
  return {
    title,
    start: Temporal.PlainDateTime.from(start),
    end: Temporal.PlainDateTime.from(end),
    allDay: false,
    kind: 'event',
    calendarName,
    owner: 'Max Patiiuk',
    // Of the recordings only the Hindi ones were made when this event had an answer.
    answer: asleep && language.tag === 'hi' ? 'accepted' : null,
    location: calendarName === null ? 'https://www.apple.com/apple-events/' : '',
    colorName: asleep ? language.label.graphite : null,
    done: false,
  };
}

const LANGUAGES_AND_CLOCKS = Object.values(LANGUAGES).flatMap((language) =>
  (['12h', '24h'] as const).map((clock) => [language.tag, clock, language] as const),
);

test.each(LANGUAGES_AND_CLOCKS)('labels in %s by the %s clock are the recorded ones', (tag, clock, language) => {
  const recorded = RECORDED.filter((one) => one.lang === tag && one.clock === clock);
  expect(recorded).toHaveLength(EVENTS.length);
  for (const event of EVENTS) {
    const original = recorded.find(({ columnDate, startHour }) => columnDate === event[0] && startHour === event[1]);
    expect(writeLabel(eventOf(event, language), language, clock)).toBe(original?.label);
    expect(writeChipTime(eventOf(event, language), language, clock)).toBe(original?.timeText);
  }
});

test('whole days, tasks, answers and holidays are told as in the labels known from English pages', () => {
  const english = LANGUAGES.en as Language;
  const one = eventOf(EVENTS[4] as (typeof EVENTS)[number], english);
  const day = (date: string) => Temporal.PlainDate.from(date).toPlainDateTime();
  const whole = { ...one, allDay: true, start: day('2026-03-10'), end: day('2026-03-12'), calendarName: null };
  expect(writeLabel({ ...whole, title: 'Fair', owner: 'Jane Doe', answer: 'needs-action' }, english, '12h')).toBe(
    'All day, Fair, Jane Doe, Needs RSVP, No location, March 10 – 11, 2026',
  );
  expect(
    writeLabel(
      { ...whole, title: 'Thanksgiving Day', kind: 'holiday', calendarName: 'Holidays', end: day('2026-03-11') },
      english,
      '12h',
    ),
  ).toBe('All day, Thanksgiving Day, Calendar: Holidays, March 10, 2026');
  expect(
    writeLabel(
      { ...one, title: 'Buy milk', kind: 'task', start: Temporal.PlainDateTime.from('2025-12-07T14:00') },
      english,
      '12h',
    ),
  ).toBe('task: Buy milk, Not completed, December 7, 2025, 2pm');
});
