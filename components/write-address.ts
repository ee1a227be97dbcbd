/** Writes the address of the summary room; all that the popup, which leads there, needs of it. */
import type { OverviewAddress, PeriodChoice } from './overview-address.ts';

/** Writes the hash; what is at its default is left out. */
export function writeAddress({ period, step, measure, reason }: OverviewAddress): string {
  const fields = Object.entries({
    period: period.kind === 'last-12-weeks' ? null : writePeriodChoice(period),
    step,
    measure: measure === 'hours' ? null : measure,
    reason,
  }).filter(([, value]) => value !== null);
  const written = fields.map(([name, value]) => `${name}=${value}`).join('&');
  return written === '' ? '#summary' : `#summary?${written}`;
}

function writePeriodChoice(choice: PeriodChoice): string {
  if (choice.kind === 'custom') return `${choice.first}/${choice.last}`;
  return 'date' in choice && choice.date !== null ? `${choice.kind}:${choice.date}` : choice.kind;
}
