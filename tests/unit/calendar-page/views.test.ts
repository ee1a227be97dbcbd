/** Each view of Google Calendar, read into events. */
// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import {
  card,
  dayGrid,
  eventId,
  monthRow,
  readPage,
  scheduleRow,
  stackedChip,
  timedChip,
  WEEK,
  withLayout,
  writePage,
} from './page.ts';

beforeEach(withLayout);

const SYNC = eventId('5k1t6a8b5d0e2g0f4hs2q7mv9c_20261123T090000Z');
const LUNCH = eventId('0f4hs2q7mv9c3k1t6a8b5d0e2g');
const NIGHT = eventId('9c3k1t6a8b5d0e2g0f4hs2q7mv');

const syncText = {
  label: '10am to 11am, Weekly sync, Jane Doe, Accepted, No location, November 23, 2026',
  title: 'Weekly sync',
  time: '10 – 11am',
};
const lunchText = {
  label: '12pm to 12:30pm, Lunch, here, or there, Jane Doe, Declined, Location: Room A, November 23, 2026',
  title: 'Lunch, here, or there',
  time: '12pm',
};
const nightText = {
  label: 'November 23, 2026 at 10:15pm to November 24, 2026 at 6:30am, Sleep, Calendar: Private, No location, ',
  title: 'Sleep',
  time: '10:15pm – 6:30am',
};
const at = (time: string) => Date.parse(`2026-11-${time}+01:00`);

const sync = {
  key: SYNC,
  calendar: 'demo.user@gmail.com',
  title: 'Weekly sync',
  series: '5k1t6a8b5d0e2g0f4hs2q7mv9c',
  answer: 'accepted',
  allDay: false,
  start: at('23T10:00'),
  end: at('23T11:00'),
};
const lunch = {
  key: LUNCH,
  calendar: 'demo.user@gmail.com',
  title: 'Lunch, here, or there',
  series: null,
  answer: 'declined',
  allDay: false,
  start: at('23T12:00'),
  end: at('23T12:30'),
};

test.each([WEEK, WEEK.slice(1, 2), WEEK.slice(1, 5), [...WEEK.slice(1), '2026-11-29']])(
  'a grid of the days %s',
  (...dates) => {
    writePage(
      dayGrid(dates, {
        timed: { '2026-11-23': timedChip(SYNC, syncText, 10, 11) + timedChip(LUNCH, lunchText, 12, 12.5) },
      }),
    );
    expect(readPage()).toEqual({ events: [sync, lunch], failures: [], unread: [] });
  },
);

test('two chips of an event over midnight are one event', () => {
  writePage(
    dayGrid(WEEK, {
      timed: {
        '2026-11-23': timedChip(NIGHT, nightText, 22.25, 24),
        '2026-11-24': timedChip(NIGHT, nightText, 0, 6.5),
      },
    }),
  );
  expect(readPage()).toMatchObject({
    events: [{ key: NIGHT, start: at('23T22:15'), end: at('24T06:30') }],
    failures: [],
  });
});

test('an event of several days, its nearly invisible stand-ins, and a holiday', () => {
  const holiday = eventId('20261126_9h809akrnv7bgja9ifjciu0g8o', 'en.usa#holiday@v');
  const text = {
    label: 'All day, Conference, Calendar: Work, No location, November 24 – 26, 2026',
    title: 'Conference',
  };
  const holidayText = {
    label: 'All day, Thanksgiving Day, Calendar: Holidays in United States, November 26, 2026',
    title: 'Thanksgiving Day',
  };
  writePage(
    dayGrid(WEEK, {
      allDay: {
        '2026-11-24': stackedChip(LUNCH, text),
        '2026-11-25': stackedChip(LUNCH, { ...text, label: 'unreadable' }, 0.01),
        '2026-11-26': stackedChip(holiday, holidayText),
      },
    }),
  );
  expect(readPage()).toMatchObject({
    events: [{ key: LUNCH, title: 'Conference', allDay: true, start: '2026-11-24', end: '2026-11-27' }],
    failures: [],
    unread: [],
  });
});

test('the month, whose cells have no date, and which shows the time before the title', () => {
  const chips = {
    '2026-11-23':
      stackedChip(SYNC, { ...syncText, time: '10am' }) + stackedChip(NIGHT, { ...nightText, time: '10:15pm' }),
  };
  writePage(`<div role="grid">${monthRow(WEEK, chips)}</div>`);
  expect(readPage()).toMatchObject({
    events: [sync, { title: 'Sleep', start: at('23T22:15'), end: at('24T06:30') }],
    failures: [],
  });
});

test('the schedule, whose labels are attributes', () => {
  writePage(`<div role="grid"><div role="rowgroup" data-datekey="29047"><div role="row"><h2><button>23</button></h2>
    ${scheduleRow(SYNC, syncText)}${scheduleRow(LUNCH, lunchText)}</div></div></div>`);
  expect(readPage()).toEqual({ events: [sync, lunch], failures: [], unread: [] });
});

test('where the words of the clock are unknown, the place in the column tells the time, at any density', () => {
  const text = { label: 'qq9:15 zz qq10 zz, Standup, Jane Doe, qqqq, 2026', title: 'Standup' };
  for (const hour of [30, 40, 48, 55.5]) {
    for (const dated of [true, false]) {
      writePage(dayGrid(WEEK, { hour, dated, timed: { '2026-11-24': timedChip(SYNC, text, 21.25, 22, hour) } }), {
        lang: 'xx',
      });
      expect(readPage()).toMatchObject({
        events: [{ start: at('24T21:15'), end: at('24T22:00') }],
        failures: [],
      });
    }
  }
});

test("times are the zone's that the page names, the browser's where it names none", () => {
  const view = dayGrid(WEEK, { timed: { '2026-11-23': timedChip(SYNC, syncText, 10, 11) } });
  writePage(view, { zone: 'Asia/Kolkata' });
  expect(readPage().events).toMatchObject([{ start: Date.parse('2026-11-23T10:00+05:30') }]);
  writePage(view, { zone: 'Nowhere/Town' });
  const own = Temporal.PlainDateTime.from('2026-11-23T10:00').toZonedDateTime(Temporal.Now.timeZoneId());
  expect(readPage().events).toMatchObject([{ start: own.epochMilliseconds }]);
});

test('during a slide the last view that is shown is read', () => {
  const older = dayGrid(WEEK, { timed: { '2026-11-23': timedChip(LUNCH, lunchText, 12, 12.5) } });
  const newer = dayGrid(WEEK, { timed: { '2026-11-23': timedChip(SYNC, syncText, 10, 11) } });
  writePage(older, { beside: `<div role="main">${newer}</div><div role="main" style="display:none">${older}</div>` });
  expect(readPage().events).toEqual([sync]);
});

test('what is no event is left out', () => {
  writePage(
    dayGrid(WEEK, {
      timed: {
        '2026-11-23':
          timedChip(
            'tasks_Ab12',
            { label: 'task: Buy milk, Not completed, November 23, 2026, 2pm', title: 'Buy milk' },
            14,
            15,
          ) +
          timedChip(
            eventId('2026_BIRTHDAY_c1'),
            { label: 'All day, Ann’s birthday, November 23, 2026', title: 'Ann' },
            1,
            2,
          ),
      },
    }),
  );
  expect(readPage()).toEqual({ events: [], failures: [], unread: [] });
});

test('an answer that no word tells is told by a line through the text', () => {
  const text = { label: '10am to 11am, Talk, qqqq, November 23, 2026', title: 'Talk' };
  const chip = timedChip(SYNC, text, 10, 11);
  const struck = chip.replace('<span><span>', '<span><span style="text-decoration-line: line-through">');
  expect(struck).not.toBe(chip);
  writePage(dayGrid(WEEK, { timed: { '2026-11-23': struck, '2026-11-24': chip.replaceAll(SYNC, LUNCH) } }));
  expect(readPage().events).toMatchObject([{ answer: 'declined' }, { answer: null }]);
});

test('a view without chips has no events and nothing to complain of', () => {
  writePage('<div role="grid"><button>23</button></div>');
  expect(readPage()).toEqual({ events: [], failures: [], unread: [] });
});

test('the card and the edit page, which carry ids as well, are no chips', () => {
  writePage(`<div data-is-create="false" data-eventid="${LUNCH}"><input id="xTiIn"><div role="button">x</div></div>`, {
    beside: card(SYNC),
  });
  expect(readPage()).toEqual({ events: [], failures: [], unread: [] });
});

test('a chip that a style sheet hides is there all the same; what the page hides by itself it will use again', () => {
  const chip = timedChip(SYNC, syncText, 10, 11);
  const left = `<div hidden>${chip.replaceAll(SYNC, LUNCH)}</div>`;
  const timed = { '2026-11-23': `<div class="declined">${chip}</div>${left}` };
  writePage(dayGrid(WEEK, { timed }), { beside: '<style>.declined { display: none }</style>' });
  expect(readPage().events).toEqual([sync]);
});

test('an event that is being created is none yet', () => {
  const draft = timedChip(
    'a'.repeat(52),
    { label: '3pm to 4pm, (No title), November 23, 2026', title: '(No title)' },
    15,
    16,
  );
  const view = dayGrid(WEEK, { timed: { '2026-11-23': draft + timedChip(SYNC, syncText, 10, 11) } });
  writePage(view, { beside: '<div role="dialog"><input><button role="tab" id="tabEvent">Event</button></div>' });
  expect(readPage()).toEqual({ events: [sync], failures: [], unread: [] });
});
