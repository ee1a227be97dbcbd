/** Where chips stand: side by side where they overlap, one above another in rows of days. Pure. */
import { wallMinutes } from './dates.ts';

/** Minutes by `wallMinutes`; of whole days `to` is midnight after the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY = 1440;

/** The part of an event that falls on one day, in minutes after its midnight, and its place across the column. */
export interface Placed<Item> {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
  /** Lane and lanes: the event stands in lane `lane` of `lanes`, counted from 0. */
  readonly lane: number;
  readonly lanes: number;
}

/** The shortest height of a chip, as time. */
const SHORTEST = 15;

/** Places a day's events, given by start: those that overlap share the column. */
export function placeInDay<Item extends Span>(
  items: readonly Item[],
  day: Temporal.PlainDate,
): readonly Placed<Item>[] {
  const midnight = wallMinutes(day);
  const parts = items
    .filter((item) => touches(item, day))
    .map((item) => ({ item, from: Math.max(item.from - midnight, 0), to: Math.min(item.to - midnight, DAY) }));
  const placed: Placed<Item>[] = [];
  let cluster: { item: Item; from: number; to: number; lane: number }[] = [];
  let clusterEnd = -1;
  const close = () => {
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane + 1));
    placed.push(...cluster.map((part) => ({ ...part, lanes })));
    cluster = [];
  };
  for (const part of parts) {
    if (part.from >= clusterEnd) close();
    const busy = new Set(
      cluster.filter(({ from, to }) => Math.max(to, from + SHORTEST) > part.from).map(({ lane }) => lane),
    );
    let lane = 0;
    while (busy.has(lane)) lane += 1;
    cluster.push({ ...part, lane });
    clusterEnd = Math.max(clusterEnd, part.to, part.from + SHORTEST);
  }
  close();
  return placed;
}

/** Whether an event is on a day; its end at midnight is still the day before. */
export function touches({ from, to }: Span, day: Temporal.PlainDate): boolean {
  const midnight = wallMinutes(day);
  return from < midnight + DAY && (to > midnight || from === midnight);
}

/** An event's place in a row of days. */
export interface Stacked<Item> {
  readonly item: Item;
  /** First day of it in this row, and on how many of them it is. */
  readonly day: number;
  readonly days: number;
  /** Which line, from the top. */
  readonly line: number;
  /** Whether it began before the row, or goes on after it. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Stacks events in a row of days: each takes the first line that is free on all its days. Longer ones first. */
export function stackInRow<Item extends Span>(
  items: readonly Item[],
  days: readonly Temporal.PlainDate[],
): readonly Stacked<Item>[] {
  const taken = days.map(() => new Set<number>());
  const on = (item: Item) => days.flatMap((day, index) => (touches(item, day) ? [index] : []));
  return items
    .map((item) => ({ item, on: on(item) }))
    .filter(({ on: indices }) => indices.length > 0)
    .toSorted((one, other) => (one.on[0] ?? 0) - (other.on[0] ?? 0) || other.on.length - one.on.length)
    .map(({ item, on: indices }) => {
      let line = 0;
      while (indices.some((index) => taken[index]?.has(line))) line += 1;
      for (const index of indices) taken[index]?.add(line);
      const first = days[indices[0] ?? 0] as Temporal.PlainDate;
      const last = days[indices.at(-1) ?? 0] as Temporal.PlainDate;
      return {
        item,
        day: indices[0] ?? 0,
        days: indices.length,
        line,
        before: touches(item, first.subtract({ days: 1 })),
        after: touches(item, last.add({ days: 1 })),
      };
    });
}
