/** Writes tables as CSV: as RFC 4180 has it, and so that no spreadsheet takes a text for a formula. */

/** What a spreadsheet would run: these begin formulas, or are skipped before one. */
const FORMULA = /^[=+\-@\t\r]/;

/** The file of a table, its head first; in UTF-8, and said to be, as Excel asks for. Numbers are written as they are. */
export function csvFile(table: readonly (readonly (string | number)[])[]): Blob {
  const lines = table.map((row) => `${row.map(writeCell).join(',')}\r\n`);
  return new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' });
}

function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
