/** The date and time texts of cards and of the edit page. */
import { expect, test } from 'vitest';
import { readWhen } from '../../../utils/calendar-page/read-when.ts';

const at = { referenceDate: '2026-11-23' };

test.each([
  // Recorded 2023 to 2026 (page facts 4.3).
  ['en', 'Monday, September 11⋅9:45 – 10:15am', '2026-09-11T09:45', '2026-09-11T10:15'],
  ['en', 'Wednesday, April 26⋅11:30am – 12:45pm', '2026-04-26T11:30', '2026-04-26T12:45'],
  ['en', 'April 25, 2023, 11:15pm – April 26, 2023, 6:45am', '2023-04-25T23:15', '2023-04-26T06:45'],
  ['en', 'Monday, January 1, 2024⋅5:00 – 6:00pm', '2024-01-01T17:00', '2024-01-01T18:00'],
  ['en', 'Thursday, November 16, 2023⋅10:00 – 12:00', '2023-11-16T10:00', '2023-11-16T12:00'],
  ['en-GB', 'Thursday, 26 June⋅10:00 – 10:30', '2026-06-26T10:00', '2026-06-26T10:30'],
  ['ja', '9月 16日 (水曜日)⋅09:00～09:45', '2026-09-16T09:00', '2026-09-16T09:45'],
  ['ja', '2027年 3月 16日 (火曜日)⋅10:00～11:00', '2027-03-16T10:00', '2027-03-16T11:00'],
  ['uk', 'Вівторок, 16 квітня⋅10:00 – 11:20', '2026-04-16T10:00', '2026-04-16T11:20'],
  ['vi', 'Thứ hai, 14 tháng 7⋅10:00 – 10:30AM', '2026-07-14T10:00', '2026-07-14T10:30'],
  // Put together from the recorded pieces.
  ['mn', '2026 оны арван нэгдүгээр сарын 23⋅9 ц – 10 ц ү.ө.', '2026-11-23T09:00', '2026-11-23T10:00'],
  ['cy', 'Dydd Mawrth, 24 Chwefror⋅9:45 – 10:15', '2026-02-24T09:45', '2026-02-24T10:15'],
  ['cy', 'Dydd Mawrth, 3 Mawrth 2026⋅9:45 – 10:15', '2026-03-03T09:45', '2026-03-03T10:15'],
  ['en', 'Monday, September 11 · 9:45 – 10:15am', '2026-09-11T09:45', '2026-09-11T10:15'],
  ['en', 'April 25, 11:15pm – April 26, 6:45am', '2026-04-25T23:15', '2026-04-26T06:45'],
  ['en', 'Monday, September 11⋅10pm – 12am', '2026-09-11T22:00', '2026-09-12T00:00'],
  ['ja', '9月 16日 (水曜日)⋅午前9時～10時', '2026-09-16T09:00', '2026-09-16T10:00'],
  ['iw', 'יום שני, 11 בספטמבר⋅8:15 – 9:30 לפ.', '2026-09-11T08:15', '2026-09-11T09:30'],
  ['de', 'Montag, 11. September⋅9:45 bis 10:15', '2026-09-11T09:45', '2026-09-11T10:15'],
])('%s: "%s" has times', (lang, text, start, end) => {
  expect(readWhen(text, { ...at, lang })).toEqual({ allDay: false, start, end });
});

test.each([
  ['en', 'Sunday, December 10', '2026-12-10', '2026-12-11'],
  ['en', 'Sunday, January 21, 2024', '2024-01-21', '2024-01-22'],
  ['en', 'November 13 – 14, 2024', '2024-11-13', '2024-11-15'],
  ['en', 'December 30, 2025 – January 2, 2026', '2025-12-30', '2026-01-03'],
  ['cy', 'Dydd Mawrth, 24 Chwefror', '2026-02-24', '2026-02-25'],
  ['ja', '9月 14日 (月曜日)', '2026-09-14', '2026-09-15'],
  ['de', '30. März – 2. April 2026', '2026-03-30', '2026-04-03'],
])('%s: "%s" is of whole days', (lang, text, start, end) => {
  expect(readWhen(text, { ...at, lang })).toEqual({ allDay: true, start, end });
});

test.each([
  ['en', '2:00pm', '14:00'],
  ['en', '12am', '00:00'],
  ['de', '14:00', '14:00'],
  ['fr-CA', '9 h 30', '09:30'],
  ['ja', '午後2:00', '14:00'],
  ['ar', '٢:٠٠ م', '14:00'],
])('%s: the time "%s" alone is its own end', (lang, text, time) => {
  expect(readWhen(text, { ...at, lang })).toEqual({
    allDay: false,
    start: `2026-11-23T${time}`,
    end: `2026-11-23T${time}`,
  });
});

test.each([
  ['en', ''],
  ['en', 'Weekly on Wednesday, 32 times'],
  ['en', 'Monday⋅'],
  ['en', 'Monday, September 11⋅'],
  ['en', 'September 11 – 12⋅9 – 10am'],
  ['en', 'September 31'],
  ['en', '2:00 xm'],
  ['xx', '2 xm'],
])('%s: "%s" is not read', (lang, text) => {
  expect(readWhen(text, { ...at, lang })).toBeNull();
});
