/** Reads a VEVENT: its lines into an Entry. */
import ICAL from 'ical.js';
import type { Answer } from '../events/index.ts';
import type { Added, Entry } from './feed-calendar.ts';
import type { Problems } from './feed-error.ts';
import { asUtc, isDate, type Moment, momentOf } from './moment.ts';
import { type Rule, ruleOf } from './rule.ts';

/** A property in jCal (RFC 7265). */
export type Property = readonly [
  name: string,
  params: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

/** The properties that are read of an event; all others are passed over unread. */
export const EVENT_PROPERTIES: ReadonlySet<string> = new Set([
  ...['UID', 'SUMMARY', 'STATUS', 'SEQUENCE', 'ATTENDEE'],
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
  ...['LAST-MODIFIED', 'DTSTAMP'],
]);

/** The longest title that is kept, in characters; Google's own are at most 1,024. */
const LONGEST_TITLE = 1024;

/** So much of it is told of one that is longer. */
const SHOWN_OF_TITLE = 40;

/** The longest UID that tells events apart, in characters; RFC 7986 asks for 255 at most. */
const LONGEST_UID = 1024;

const ANSWERS: Readonly<Record<string, Answer>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
  // Somebody else goes.
  DELEGATED: 'declined',
};

/**
 * Reads one event.
 * @param problems is told what is bounded; an event that cannot be read is told there too, and gives null
 */
export function readEvent(properties: readonly Property[], problems: Problems): Entry | null {
  const all = (name: string): readonly Property[] => properties.filter((property) => property[0] === name);
  const first = (name: string): Property | undefined => properties.find((property) => property[0] === name);
  const text = (name: string): string => String(first(name)?.[3] ?? '');
  const title = titleOf(text('summary'), problems);
  const [rules, excludedRules] = [all('rrule').flatMap(ruleIn), all('exrule').flatMap(ruleIn)];
  const written = all('rrule').length + all('exrule').length;
  if (rules.length + excludedRules.length < written) problems.add('problem_feed_bad_rule', title);
  try {
    const start = moment(first('dtstart'));
    if (start === null) throw new Error('An event without a start.');
    return {
      uid: text('uid').slice(0, LONGEST_UID).toWellFormed(),
      title,
      start,
      end: orNull(() => moment(first('dtend'))),
      duration: orNull(() => durationOf(first('duration'))),
      rules,
      added: all('rdate').flatMap(addedBy),
      excluded: all('exdate').flatMap(momentsOf),
      excludedRules,
      changes: moment(first('recurrence-id')),
      changesLater: String(first('recurrence-id')?.[1].range).toUpperCase() === 'THISANDFUTURE',
      cancelled: text('status').toUpperCase() === 'CANCELLED',
      answers: answersOf(all('attendee')),
      sequence: Number.parseInt(text('sequence'), 10) || 0,
      lastModified: instantOf(first('last-modified')),
      stamped: instantOf(first('dtstamp')),
    };
  } catch {
    problems.add('problem_feed_bad_event', title);
    return null;
  }
}

/**
 * Reads a line; one that is no property says nothing. The words of a rule may be in small letters or have spaces between
 * them, which the parser refuses, and a rule that it refuses all the same is one without a value.
 */
export function propertyOf(line: string): Property | null {
  const [rule] = /^(RR|EXR)ULE\b/i.exec(line) ?? [];
  const text = rule === undefined ? line : line.toUpperCase().replace(/\s/g, '');
  const property = orNull(() => ICAL.parse.property(text) as unknown as Property);
  return property ?? (rule === undefined ? null : [rule.toLowerCase(), {}, 'recur']);
}

function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function titleOf(text: string, problems: Problems): string {
  if (text.length <= LONGEST_TITLE) return text;
  problems.add('problem_feed_long_title', text.slice(0, SHOWN_OF_TITLE).toWellFormed());
  return text.slice(0, LONGEST_TITLE).toWellFormed();
}

function moment(property: Property | undefined): Moment | null {
  return property === undefined ? null : momentOf(property[3], property[2], property[1].tzid);
}

/** Those of its values that can be read. */
function momentsOf([, { tzid }, type, ...values]: Property): readonly Moment[] {
  return values.flatMap((value) => orNull(() => momentOf(value, type, tzid)) ?? []);
}

function addedBy([, { tzid }, type, ...values]: Property): readonly Added[] {
  return values.flatMap(
    (value) =>
      orNull(() =>
        Array.isArray(value) ? periodOf(value, tzid) : { start: momentOf(value, type, tzid), end: null },
      ) ?? [],
  );
}

function periodOf([start, end]: readonly unknown[], tzid: unknown): Added {
  const isDuration = /^[+-]?P/.test(String(end));
  return {
    start: momentOf(start, 'date-time', tzid),
    end: isDuration ? Temporal.Duration.from(String(end)) : momentOf(end, 'date-time', tzid),
  };
}

function durationOf(property: Property | undefined): Temporal.Duration | null {
  return property === undefined ? null : Temporal.Duration.from(String(property[3]));
}

function ruleIn([, , , value]: Property): readonly Rule[] {
  const rule = orNull(() => ruleOf(value));
  return rule === null ? [] : [rule];
}

/** Of two of the same address, the first counts. */
function answersOf(attendees: readonly Property[]): ReadonlyMap<string, Answer> {
  const answers = attendees.toReversed().flatMap(([, { email, partstat }, , value]) => {
    const answer = ANSWERS[String(partstat ?? '').toUpperCase()] ?? 'needs-action';
    return [value, email].flatMap((address) =>
      typeof address === 'string' ? [[plainAddress(address), answer] as const] : [],
    );
  });
  return new Map(answers);
}

/** An address as it is compared: `MAILTO:Jane@Example.com` is `jane@example.com`. */
export function plainAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/@googlemail\.com$/, '@gmail.com');
}

function instantOf(property: Property | undefined): number | null {
  const time = orNull(() => moment(property));
  return time === null || isDate(time) ? null : asUtc(time);
}
