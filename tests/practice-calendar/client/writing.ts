/** Writes times, dates and labels in the page's language, in the shapes recorded from the live page. Pure. */
import type { Language, Plural } from '../languages.ts';

/** The two ways of writing the time of day: a setting of Google Calendar's, apart from its language. */
export type Clock = '12h' | '24h';

/** What a label tells of an event. */
export interface LabelledEvent {
  readonly title: string;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
  /** `end` is then midnight after the last day. */
  readonly allDay: boolean;
  readonly kind: 'event' | 'task' | 'birthday' | 'holiday';
  /** The calendar's name where it is not the primary one, else null. */
  readonly calendarName: string | null;
  /** Whose event it is on the primary calendar: the user, or the organiser. */
  readonly owner: string;
  readonly answer: 'accepted' | 'declined' | 'tentative' | 'needs-action' | null;
  readonly location: string;
  /** What the user calls the event's own colour; null where it has its calendar's. */
  readonly colorName: string | null;
  /** Of a task. */
  readonly done: boolean;
}

/** Fills `{names}` of a pattern. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

type Writable = Temporal.PlainDate | Temporal.PlainDateTime;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make, and the page writes thousands of dates. */
function formatterFor(tag: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${tag} ${JSON.stringify(parts)}`;
  const formatter = formatters.get(name) ?? new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, parts);
  formatters.set(name, formatter);
  return formatter;
}

/** Parts of a date or time as the language writes them: `Mon`, `Nov 1`, `10 AM`. */
export function writeParts(at: Writable, parts: Intl.DateTimeFormatOptions, { tag }: Language): string {
  return formatterFor(tag, parts).format(at);
}

/** Writes ASCII digits in the language's own. */
function inDigits(text: string, { digits }: Language): string {
  return digits === undefined ? text : text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** `1 event`, `5 events`: by the language's own rules. */
export function count(forms: Plural, n: number, language: Language): string {
  if (n === 0 && forms.zero !== undefined) return forms.zero;
  const rules = pluralRules.get(language.tag) ?? new Intl.PluralRules(language.tag);
  pluralRules.set(language.tag, rules);
  const form = rules.select(n);
  return fill(forms[form] ?? forms.other, { n });
}

/** `9am`, `10:30am`, `09:00`. `always` writes the minutes of whole hours, too (as the card does). */
export function writeTime(
  time: { readonly hour: number; readonly minute: number },
  language: Language,
  clock: Clock,
  always: 'minutes' | 'short' = 'short',
  period = true,
): string {
  const m = String(time.minute).padStart(2, '0');
  if (clock === '24h') return inDigits(`${String(time.hour).padStart(2, '0')}:${m}`, language);
  const { whole, minutes, am, pm } = language.clock12;
  const pattern = time.minute === 0 && always === 'short' ? whole : minutes;
  const p = !period ? '' : time.hour < 12 ? am : pm;
  // Without its word for the half of the day a time keeps the space after it, but not the one before.
  return inDigits(fill(pattern, { h: time.hour % 12 || 12, m, p }).trimStart(), language);
}

/** The visible range: `9 – 10am`, `10am – 1pm`, `09:00 – 10:00`. */
export function writeRange(
  start: Temporal.PlainDateTime,
  end: Temporal.PlainDateTime,
  language: Language,
  clock: Clock,
  always: 'minutes' | 'short' = 'short',
): string {
  const samePeriod = start.hour < 12 === end.hour < 12 && start.toPlainDate().equals(end.toPlainDate());
  const { once } = language.clock12;
  return fill(language.range, {
    start: writeTime(start, language, clock, always, !samePeriod || once === 'start'),
    end: writeTime(end, language, clock, always, !samePeriod || once === 'end'),
  });
}

/** The time written on a chip: events of less than an hour show their start only. */
export function writeChipTime(event: LabelledEvent, language: Language, clock: Clock): string {
  const short = Temporal.PlainDateTime.compare(event.start.add({ hours: 1 }), event.end) > 0;
  return short ? writeTime(event.start, language, clock) : writeRange(event.start, event.end, language, clock);
}

type DateParts = Readonly<Record<string, string | number>>;

const writtenDates = new Map<string, DateParts>();

/** What a pattern of a date is filled with. Every label has a date, and most have one that another has, too. */
function dateParts(date: Temporal.PlainDate, { tag, months }: Language): DateParts {
  const name = `${tag} ${date}`;
  const known = writtenDates.get(name);
  if (known !== undefined) return known;
  // A formatter writes a month as it stands beside a day, which in many languages differs from its name alone.
  const parts = formatterFor(tag, { day: 'numeric', month: 'long' }).formatToParts(date);
  const month = months?.[date.month - 1] ?? parts.find(({ type }) => type === 'month')?.value ?? date.month;
  const weekday = formatterFor(tag, { weekday: 'long' }).format(date);
  const written = { d: date.day, m: date.month, y: date.year, month, weekday };
  writtenDates.set(name, written);
  return written;
}

/** `November 23, 2026` and its like; see `Language['dates']` for the kinds. */
export function writeDate(date: Temporal.PlainDate, kind: keyof Language['dates'], language: Language): string {
  return inDigits(fill(language.dates[kind], dateParts(date, language)), language);
}

/** `November 2026`, which heads views and the small month. */
export function writeMonth(date: Temporal.PlainDate, language: Language): string {
  return writeParts(date, { month: 'long', year: 'numeric' }, language);
}

/** `Nov 23, 2026`, as in the edit page's fields. */
export function writeShortDate(date: Temporal.PlainDate, language: Language): string {
  return writeParts(date, { dateStyle: 'medium' }, language);
}

/** `November 10 – 12, 2026`; the days of a whole-day event, its last one included. */
export function writeDays(first: Temporal.PlainDate, last: Temporal.PlainDate, language: Language): string {
  if (first.equals(last)) return writeDate(first, 'full', language);
  if (first.year === last.year && first.month === last.month) {
    return inDigits(fill(language.dates.daysOfMonth, { ...dateParts(first, language), d2: last.day }), language);
  }
  return fill(language.range, { start: writeDate(first, 'full', language), end: writeDate(last, 'full', language) });
}

/** The title as the page shows it: an event without one is called so. */
export function shownTitle(title: string, language: Language): string {
  return title === '' ? language.noTitle.shown : title;
}

/** The hidden label of a chip, with which a screen reader reads it (page-facts 2.6). */
export function writeLabel(event: LabelledEvent, language: Language, clock: Clock): string {
  const { label } = language;
  if (event.kind === 'task') {
    return [
      `${label.task}: ${event.title}`,
      event.done ? label.completed : label.notCompleted,
      writeDate(event.start.toPlainDate(), 'full', language),
      ...(event.allDay ? [] : [writeTime(event.start, language, clock)]),
    ].join(label.separator);
  }
  const acrossDays = !event.allDay && !event.start.toPlainDate().equals(event.end.toPlainDate());
  const parts = [
    fill(label.title, { title: event.title === '' ? language.noTitle.label : event.title }),
    event.calendarName === null ? event.owner : fill(label.calendar, { name: event.calendarName }),
    ...(event.answer === null ? [] : [label.answers[event.answer]]),
    ...(event.kind === 'holiday'
      ? []
      : [event.location === '' ? label.noLocation : fill(label.location, { place: event.location })]),
    ...(event.colorName === null ? [] : [fill(label.color, { name: event.colorName })]),
    // Where the dates stand beside the times, the place of the date stays empty.
    acrossDays ? '' : writeDays(event.start.toPlainDate(), lastDayOf(event), language),
  ];
  const when = event.allDay ? label.allDay : writeSpan(event, acrossDays, language, clock);
  const [title, ...rest] = parts;
  const afterTitle = acrossDays ? (label.separatorAfterTitleAcrossDays ?? label.separator) : label.separator;
  return `${when}${label.separator}${title}${afterTitle}${rest.join(label.separator)}`;
}

/** The last day that an event touches. */
export function lastDayOf({ end, allDay }: Pick<LabelledEvent, 'end' | 'allDay'>): Temporal.PlainDate {
  return allDay ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate();
}

function writeSpan(event: LabelledEvent, acrossDays: boolean, language: Language, clock: Clock): string {
  return fill(acrossDays ? language.label.acrossDays : language.label.sameDay, {
    start: writeTime(event.start, language, clock),
    end: writeTime(event.end, language, clock),
    startDate: writeDate(event.start.toPlainDate(), 'full', language),
    endDate: writeDate(event.end.toPlainDate(), 'full', language),
  });
}

/** The card's line of date and time, in its two parts (page-facts 4.3): the year only where it is not this one. */
export function writeCardWhen(
  event: LabelledEvent,
  thisYear: number,
  language: Language,
  clock: Clock,
): { readonly date: string; readonly time: string } {
  const first = event.start.toPlainDate();
  const last = lastDayOf(event);
  if (event.allDay && !first.equals(last)) return { date: writeDays(first, last, language), time: '' };
  if (!event.allDay && !first.equals(last)) {
    const side = (at: Temporal.PlainDateTime) =>
      fill(language.dateAndTime, {
        date: writeDate(at.toPlainDate(), 'full', language),
        time: writeTime(at, language, clock, 'minutes'),
      });
    return { date: fill(language.range, { start: side(event.start), end: side(event.end) }), time: '' };
  }
  const date = writeDate(first, first.year === thisYear ? 'weekday' : 'weekdayFull', language);
  return { date, time: event.allDay ? '' : writeRange(event.start, event.end, language, clock, 'minutes') };
}
