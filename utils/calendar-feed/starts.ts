/** Starts: when the occurrences of an event or a series begin, before any of them is changed or taken away. */
import { type Clock, inFormOf } from './clock.ts';
import type { Entry } from './feed-calendar.ts';
import type { Problems } from './feed-error.ts';
import { asUtc, isDate, type Moment } from './moment.ts';
import type { Pace } from './pace.ts';
import { MOST_TIMES, periodsOf } from './recurrence.ts';
import type { Rule } from './rule.ts';

/** One start, and its end where it has one of its own. */
export interface StartOf {
  readonly moment: Moment;
  readonly end: Moment | Temporal.Duration | null;
}

/** A series that gives more (each day for 68 years) is no event's, and is left out, as it would fill the disk. */
const MOST_OCCURRENCES = 25_000;

/** So many turns of a rule are followed, whether or not they give anything. */
const MOST_TURNS = 500_000;

/** So many turns and times are worked out for all rules of a calendar together; those that come after are left out. */
const MOST_STEPS = 2_000_000;

/** No clock is farther from UTC (ms). */
const FARTHEST_FROM_UTC = 86_400_000;

/** What following a rule needs. */
export interface Following {
  readonly clock: Clock;
  /** Occurrences from this instant (ms) on are not wanted. */
  readonly to: number;
  readonly pace: Pace;
  readonly problems: Problems;
  /** How much was worked out for the rules of the calendar so far. */
  readonly work: { steps: number };
}

/**
 * All of them, in no order: DTSTART, whether or not a rule gives it, RDATE and RRULE, without what EXRULE gives. None where
 * there are too many.
 */
export async function startsOf(entry: Entry, following: Following): Promise<readonly StartOf[]> {
  const { start, title } = entry;
  const { clock, problems } = following;
  const given = await givenBy(entry.rules, start, following);
  const excluded = await givenBy(entry.excludedRules, start, following);
  if (given === null || excluded === null) {
    problems.add('problem_feed_endless', title);
    return [];
  }
  if (entry.rules.some((rule) => isOver(rule, start, clock))) problems.add('problem_feed_bad_rule', title);
  const found: readonly StartOf[] = [
    { moment: start, end: null },
    ...entry.added.map(({ start: moment, end }) => ({ moment: inFormOf(start, moment), end })),
    ...given.filter((moment) => moment !== start).map((moment) => ({ moment, end: null })),
  ];
  if (excluded.length === 0) return found;
  const without = new Set(excluded.map(clock.startOf));
  return found.filter(({ moment }) => !without.has(clock.startOf(moment)));
}

/** What rules give together; null where it is too much. */
async function givenBy(rules: readonly Rule[], start: Moment, following: Following): Promise<readonly Moment[] | null> {
  const given: (readonly Moment[])[] = [];
  for (const rule of rules) {
    const moments = await followed(rule, start, following);
    if (moments === null) return null;
    given.push(moments);
  }
  return given.flat();
}

/**
 * What a rule gives; DTSTART counts as the first of COUNT, whether or not it is among it, and a time that the clock skips is
 * none (RFC 5545, 3.3.10). Null where it is too much.
 */
async function followed(rule: Rule, start: Moment, following: Following): Promise<readonly Moment[] | null> {
  const { clock, to, pace, work } = following;
  if (work.steps > MOST_STEPS) return null;
  const first = asUtc(start);
  const limit = Math.min(lastOf(rule, start, clock), to - 1);
  let left = rule.count === null ? Infinity : rule.count - 1;
  const found: Moment[] = [];
  let turns = 0;
  // Whole days have no hours: where a rule names some, they mean nothing (RFC 5545, 3.3.10).
  const heeded = isDate(start) ? { ...rule, hours: null, minutes: null, seconds: null } : rule;
  const skips = (time: number): boolean => {
    work.steps += 1;
    return clock.skips(asMoment(time, start));
  };
  for (const { begin, times } of periodsOf(heeded, first, skips)) {
    await pace();
    if ((left <= 0 && begin > first) || begin - FARTHEST_FROM_UTC > limit) break;
    work.steps += 1;
    if (times.length > MOST_TIMES || work.steps > MOST_STEPS) return null;
    for (const time of times) {
      const moment = time === first ? start : asMoment(time, start);
      if (clock.instantOf(moment) > limit) return found;
      if (moment !== start && left <= 0) return found;
      if (moment !== start) left -= 1;
      found.push(moment);
    }
    turns += 1;
    if (found.length > MOST_OCCURRENCES || turns > MOST_TURNS) return null;
  }
  return found;
}

/** The last instant (ms) at which a rule may give an occurrence. */
function lastOf({ until }: Rule, start: Moment, clock: Clock): number {
  if (until === null) return Infinity;
  const last = inFormOf(start, until);
  if (isDate(start) || !isDate(last)) return clock.instantOf(last);
  // A date, where it should be a time: that day is the last.
  return clock.instantOf({ ...start, local: last.toPlainDateTime('23:59:59') });
}

/** Whether a rule has ended before it began, so that there is nothing it can give. */
function isOver(rule: Rule, start: Moment, clock: Clock): boolean {
  return lastOf(rule, start, clock) < clock.instantOf(start);
}

function asMoment(utc: number, start: Moment): Moment {
  const date = new Date(utc);
  const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;
  if (isDate(start)) return new Temporal.PlainDate(...day);
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()] as const;
  return { ...start, local: new Temporal.PlainDateTime(...day, ...time) };
}
