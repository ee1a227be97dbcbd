/** The marks on the chips of tagged events. */
// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { markChips } from '../../../utils/calendar-page/index.ts';
import type { EventKey, Tag } from '../../../utils/events/index.ts';
import { card, dayGrid, editPage, eventId, scheduleRow, stackedChip, timedChip, writePage } from './page.ts';

const ID = eventId('abc');
const text = { label: 'x', title: 'x' };
const tagged = (reason: Tag['reason'] | null) =>
  new Map(reason === null ? [] : [[ID as EventKey, { reason, also: [] } as Tag]]);
const marked = () => [...document.querySelectorAll('[data-seven-reasons]')];

test('every chip of the event is marked, and nothing else that has its id', () => {
  writePage(
    dayGrid(['2026-11-23'], {
      allDay: { '2026-11-23': stackedChip(`${ID}==`, text) + stackedChip(ID, text, 0.01) },
      timed: { '2026-11-23': timedChip(ID, text, 10, 11) + timedChip(eventId('other'), text, 12, 13) },
    }) + scheduleRow(ID, text),
    { beside: card(ID) },
  );
  markChips(document, tagged('learn'));
  expect(marked()).toHaveLength(4);
  expect(marked().every((chip) => chip.hasAttribute('data-eventchip'))).toBe(true);
  expect(new Set(marked().map((chip) => chip.getAttribute('data-seven-reasons')))).toEqual(new Set(['learn']));
});

test('where only some chips have `data-eventchip`, all are marked', () => {
  const [with_, without] = [timedChip(ID, text, 10, 11), stackedChip(ID, text).replace('data-eventchip=""', '')];
  writePage(dayGrid(['2026-11-23'], { allDay: { '2026-11-23': without }, timed: { '2026-11-23': with_ } }), {
    beside: card(ID) + editPage({ id: ID }),
  });
  markChips(document, tagged('learn'));
  expect(marked()).toHaveLength(2);
  expect(marked().some((chip) => chip.hasAttribute('data-eventchip'))).toBe(true);
});

test('marks follow the tag, and nothing is written that stands there already', async () => {
  writePage(dayGrid(['2026-11-23'], { timed: { '2026-11-23': timedChip(ID, text, 10, 11) } }));
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(document, { attributes: true, subtree: true });
  for (const reason of ['learn', 'learn', 'not-networking', 'not-networking', null, null] as const) {
    markChips(document, tagged(reason));
    expect(marked().map((chip) => chip.getAttribute('data-seven-reasons'))).toEqual(reason === null ? [] : [reason]);
  }
  records.push(...observer.takeRecords());
  observer.disconnect();
  expect(records).toHaveLength(3);
});

test('a chip that Google built anew is marked anew', () => {
  writePage(dayGrid(['2026-11-23'], { timed: { '2026-11-23': timedChip(ID, text, 10, 11) } }));
  markChips(document, tagged('belong'));
  marked()[0]?.replaceWith(document.createRange().createContextualFragment(timedChip(ID, text, 10, 11)));
  expect(marked()).toEqual([]);
  markChips(document, tagged('belong'));
  expect(marked()).toHaveLength(1);
});
