/** What the trend says in words: on its axis, of one bar, and in the picture of it. */
import { REASON_IDS } from '../utils/reasons.ts';
import type { Share, Summary } from '../utils/summary/index.ts';
import { formatDuration, formatHours } from '../utils/time/index.ts';
import { writePeriod } from './dates.ts';
import { writeList } from './lists.ts';
import { writePercent } from './numbers.ts';
import type { Measure } from './overview-address.ts';
import { labelKey } from './reason-words.ts';
import { totalOf } from './share-time.ts';
import type { Translate } from './translate.ts';

const HOUR = 3_600_000;

/** A value of the axis: hours, or a part of 1. */
export function writeTick(value: number, measure: Measure, locale: string): string {
  return measure === 'hours' ? formatHours(value * HOUR, locale) : writePercent(100 * value, locale);
}

/** A time, and what of it is still to come: "3 hr", "3 hr and 1 hr planned". */
export function writeShare(time: Share, translate: Translate, locale: string): string {
  const past = formatDuration(time.past, locale);
  return time.planned === 0 ? past : translate('popup_past_and_planned', past, formatDuration(time.planned, locale));
}

/** All of a bar: its dates, its time, then that of each reason. */
export function describeBar({ period, networking, reasons }: Summary, translate: Translate, locale: string): string {
  const dates = writePeriod(period, locale);
  const each = REASON_IDS.filter((id) => totalOf(reasons[id]) > 0).map(
    (id) => `${translate(labelKey(id))} ${writeShare(reasons[id], translate, locale)}`,
  );
  const all = writeShare(networking, translate, locale);
  return each.length === 0
    ? translate('overview_bar_empty', dates, all)
    : translate('overview_bar', dates, all, writeList(each, locale));
}
