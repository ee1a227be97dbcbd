/** Minutes after midnight as a time field holds them (`09:00`). */

const DAY = 24 * 60;

/** Writes minutes after midnight as a time field takes them; midnight at the end of the day is `00:00`. */
export function writeClock(minutes: number): string {
  const [hours, rest] = [Math.floor((minutes % DAY) / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** Two times as minutes after midnight, where the second may be the midnight that ends the day; null unless in order. */
export function readHours(start: string, end: string): { start: number; end: number } | null {
  const [from, to] = [readClock(start), readClock(end)];
  const until = to === 0 ? DAY : to;
  return from < until ? { start: from, end: until } : null;
}

/** NaN where the field is empty or not filled in wholly. */
function readClock(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return time === '' ? Number.NaN : (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
}
