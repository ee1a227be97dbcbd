/** What is in the practice calendar: its calendars, the form in which tests give events, and a believable month. */

/** One of the calendars in the side bar. */
export interface PracticeCalendarInfo {
  /** As in an event's id, where Google shortens addresses (page-facts 3.1); '' is the account's own, primary one. */
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** Whether its events can be changed. */
  readonly own: boolean;
}

/** A guest of an event. */
export interface PracticeGuest {
  readonly name: string;
  readonly email: string;
}

/** An event of the practice calendar, whole. */
export interface PracticeEvent {
  /** Google's event id; `data-eventid` is made of it and the calendar's. */
  readonly id: string;
  /** Id of its calendar. */
  readonly calendar: string;
  readonly title: string;
  /** `2026-11-23T10:00` in the page's zone, an instant with `Z` or an offset, or `2026-11-23` for whole days. */
  readonly start: string;
  /** Of the same form; of whole-day events the day after the last. */
  readonly end: string;
  readonly kind: 'event' | 'task' | 'birthday' | 'holiday';
  readonly answer: 'accepted' | 'declined' | 'tentative' | 'needs-action' | null;
  /** Whose event it is; null: the user's own. */
  readonly organizer: string | null;
  readonly guests: readonly PracticeGuest[];
  readonly location: string;
  readonly description: string;
  /** Its own colour and what the user calls it; null: its calendar's colour. */
  readonly color: { readonly name: string; readonly value: string } | null;
  readonly repeats: 'weekly' | 'weekdays' | null;
  /** Whether it can be changed: false also for all events of others' calendars. */
  readonly editable: boolean;
  /** Of a task. */
  readonly done: boolean;
}

/** What a test has to give: a start. An end that is missing is an hour, or a day, later. */
export type GivenEvent = Partial<PracticeEvent> & { readonly start: string };

export const FOUNDERS = 'c_4h1k9s2m7v0q5t8b@g';
export const FAMILY = 'family08215390271@g';
export const BIRTHDAYS = 'addressbook#contacts@v';
export const HOLIDAYS = 'en.german#holiday@v';

/** The calendars in the side bar; the first is the account's own. */
export const CALENDARS: readonly PracticeCalendarInfo[] = [
  { id: '', name: 'Nora Lindqvist', color: 'rgb(3, 155, 229)', own: true },
  { id: FOUNDERS, name: 'Founders’ Circle', color: 'rgb(142, 36, 170)', own: true },
  { id: FAMILY, name: 'Family', color: 'rgb(51, 182, 121)', own: true },
  { id: 'tasks', name: 'Tasks', color: 'rgb(63, 81, 181)', own: true },
  { id: BIRTHDAYS, name: 'Birthdays', color: 'rgb(124, 179, 66)', own: false },
  { id: HOLIDAYS, name: 'Holidays in Germany', color: 'rgb(11, 128, 67)', own: false },
];

/** What an event is of which nothing else is said. */
export const PLAIN = {
  calendar: '',
  kind: 'event',
  answer: null,
  organizer: null,
  guests: [],
  location: '',
  description: '',
  color: null,
  repeats: null,
  editable: true,
  done: false,
} as const satisfies Partial<PracticeEvent>;

/** Completes an event that a test gives; without an id it gets one from its title, start and calendar. */
export function completeEvent(given: GivenEvent): PracticeEvent {
  const { start } = given;
  const allDay = !start.includes('T');
  const title = given.title ?? '';
  return {
    id: given.id ?? idFrom(`${title}|${start}|${given.calendar ?? ''}`),
    ...PLAIN,
    title,
    end: allDay ? Temporal.PlainDate.from(start).add({ days: 1 }).toString() : anHourAfter(start),
    ...given,
  };
}

function anHourAfter(start: string): string {
  return /Z|[+-]\d\d:\d\d$/.test(start)
    ? Temporal.Instant.from(start).add({ hours: 1 }).toString()
    : Temporal.PlainDateTime.from(start).add({ hours: 1 }).toString();
}

const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

/** An id as Google makes them, 26 digits of base 32; the same from the same words. */
export function idFrom(words: string): string {
  // A linear congruential generator is random enough for looks, and the same everywhere.
  let state = 2166136261;
  for (const character of words) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return Array.from({ length: 26 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return BASE32HEX[(state >>> 24) & 31];
  }).join('');
}

interface Planned extends Partial<PracticeEvent> {
  /** Week from this one. */
  readonly week: number;
  /** ISO weekday. */
  readonly day: number;
  /** `9:15-9:30`, `22:40-1:35+1`; a number of whole days. */
  readonly at: string | number;
  readonly title: string;
}

const guests = (...names: string[]): { guests: readonly PracticeGuest[] } => ({
  guests: names.map((name) => ({ name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com` })),
});

const TRAVEL = { name: 'Travel', value: 'rgb(244, 81, 30)' };
const SPEAKING = { name: 'Speaking', value: 'rgb(213, 0, 0)' };
const PRIVATE = { name: 'Private', value: 'rgb(97, 97, 97)' };

/** What comes again: weeks, days and the rest. */
const REPEATED: readonly (Omit<Planned, 'week' | 'day'> & { weeks: readonly number[]; days: readonly number[] })[] = [
  {
    title: 'Stand-up: Harbour rollout',
    weeks: [-2, -1, 0, 1, 2, 3],
    days: [1, 3, 5],
    at: '9:15-9:30',
    repeats: 'weekly',
    organizer: 'Ines Moreau',
    answer: 'accepted',
    ...guests('Ines Moreau', 'Tom Okafor', 'Yuki Tanabe'),
    location: 'https://meet.example.com/harbour',
  },
  {
    title: 'Client review: Solvik Foods',
    weeks: [-2, -1, 0, 1, 2, 3],
    days: [2],
    at: '10:00-11:00',
    repeats: 'weekly',
    ...guests('Henrik Dahl', 'Marta Silva'),
  },
  {
    title: 'Founders’ Circle breakfast',
    weeks: [-1, 1, 3],
    days: [3],
    at: '7:45-9:00',
    repeats: 'weekly',
    calendar: FOUNDERS,
    location: 'Café Anker, Hafenstraße 12',
    description: 'Twelve of us, one question each.',
  },
  { title: 'Yoga', weeks: [-2, -1, 0, 1, 2, 3], days: [4], at: '7:30-8:30', repeats: 'weekly', color: PRIVATE },
  { title: 'Choir', weeks: [-2, -1, 0, 2, 3], days: [1], at: '19:30-21:15', repeats: 'weekly', calendar: FAMILY },
];

/** What comes once. */
const SINGLE: readonly Planned[] = [
  { week: -2, day: 1, at: '13:00-14:00', title: 'Lunch with Dana Whitfield', location: 'Zum Kranich' },
  { week: -2, day: 2, at: '18:30-21:00', title: 'UX Meetup: research on a shoestring', location: 'Werkhalle 3' },
  { week: -2, day: 3, at: '15:00-15:30', title: 'Coffee with Paolo Conti', location: 'Röstwerk' },
  { week: -2, day: 4, at: '14:00-16:00', title: 'Workshop prep: supplier map' },
  {
    week: -2,
    day: 4,
    at: '18:00-20:00',
    title: 'Chamber of Commerce reception',
    answer: 'accepted',
    organizer: 'Chamber of Commerce',
    location: 'Old Stock Exchange',
  },
  { week: -2, day: 5, at: '11:00-12:00', title: 'Proposal call: Nordlicht Logistics', ...guests('Jana Petersen') },
  { week: -2, day: 6, at: '10:00-13:00', title: 'School fair', calendar: FAMILY },
  {
    week: -1,
    day: 1,
    at: '11:00-12:30',
    title: 'Discovery workshop: Nordlicht',
    location: 'Speicherstadt 4',
    ...guests('Jana Petersen', 'Ole Brandt'),
  },
  { week: -1, day: 2, at: '12:30-13:30', title: 'Alumni lunch', location: 'Mensa Nova' },
  {
    week: -1,
    day: 2,
    at: '17:30-19:00',
    title: 'Panel: women in supply chain',
    color: SPEAKING,
    location: 'Forum Mitte',
  },
  { week: -1, day: 3, at: '16:00-16:45', title: 'Mentoring: Aylin Kaya' },
  {
    week: -1,
    day: 4,
    at: '9:00-10:30',
    title: 'Webinar: pricing for consultants',
    answer: 'declined',
    organizer: 'Freelance Guild',
  },
  { week: -1, day: 4, at: '15:00-15:45', title: 'Dentist', color: PRIVATE, location: 'Dr. Vogt' },
  { week: -1, day: 5, at: '10:00-10:45', title: 'Coffee with Sam Adeyemi', location: 'Röstwerk' },
  { week: -1, day: 5, at: '18:00-22:00', title: 'Gallery opening: Lena’s photographs', location: 'Galerie Nord' },
  { week: -1, day: 5, at: 4, title: 'Trade fair: Logistik & Hafen', location: 'Messe, hall B4' },
  { week: 0, day: 1, at: '10:30-12:00', title: 'Focus: Solvik audit' },
  { week: 0, day: 1, at: '12:30-13:15', title: 'Lunch with Ravi Menon', location: 'Kleine Küche' },
  {
    week: 0,
    day: 1,
    at: '14:00-14:30',
    title: 'Intro call: Elbe Ventures',
    answer: 'accepted',
    organizer: 'Ruth Salomon',
    ...guests('Ruth Salomon'),
  },
  { week: 0, day: 1, at: '16:00-17:00', title: 'Peer group: independent consultants', calendar: FOUNDERS },
  {
    week: 0,
    day: 2,
    at: '8:00-9:15',
    title: 'Business breakfast, Hafen club',
    location: 'Hafen-Klub',
    answer: 'accepted',
    organizer: 'Hafen-Klub',
  },
  {
    week: 0,
    day: 2,
    at: '10:30-11:30',
    title: 'Reference call: Brightwater',
    answer: 'declined',
    organizer: 'Kim Novak',
  },
  { week: 0, day: 2, at: '15:00-15:30', title: 'Coffee with Mia Larsen', location: 'Röstwerk' },
  {
    week: 0,
    day: 2,
    at: '18:30-21:00',
    title: 'Meetup: data in logistics',
    location: 'Werkhalle 3',
    answer: 'accepted',
    organizer: 'Data Hamburg',
  },
  {
    week: 0,
    day: 3,
    at: '9:30-11:30',
    title: 'Workshop: Nordlicht supplier map',
    ...guests('Jana Petersen', 'Ole Brandt'),
    location: 'Speicherstadt 4',
  },
  { week: 0, day: 3, at: '10:00-10:45', title: 'Call: insurance' },
  { week: 0, day: 3, at: '13:00-14:00', title: 'Lunch talk: cold chains', location: 'TU, room 2.14' },
  {
    week: 0,
    day: 3,
    at: '17:00-18:00',
    title: 'Board call: Logistics for Good',
    answer: 'tentative',
    organizer: 'Ben Achterberg',
  },
  {
    week: 0,
    day: 4,
    at: '11:00-12:00',
    title: 'Pitch: Kaltenbach AG',
    location: 'Kaltenbach, 3rd floor',
    ...guests('Eva Kaltenbach', 'Jon Weiss'),
  },
  { week: 0, day: 4, at: '14:00-15:00', title: 'Podcast recording: Second Shift', color: SPEAKING },
  {
    week: 0,
    day: 4,
    at: '19:00-22:00',
    title: 'Product Leaders dinner',
    answer: 'needs-action',
    organizer: 'Olga Ferrant',
    location: 'Restaurant Vier',
    ...guests('Olga Ferrant'),
  },
  { week: 0, day: 5, at: '10:30-11:15', title: 'Reconnect: old team from Maersen', location: 'Café Anker' },
  { week: 0, day: 5, at: '14:00-16:00', title: 'Invoices' },
  { week: 0, day: 5, at: '22:40-1:35+1', title: 'Flight to Lisbon', color: TRAVEL, location: 'HAM, gate B12' },
  { week: 0, day: 4, at: 2, title: 'Harbour Startup Days', location: 'Halle 7', calendar: FOUNDERS },
  { week: 0, day: 6, at: '11:00-13:00', title: 'Brunch with Carla Brandão', location: 'Alfama' },
  { week: 0, day: 7, at: '15:00-17:00', title: 'Walk in Sintra', color: PRIVATE },
  { week: 1, day: 1, at: '11:00-12:00', title: 'Kick-off: Elbe Ventures', ...guests('Ruth Salomon') },
  { week: 1, day: 2, at: '12:00-13:00', title: 'Lunch with the programme team' },
  { week: 1, day: 1, at: 3, title: 'Supply Chain Forward', location: 'Congress Center, Lisbon' },
  {
    week: 1,
    day: 2,
    at: '19:00-21:30',
    title: 'Speakers’ dinner',
    answer: 'accepted',
    organizer: 'Supply Chain Forward',
  },
  {
    week: 1,
    day: 3,
    at: '14:00-14:45',
    title: 'Talk: forecasting without tears',
    color: SPEAKING,
    location: 'Main stage',
  },
  { week: 1, day: 4, at: '16:00-17:00', title: 'Drinks with Ines and Tom' },
  { week: 1, day: 5, at: '10:00-11:00', title: 'Coaching' },
  { week: 1, day: 5, at: '15:00-15:30', title: 'Coffee with Lukas Ehlers', location: 'Röstwerk' },
  { week: 2, day: 1, at: '14:00-15:00', title: 'Quarterly review: Kaltenbach AG' },
  { week: 2, day: 2, at: '18:30-21:00', title: 'UX Meetup: accessibility night', location: 'Werkhalle 3' },
  { week: 2, day: 3, at: '12:00-13:30', title: 'Rotary lunch', answer: 'tentative', organizer: 'Rotary' },
  { week: 2, day: 4, at: '9:00-17:00', title: 'Course: negotiation', location: 'Akademie am See' },
  {
    week: 2,
    day: 5,
    at: '17:00-20:00',
    title: 'Christmas market with clients',
    ...guests('Henrik Dahl', 'Eva Kaltenbach'),
  },
  { week: 3, day: 1, at: '10:30-11:30', title: 'Tax adviser' },
  {
    week: 3,
    day: 2,
    at: '17:30-19:00',
    title: 'Guild annual meeting',
    answer: 'accepted',
    organizer: 'Freelance Guild',
  },
  { week: 3, day: 4, at: '13:00-14:00', title: 'Lunch with Dana Whitfield' },
  { week: 3, day: 5, at: '12:00-15:00', title: 'Year-end lunch: Harbour team' },
  { week: -1, day: 4, at: 1, title: 'Day of Repentance', calendar: HOLIDAYS, kind: 'holiday' },
  { week: 1, day: 7, at: 1, title: 'Second Sunday of Advent', calendar: HOLIDAYS, kind: 'holiday' },
  { week: 0, day: 3, at: 1, title: 'Happy birthday, Dana Whitfield!', calendar: BIRTHDAYS, kind: 'birthday' },
  { week: 2, day: 6, at: 1, title: 'Happy birthday, Papa!', calendar: BIRTHDAYS, kind: 'birthday' },
  { week: -1, day: 3, at: '9:00-9:30', title: 'Send proposal to Nordlicht', kind: 'task', done: true },
  { week: 0, day: 1, at: 1, title: 'Order new cards', kind: 'task' },
  { week: 0, day: 4, at: '16:00-16:30', title: 'Thank-you notes', kind: 'task' },
  { week: 1, day: 1, at: '9:30-10:00', title: 'Slides to Supply Chain Forward', kind: 'task' },
];

/** A consultant's six weeks: the two before the week of `today`, that week, and three after. `zone` is IANA's. */
export function consultantsMonth(today: Temporal.PlainDate, zone: string): readonly PracticeEvent[] {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const repeated = REPEATED.flatMap(({ weeks, days, ...rest }) =>
    weeks.flatMap((week) => days.map((day) => ({ ...rest, week, day }))),
  );
  return [...SINGLE, ...repeated].map((planned) => occurrence(planned, monday, zone));
}

function occurrence({ week, day, at, ...rest }: Planned, monday: Temporal.PlainDate, zone: string): PracticeEvent {
  const date = monday.add({ days: week * 7 + day - 1 });
  const { start, end } = timesOf(date, at);
  const base = idFrom(`${rest.title}|${rest.repeats ? '' : `${week} ${day}`}`);
  return completeEvent({
    ...rest,
    id: idOf(rest, base, date, start, zone),
    calendar: rest.kind === 'task' ? 'tasks' : (rest.calendar ?? ''),
    start,
    end,
  });
}

/** `data-eventid`'s first word, in the form of each kind of event (page-facts 3.2). */
function idOf(
  { kind, repeats }: Partial<PracticeEvent>,
  base: string,
  date: Temporal.PlainDate,
  start: string,
  zone: string,
) {
  const day = date.toString().replaceAll('-', '');
  if (kind === 'holiday') return `${day}_${base}`;
  if (kind === 'birthday') return `${date.year}_BIRTHDAY_${base.slice(0, 12)}`;
  if (!repeats) return base;
  const instant = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).toInstant();
  return `${base}_${instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;
}

function timesOf(date: Temporal.PlainDate, at: string | number): { start: string; end: string } {
  if (typeof at === 'number') return { start: date.toString(), end: date.add({ days: at }).toString() };
  const parts = /^(\d+):(\d+)-(\d+):(\d+)(\+1)?$/.exec(at);
  const [, hour, minute, endHour, endMinute] = parts?.map(Number) ?? [];
  return {
    start: date.toPlainDateTime({ hour: hour ?? 0, minute: minute ?? 0 }).toString({ smallestUnit: 'minute' }),
    end: date
      .add({ days: parts?.[5] ? 1 : 0 })
      .toPlainDateTime({ hour: endHour ?? 0, minute: endMinute ?? 0 })
      .toString({ smallestUnit: 'minute' }),
  };
}

/** Two hundred events of six weeks, the same from the same seed: for how much a page can hold. */
export function manyEvents(today: Temporal.PlainDate, seed: number): readonly PracticeEvent[] {
  return Array.from({ length: 200 }, (_, index) => {
    const number = Array.from(idFrom(`${seed} ${index}`)).reduce(
      (sum, digit) => (Math.imul(sum, 31) + BASE32HEX.indexOf(digit)) >>> 0,
      7,
    );
    const roll = (sides: number, of: number) => Math.floor(number / of) % sides;
    const start = today
      .add({ days: roll(42, 1) - 14 })
      .toPlainDateTime({ hour: 7 + roll(13, 42), minute: roll(4, 546) * 15 });
    const end = start.add({ minutes: 30 + roll(6, 2184) * 15 });
    return completeEvent({ title: `Event ${index + 1}`, start: start.toString(), end: end.toString() });
  });
}
