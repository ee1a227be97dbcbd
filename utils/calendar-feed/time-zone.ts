/** Reads a VTIMEZONE: the place it stands for, where that is known, or else the clock that it defines. */
import ICAL from 'ical.js';
import { asUtc, isDate, type Moment, momentOf } from './moment.ts';
import { periodsOf } from './recurrence.ts';
import { ruleOf } from './rule.ts';
import { namedZone, type Shift, shiftedZone, type Zone } from './zone.ts';

/** Shifts are worked out until then. */
const END = Date.UTC(2200, 0);

/** A rule is followed for so many turns, and gives so many shifts, at most. */
const MOST_TURNS = 2000;

/**
 * The zone of a name: as Temporal knows it, or as it ends with a name that Temporal knows, as those of some programs do
 * (`/mozilla.org/20050126_1/Europe/Berlin`); null for any other.
 */
export function placeOf(tzid: string): Zone | null {
  const parts = tzid.replace(/^\/+|"/g, '').split('/');
  for (let from = 0; from < parts.length; from += 1) {
    const zone = namedZone(parts.slice(from).join('/').replaceAll(' ', '_'));
    if (zone !== null) return zone;
  }
  return null;
}

/**
 * The zone that the lines of a VTIMEZONE define.
 * @throws Error when they define none
 */
export function zoneOfLines(lines: readonly string[]): { readonly tzid: string; readonly zone: Zone } {
  const component = new ICAL.Component(ICAL.parse(lines.join('\r\n')));
  const tzid = String(component.getFirstPropertyValue('tzid'));
  const place = component.getFirstPropertyValue('x-lic-location');
  const zone = (typeof place === 'string' ? namedZone(place) : null) ?? placeOf(tzid);
  return { tzid, zone: zone ?? shiftedZone(shiftsOf(component)) };
}

function shiftsOf(component: ICAL.Component): readonly Shift[] {
  const shifts = component
    .getAllSubcomponents()
    .flatMap(shiftsOfPart)
    .toSorted((one, other) => one.at - other.at);
  if (shifts.length === 0) throw new Error('A zone without a clock.');
  return shifts;
}

/** The shifts of a STANDARD or a DAYLIGHT part. Its times are those of the clock before it is shifted. */
function shiftsOfPart(part: ICAL.Component): readonly Shift[] {
  const [before, after] = [offsetOf(part, 'tzoffsetfrom'), offsetOf(part, 'tzoffsetto')];
  const [start] = timesOf(part, 'dtstart');
  if (start === undefined) throw new Error('A part of a zone without a start.');
  const times = [start, ...timesOf(part, 'rdate')];
  for (const property of part.getAllProperties('rrule')) {
    const rule = ruleOf(property.toJSON()[3]);
    const limit = rule.until === null ? END : asUtc(rule.until) + (isInUtc(rule.until) ? before : 0);
    for (const { begin, times: more } of periodsOf(rule, start, () => false).take(MOST_TURNS)) {
      times.push(...more.filter((time) => time <= limit));
      if (begin > limit || times.length > MOST_TURNS) break;
    }
  }
  return times.map((time) => ({ at: time - before, before, after }));
}

/** In ms, as if the clock showed UTC. */
function timesOf(part: ICAL.Component, name: string): readonly number[] {
  return part.getAllProperties(name).flatMap((property) => {
    const [, , type, ...values] = property.toJSON() as [string, object, string, ...unknown[]];
    return values.map((value) => asUtc(momentOf(value, type, null)));
  });
}

function isInUtc(moment: Moment): boolean {
  return !isDate(moment) && moment.tzid === 'UTC';
}

/** In ms. */
function offsetOf(part: ICAL.Component, name: string): number {
  const value = part.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.UtcOffset)) throw new Error(`A part of a zone without ${name}.`);
  return value.toSeconds() * 1000;
}
