/** Zone: the clock of a place that Temporal knows, or one that a calendar defines itself. */

/** A clock, by the instants (ms) at which it shows a time. */
export interface Zone {
  /** A time that comes twice means the first; one that is skipped is as far from those before as it says. */
  readonly instantOf: (local: Temporal.PlainDateTime) => number;
  /** Whether the clock never shows this time, as it was put forward over it. */
  readonly skips: (local: Temporal.PlainDateTime) => boolean;
}

/** What a clock shows, in ms since 1970 as if it showed UTC. */
export function shownAsUtc({ year, month, day, hour, minute, second }: Temporal.PlainDateTime): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
}

const known = new Map<string, Zone | null>([['UTC', { instantOf: shownAsUtc, skips: () => false }]]);

/** The zone of a name that Temporal knows (`Europe/Berlin`, `UTC`, `+02:00`); null for any other. */
export function namedZone(name: string): Zone | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const zone = isZoneName(name) ? temporalZone(name) : null;
  known.set(name, zone);
  return zone;
}

function temporalZone(name: string): Zone {
  return {
    instantOf: (local) => local.toZonedDateTime(name).epochMilliseconds,
    skips: (local) => !local.toZonedDateTime(name).toPlainDateTime().equals(local),
  };
}

function isZoneName(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** From an instant (ms) on, a clock is that far ahead of UTC (ms). */
export interface Shift {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const DAY = 86_400_000;

/** The zone of a clock that was shifted so. `shifts` are in the order of `at`, and at least one. */
export function shiftedZone(shifts: readonly Shift[]): Zone {
  const offsetAt = (instant: number): number => {
    const last = shifts.findLast(({ at }) => at <= instant);
    return last === undefined ? (shifts[0]?.before ?? 0) : last.after;
  };
  const instantOf = (local: Temporal.PlainDateTime): number => {
    const shown = shownAsUtc(local);
    const [before, after] = [offsetAt(shown - DAY), offsetAt(shown + DAY)];
    const isAfter = offsetAt(shown - before) !== before && offsetAt(shown - after) === after;
    return shown - (isAfter ? after : before);
  };
  const skips = (local: Temporal.PlainDateTime): boolean => {
    const instant = instantOf(local);
    return instant + offsetAt(instant) !== shownAsUtc(local);
  };
  return { instantOf, skips };
}
