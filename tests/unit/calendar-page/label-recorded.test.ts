/** The labels recorded from the live page are read exactly, with all that a view gives and with less. */
import { expect, test, vi } from 'vitest';
import { readLabel } from '../../../utils/calendar-page/read-label.ts';
import { count, LANGUAGES, RECORDED, type RecordedLabel } from './label-fixture.ts';

// Every language is made once, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('all recorded labels are read exactly', () => {
  const { exact, others } = count(({ raw }) => readLabel(raw));

  console.log(`Labels read exactly (start, end, title): ${exact} of ${RECORDED.length}, ${LANGUAGES.length} languages`);
  expect(others).toEqual([]);
  expect(exact).toBe(1296);
});

test.each([
  ['in a view without places (month)', { geometry: null }],
  ['without a visible title', { title: null, geometry: null }],
  ['without a visible time', { timeText: null, geometry: null }],
  ['without a day (search, card)', { date: null, geometry: null }],
  ['from the label alone', { date: null, geometry: null, title: null, timeText: null }],
])('all recorded labels are read exactly %s', (_, missing) => {
  expect(count(({ raw }) => readLabel({ ...raw, ...missing })).others).toEqual([]);
});

test('the day, the calendar, the location and the answer of recorded labels are read in every language', () => {
  const english = RECORDED.filter(({ recorded }) => recorded.lang === 'en' && recorded.clock === '24h');
  const details = new Map(english.map(({ raw, start }) => [start, detailsOfEnglish(raw.label)]));

  for (const { raw, start, recorded } of RECORDED) {
    const isAnswered = recorded.title === 'Sleep' && ['hi', 'bg'].includes(recorded.lang);
    expect({ label: raw.label, ...readLabel(raw) }).toMatchObject({
      allDay: false,
      label: raw.label,
      ...details.get(start),
      answer: isAnswered ? 'accepted' : null,
    });
  }
});

function detailsOfEnglish(label: string): { calendarName: string | null; location: string | null } {
  return {
    calendarName: /, Calendar: (\w+)/.exec(label)?.[1] ?? null,
    location: /, Location: (\S+),/.exec(label)?.[1] ?? null,
  };
}

test.each(['', 'xx', 'no language'])(
  'in the language "%s" labels are read by their shape and place, or not at all',
  (lang) => {
    const { exact, others } = count(({ raw }) => readLabel({ ...raw, lang }));

    console.log(`Labels read exactly without their language ("${lang}"): ${exact} of ${RECORDED.length}`);
    expect(exact).toBeGreaterThan(1200);
    expect(others.length).toBe(RECORDED.length - exact);
    expect(RECORDED.filter((label) => isWrong(label, lang)).map(({ raw }) => raw.label)).toEqual([]);
  },
);

function isWrong({ raw, start, end }: RecordedLabel, lang: string): boolean {
  return [raw.geometry, null].some((geometry) => {
    const reading = readLabel({ ...raw, lang, geometry });
    return reading.kind === 'event' && (reading.start !== start || reading.end !== end);
  });
}
