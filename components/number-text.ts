/** Numbers as people type them: with their own digits, and a comma or a point before the fraction. */

/**
 * Reads a number that is not negative out of what was typed; NaN where it is none. Three digits after a comma or a point
 * are none: they may be thousands, and nobody means a thousandth of an hour.
 */
export function readNumber(typed: string, locale: string): number {
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210)].toReversed();
  const plain = Array.from(typed.trim(), (sign) => (digits.includes(sign) ? digits.indexOf(sign) : sign)).join('');
  return /^\d+([.,٫]\d{1,2})?$/.test(plain) ? Number(plain.replace(/[,٫]/, '.')) : Number.NaN;
}

/** Writes a number as `readNumber` takes it. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(value);
}
