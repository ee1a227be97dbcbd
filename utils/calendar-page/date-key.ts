/** The two forms in which Google's page writes a date into an attribute. */

/**
 * The date (`2026-11-23`) of a `data-datekey`: `512·(year − 1970) + 32·month + day`, months from 1 (page facts 2.2, seen
 * 2019 to 2026). Null when there is none or it is no date; keys are not contiguous across months.
 */
export function dateOfKey(key: string | null | undefined): string | null {
  if (!key || !/^\d{1,6}$/.test(key)) return null;
  const number = Number(key);
  return dateOf(1970 + (number >> 9), (number >> 5) & 15, number & 31);
}

/** The date of a `data-date` (`20261123`) of the edit page; null when it is none. */
export function dateOfDigits(digits: string | null | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits ?? '') ?? [];
  return year ? dateOf(Number(year), Number(month), Number(day)) : null;
}

function dateOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
