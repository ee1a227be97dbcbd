/** Durations in words and in hours, as they are written in the user's language. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A length of time (ms) to the minute: `1 hr, 30 min`. */
export function formatDuration(ms: number, locale: string): string {
  const minutes = Math.round(ms / MINUTE);
  // Without this, no time at all would be an empty text.
  const minutesDisplay = minutes ? 'auto' : 'always';
  const name = locale + minutesDisplay;
  made[name] ??= new Intl.DurationFormat(locale, { style: 'short', minutesDisplay });
  return made[name].format({ hours: Math.trunc(minutes / 60), minutes: minutes % 60 });
}

/** Formats, made once each: to make one takes as long as to draw all else of a reason. */
const made: Record<string, Intl.DurationFormat> = {};

/** A length of time (ms) in hours, to a tenth: `1.5 hr`. For axes and wherever lengths are compared. */
export function formatHours(ms: number, locale: string): string {
  const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 });
  return hours.format(ms / HOUR);
}
