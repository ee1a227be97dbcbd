/** Labels of all-day events and of tasks. */
import { expect, test } from 'vitest';
import { readLabel } from '../../../utils/calendar-page/read-label.ts';

const raw = { timeText: null, geometry: null };

test.each([
  // Recorded 2026-03.
  ['en', 'All day, Offsite, Jane Doe, Needs RSVP, No location, March 10 – 11, 2026', '2026-03-10', '2026-03-12'],
  ['en', 'All day, Offsite, Calendar: Holidays in United States, March 8, 2026', '2026-03-08', '2026-03-09'],
  ['en', 'All day, Offsite, Jane Doe, No location, March 30 – April 2, 2026', '2026-03-30', '2026-04-03'],
  ['en', 'All day, Offsite, Jane, No location, December 30, 2025 – January 2, 2026', '2025-12-30', '2026-01-03'],
  ['en', 'All day, Offsite, Jane, Location: Room 5, 12 Main St, May 1, 2026', '2026-05-01', '2026-05-02'],
  ['en-GB', 'All day, Offsite, Jane, No location, 10–11 March 2026', '2026-03-10', '2026-03-12'],
  ['de', 'Ganztägig, Offsite, Jane, Kein Ort, 30. Dezember 2025 – 2. Januar 2026', '2025-12-30', '2026-01-03'],
  ['de', 'Ganztägig, Offsite, Jane, Kein Ort, 10.–11. März 2026', '2026-03-10', '2026-03-12'],
  ['fr', 'Toute la journée, Offsite, Jane, Aucun lieu, 30 mars – 2 avril 2026', '2026-03-30', '2026-04-03'],
  ['es', 'Todo el día, Offsite, Jane, Sin ubicación, 10 – 11 de marzo de 2026', '2026-03-10', '2026-03-12'],
  ['cs', 'Celý den, Offsite, Jane, Chybí místo, 30. března – 2. dubna 2026', '2026-03-30', '2026-04-03'],
  ['hu', 'Egész nap, Offsite, Jane, Nincs helyadat, 2026. március 10–11.', '2026-03-10', '2026-03-12'],
  ['lv', 'Visu dienu; Offsite; Jane; Nav datu; 2026. gada 10. marts', '2026-03-10', '2026-03-11'],
  ['ja', '終日、「Offsite」、Jane、場所の指定なし、2026年 3月 10日～11日', '2026-03-10', '2026-03-12'],
  ['ja', '終日、「Offsite」、Jane、場所の指定なし、2025年 12月 30日～2026年 1月 2日', '2025-12-30', '2026-01-03'],
  ['zh-CN', '全天，Offsite，Jane，没有位置信息，2026年3月30日至4月2日', '2026-03-30', '2026-04-03'],
  ['zh-TW', '全天，「Offsite」，Jane，沒有地點，2026年3月10日', '2026-03-10', '2026-03-11'],
  ['ko', '종일, Offsite, Jane, 위치 없음, 2026년 3월 10일~11일', '2026-03-10', '2026-03-12'],
  ['vi', 'Cả ngày, Offsite, Jane, Không có vị trí nào, 10 – 11 tháng 3, 2026', '2026-03-10', '2026-03-12'],
  ['my', 'တစ်နေကုန်၊ Offsite၊ Jane၊ နေရာ ထည့်မထားပါ၊ ၂၀၂၆၊ မတ် ၁၀', '2026-03-10', '2026-03-11'],
  ['th', 'ทั้งวัน, Offsite, Jane, ไม่มีสถานที่, 10 มีนาคม 2569', '2026-03-10', '2026-03-11'],
  ['fa', 'تمام روز، Offsite، Jane، بدون مکان، ۱۹ اسفند ۱۴۰۴', '2026-03-10', '2026-03-11'],
  ['ar', 'طوال اليوم، Offsite، Jane، ليس هناك موقع، 10 – 11 مارس 2026', '2026-03-10', '2026-03-12'],
])('%s: %s', (lang, label, start, end) => {
  for (const title of ['Offsite', null]) {
    for (const date of [start, null]) {
      expect(readLabel({ ...raw, lang, label, title, date })).toMatchObject({
        allDay: true,
        start,
        end,
        title: 'Offsite',
      });
    }
  }
});

test.each(['Meet 9 to 10', '9am to 10am', 'March 10', 'All day', '24/7, 365', 'task: x, 2pm'])(
  'an all-day event may be named "%s"',
  (title) => {
    const label = `All day, ${title}, Jane Doe, Declined, No location, March 10 – 11, 2026`;
    expect(readLabel({ ...raw, lang: 'en', label, title, date: '2026-03-11' })).toMatchObject({
      allDay: true,
      start: '2026-03-10',
      end: '2026-03-12',
      title,
      answer: 'declined',
    });
  },
);

test('an event without a title has none, whatever the page shows instead', () => {
  const event = { ...raw, date: '2024-06-10' };
  const english = {
    lang: 'en',
    title: '(No title)',
    label: '9am to 10am, No title, Calendar: Esri, No location, June 10, 2024',
  };
  const ukrainian = {
    lang: 'uk',
    title: '(Без заголовка)',
    label: '09:00 – 10:00, Без назви, Календар: Esri, Немає геоданих, 10 червня 2024',
  };

  for (const untitled of [english, ukrainian]) {
    expect(readLabel({ ...event, ...untitled })).toMatchObject({
      title: '',
      start: '2024-06-10T09:00',
      calendarName: 'Esri',
    });
  }
  const named = english.label.replace('No title', '(No title)');
  expect(readLabel({ ...event, ...english, label: named })).toMatchObject({ title: '(No title)' });
});

test.each([
  ['en', 'task: Buy milk, Not completed, December 7, 2025, 2pm', 'Buy milk'],
  ['en', 'task: Buy 2 eggs, 9am, Completed, December 7, 2025, 14:30', 'Buy 2 eggs, 9am'],
  ['de', 'Aufgabe: Milch, Nicht erledigt, 7. Dezember 2025, 14:00', null],
])('a label with its time at the end is a task: %s %s', (lang, label, title) => {
  expect(readLabel({ ...raw, lang, label, title, date: '2025-12-07' })).toEqual({ kind: 'not-an-event', what: 'task' });
});
