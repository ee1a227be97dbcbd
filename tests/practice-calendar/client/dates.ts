/** Dates as Google's page writes them into attributes and addresses. Pure. */

/** Google's number for a date: 512·(year − 1970) + 32·month + day, month 1 to 12 (page-facts 2.2). */
export function datekeyOf({ year, month, day }: Temporal.PlainDate): string {
  return String(((year - 1970) << 9) | (month << 5) | day);
}

/** The date of a datekey. */
export function fromDatekey(key: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: 1970 + (key >> 9), month: (key >> 5) & 15, day: key & 31 });
}

/** `20261123`: of the edit page's `data-date`, the small month, ids of whole-day occurrences. */
export function compactDate(date: Temporal.PlainDate): string {
  return date.toString().replaceAll('-', '');
}

/** Reads `20261123`; null when it is no date. */
export function fromCompactDate(text: string): Temporal.PlainDate | null {
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (parts === null) return null;
  try {
    return Temporal.PlainDate.from(`${parts[1]}-${parts[2]}-${parts[3]}`);
  } catch {
    return null;
  }
}

/** The first day of the week that holds a date; `weekStart` is ISO (1 Monday … 7 Sunday). */
export function startOfWeek(date: Temporal.PlainDate, weekStart: number): Temporal.PlainDate {
  return date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 });
}

/** So many days in a row, from a date on. */
export function daysFrom(first: Temporal.PlainDate, count: number): readonly Temporal.PlainDate[] {
  return Array.from({ length: count }, (_, index) => first.add({ days: index }));
}

/** The days of the whole weeks that a month touches. */
export function weeksOfMonth(date: Temporal.PlainDate, weekStart: number): readonly (readonly Temporal.PlainDate[])[] {
  const lastDay = date.with({ day: date.daysInMonth });
  const weeks = [];
  for (let day = startOfWeek(date.with({ day: 1 }), weekStart); Temporal.PlainDate.compare(day, lastDay) <= 0; ) {
    weeks.push(daysFrom(day, 7));
    day = day.add({ days: 7 });
  }
  return weeks;
}

/** Minutes of a wall clock since the start of 1970, which have no zone: to be compared and subtracted. */
export function wallMinutes(at: Temporal.PlainDateTime | Temporal.PlainDate): number {
  const time = 'hour' in at ? minutesOf(at) : 0;
  return Date.UTC(at.year, at.month - 1, at.day) / 60_000 + time;
}

/** Minutes after midnight. */
export function minutesOf({ hour, minute }: { readonly hour: number; readonly minute: number }): number {
  return hour * 60 + minute;
}
