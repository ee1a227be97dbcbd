/** The names of a period's parts, as short as there is room for under a bar. */
import type { PartKind, Period } from '../utils/time/index.ts';

const FORMS = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
} as const satisfies Record<PartKind, Intl.DateTimeFormatOptions>;

/** Names parts, each by its first day: "23 Nov", "Nov 26", "2026". */
export function namesOfParts(parts: readonly Period[], kind: PartKind, locale: string): readonly string[] {
  const [first] = parts;
  if (!first) return [];
  const format = new Intl.DateTimeFormat(locale, { ...FORMS[kind], timeZone: first.zone });
  return parts.map(({ start }) => format.format(start));
}
