/** Turns the times that a calendar shows into instants. */

/** Wall-clock times, `2026-11-23T10:00`, in no zone. */
interface WallClockSpan {
  readonly start: string;
  readonly end: string;
}

/**
 * The instants, in ms since the epoch, of times shown in `zone`. An hour that the clock shows twice is its first one,
 * unless `hint`, the instant at which an occurrence was to begin, says otherwise; never ends before it begins.
 */
export function instantsOf(span: WallClockSpan, zone: string, hint: number | null): { start: number; end: number } {
  const start = startOf(span.start, zone, hint);
  const ends = (['compatible', 'later'] as const).map((disambiguation) => instantOf(span.end, zone, disambiguation));
  return { start, end: ends.find((end) => end >= start) ?? start };
}

function startOf(text: string, zone: string, hint: number | null): number {
  const isHinted =
    hint !== null &&
    Temporal.Instant.fromEpochMilliseconds(hint).toZonedDateTimeISO(zone).toPlainDateTime().equals(text);
  return isHinted ? hint : instantOf(text, zone, 'compatible');
}

function instantOf(text: string, zone: string, disambiguation: 'compatible' | 'later'): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
}
