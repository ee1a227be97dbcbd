/** Measures in two browsers by turns, the one without the extension and the one with it. */
import type { Page } from 'puppeteer-core';
import type { Drive } from '../browser/drive.ts';
import { collectGarbage, type MainThread, measureMainThread, type Remains, remainsOf } from './main-thread.ts';

/** Something without the extension, and the same with it. */
export interface PairOf<T> {
  readonly bare: T;
  readonly with: T;
}

/** Work that is made of many like steps, on a page that stays open. */
export interface Course {
  readonly open: (drive: Drive) => Promise<Page>;
  /** Does the steps after `from` up to `to`. */
  readonly go: (page: Page, from: number, to: number) => Promise<unknown>;
  /** So many steps are done in one browser before it is the other's turn. */
  readonly piece: number;
}

/** What a course cost, and what was there after half of it and at its end. */
export interface Work {
  readonly thread: MainThread;
  readonly halfway: Remains;
  readonly end: Remains;
}

/** Measures one after the other, `pairs` times; which one is first changes from pair to pair. */
export async function inPairs<T>(
  drives: PairOf<Drive>,
  pairs: number,
  measure: (drive: Drive) => Promise<T>,
): Promise<readonly PairOf<T>[]> {
  const measured: PairOf<T>[] = [];
  for (let turn = 0; turn < pairs; turn += 1) measured.push(await both(drives, turn, measure));
  return measured;
}

/**
 * Has both go the same course, `pairs` times, a piece in one browser and a piece in the other: the machine is now slower
 * and now faster, by more than an extension costs, and so it weighs on both alike.
 */
export async function byTurns(
  drives: PairOf<Drive>,
  pairs: number,
  course: Course,
  steps: number,
): Promise<readonly PairOf<Work>[]> {
  const works: PairOf<Work>[] = [];
  for (let turn = 0; turn < pairs; turn += 1) {
    const pages = await both(drives, turn, course.open);
    const middle = steps / 2;
    const first = await goByTurns(pages, course, 0, middle);
    const halfway = await both(pages, turn, remainsOf);
    const second = await goByTurns(pages, course, middle, steps);
    const end = await both(pages, turn, remainsOf);
    await both(pages, turn, (page) => page.close());
    const work = (of: keyof PairOf<Work>): Work => ({
      thread: sum(first[of], second[of]),
      halfway: halfway[of],
      end: end[of],
    });
    works.push({ bare: work('bare'), with: work('with') });
  }
  return works;
}

async function goByTurns(
  pages: PairOf<Page>,
  { go, piece }: Course,
  from: number,
  to: number,
): Promise<PairOf<MainThread>> {
  let total: PairOf<MainThread> = { bare: NOTHING, with: NOTHING };
  await both(pages, 0, collectGarbage);
  for (let step = from; step < to; step += piece) {
    const end = Math.min(step + piece, to);
    const measured = await both(pages, step / piece, (page) => measureMainThread(page, () => go(page, step, end)));
    total = { bare: sum(total.bare, measured.bare), with: sum(total.with, measured.with) };
  }
  return total;
}

const NOTHING: MainThread = { total: 0, script: 0, style: 0, layout: 0 };

function sum(one: MainThread, other: MainThread): MainThread {
  return {
    total: one.total + other.total,
    script: one.script + other.script,
    style: one.style + other.style,
    layout: one.layout + other.layout,
  };
}

/** In even turns the one without the extension is first. */
async function both<S, T>(pair: PairOf<S>, turn: number, act: (one: S) => Promise<T>): Promise<PairOf<T>> {
  if (turn % 2 === 0) {
    const bare = await act(pair.bare);
    return { bare, with: await act(pair.with) };
  }
  const measured = await act(pair.with);
  return { bare: await act(pair.bare), with: measured };
}
