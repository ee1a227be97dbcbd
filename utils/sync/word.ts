/** Words: what the user said, in one form for tags, goals and settings, as short as it can be said. */
import { digitsOfTag, type EventKey, isEventKey, REASONS_BY_DIGIT, type Tag, tagOfDigits } from '../events/index.ts';
import type { ReasonId } from '../reasons.ts';
import { type Goal, parseGoal } from '../summary/index.ts';
import { type Stamp, stampOf } from '../time/index.ts';

/** Everything that sync carries, as those who keep it know it. A tag, goal or setting that is absent is not deleted. */
export interface Said {
  /** Newest first; a tag that was taken away is null. */
  readonly tags: readonly (Stamp & { readonly key: EventKey; readonly tag: Tag | null })[];
  readonly goals: readonly (Stamp & { readonly goal: Goal })[];
  readonly settings: readonly (Stamp & { readonly name: string; readonly value: unknown })[];
  /** Until when everything that was said, in any browser, is deleted; null: it never was. */
  readonly erased: Stamp | null;
}

/** One thing that was said. */
export interface Word extends Stamp {
  /**
   * What it is about, in a letter and a name: an event's tag (`t` and its key), a version of a goal (`g`, the reason's
   * digit and the date), a setting (`s` and its name).
   */
  readonly about: string;
  /** What was said of it, as JSON. A tag is the digits of its reasons, that which gets the time first; '' is none. */
  readonly value: unknown;
}

/** All of it as words. */
export function wordsOf({ tags, goals, settings }: Said): readonly Word[] {
  return [
    ...tags.map(({ key, tag, ...stamp }) => word(`t${key}`, digitsOfTag(tag), stamp)),
    ...goals.map(({ goal: { reason, from, kind, amount }, ...stamp }) =>
      word(`g${REASONS_BY_DIGIT.indexOf(reason)}${from}`, { kind, amount }, stamp),
    ),
    ...settings.map(({ name, value, ...stamp }) => word(`s${name}`, value, stamp)),
  ];
}

/** Words as those know them who keep what was said. What is none of theirs is left out: its value came from outside. */
export function saidOf(words: readonly Word[], erased: Stamp | null): Said {
  const said = { tags: [] as Said['tags'][number][], goals: [] as Said['goals'][number][] };
  const settings: Said['settings'][number][] = [];
  for (const { about, value, ...stamp } of words) {
    const [kind, name] = [about.slice(0, 1), about.slice(1)];
    const tag = kind === 't' && isEventKey(name) ? tagOfDigits(value) : undefined;
    const goal = kind === 'g' ? goalOf(name, value) : null;
    if (tag !== undefined) said.tags.push({ key: name as EventKey, tag, ...stamp });
    if (goal !== null) said.goals.push({ goal, ...stamp });
    if (kind === 's') settings.push({ name, value, ...stamp });
  }
  return { ...said, settings, erased };
}

/** Whether it is a tag; all else is little, and matters as long as it is in force. */
export function isTag({ about }: Word): boolean {
  return about.startsWith('t');
}

/** Says whether both say the same of the same thing. */
export function isSameWord(one: Word, other: Word): boolean {
  return textOf(one) === textOf(other);
}

/** Orders words from the newest to the oldest, and those of one moment in one way everywhere. */
export function newestFirst(one: Word, other: Word): number {
  return other.at - one.at || (other.counter ?? 0) - (one.counter ?? 0) || (one.about < other.about ? -1 : 1);
}

function word(about: string, value: unknown, stamp: Stamp): Word {
  return { about, value, ...stampOf(stamp) };
}

function textOf({ about, value, at, counter = 0 }: Word): string {
  return JSON.stringify([about, value, at, counter]);
}

function goalOf(name: string, value: unknown): Goal | null {
  const { kind, amount } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return parseGoal({
    reason: REASONS_BY_DIGIT[Number(name.slice(0, 1))] as ReasonId,
    from: name.slice(1),
    kind,
    amount,
  });
}
