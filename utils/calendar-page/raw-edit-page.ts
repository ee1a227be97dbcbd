/** Reads the edit page into raw strings. */
import type { RawEditPage } from '../raw-reading.ts';
import { dateOfDigits } from './date-key.ts';
import { answerOn } from './raw-answer.ts';
import { find, HOOKS, type Hook } from './selectors.ts';
import { isShown } from './shown.ts';

/** Reads the fields, as they stand now, not as they were when the page opened. Computes the style. */
export function rawEditPage(page: ParentNode): RawEditPage {
  const heading = find(page, HOOKS.cardTitle)?.textContent?.trim();
  return {
    title: textIn(page, HOOKS.editTitle) ?? heading ?? null,
    startDate: dateOfDigits(find(page, HOOKS.editStartDate)?.getAttribute('data-date')),
    endDate: dateOfDigits(find(page, HOOKS.editEndDate)?.getAttribute('data-date')),
    startTime: textIn(page, HOOKS.editStartTime) || null,
    endTime: textIn(page, HOOKS.editEndTime) || null,
    words: find(page, HOOKS.editWords)?.textContent?.trim() ?? null,
    answer: answerOn(page),
  };
}

function textIn(page: ParentNode, hook: Hook): string | null {
  const field = find(page, hook);
  return field !== null && isShown(field) ? (field as HTMLInputElement).value.trim() : null;
}
