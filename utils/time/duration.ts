/** Durations in words and in hours, as they are written in the user's language. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A length of time (ms) to the minute: `1 hr, 30 min`. */
export function formatDuration(ms: number, locale: string): string {
  const minutes = Math.round(ms / MINUTE);
  // Without this, no time at all would be an empty text.
  const minutesDisplay = minutes === 0 ? 'always' : 'auto';
  return inWords(locale, minutesDisplay).format({ hours: Math.trunc(minutes / 60), minutes: minutes % 60 });
}

/** Made once each: to make one takes as long as all else that is drawn for a reason. */
const made = new Map<string, Intl.DurationFormat>();

function inWords(locale: string, minutesDisplay: 'always' | 'auto'): Intl.DurationFormat {
  const name = `${locale} ${minutesDisplay}`;
  const format = made.get(name) ?? new Intl.DurationFormat(locale, { style: 'short', minutesDisplay });
  made.set(name, format);
  return format;
}

/** A length of time (ms) in hours, to a tenth: `1.5 hr`. For axes and wherever lengths are compared. */
export function formatHours(ms: number, locale: string): string {
  const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 });
  return hours.format(ms / HOUR);
}
