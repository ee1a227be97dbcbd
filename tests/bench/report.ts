/** Prints the benchmark's table, and writes all of it into a file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import type { Weight } from './built-files.ts';
import { type Figure, type Line, lineOf } from './figure.ts';

/** Everything that a run has found. */
export interface Result {
  /** `Chrome/156.0…`. */
  readonly browser: string;
  readonly extension: string;
  readonly pairs: number;
  readonly figures: readonly Figure[];
  readonly weights: Readonly<Record<string, Weight>>;
}

const HEADS = ['', 'without', 'with', 'ratio', 'lowest … highest', 'compared with; goal'];

/** Prints a table that can be pasted into Markdown as it is. */
export function printResult({ browser, extension, pairs, figures, weights }: Result): void {
  const rows = figures.map(cellsOf);
  console.log(`\n${extension} in ${browser} on ${cpus().length} cores, medians of ${pairs} pairs\n`);
  printTable([HEADS, ...rows]);
  console.log();
  const sizes = Object.entries(weights).map(([part, { raw, gzip }]) => [part, kilobytes(raw), kilobytes(gzip)]);
  printTable([['', 'kB', 'kB gzip'], ...sizes]);
}

/** Writes the figures with all their pairs, and what was made of them. */
export async function writeResult(result: Result, path: string): Promise<void> {
  const figures = result.figures.map((figure) => ({ ...figure, ...lineOf(figure) }));
  const { length: cores } = cpus();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...result, cores, figures }, null, 2)}\n`);
}

function cellsOf(figure: Figure): readonly string[] {
  const { name, unit, against, goal } = figure;
  const line: Line = lineOf(figure);
  const value = (number: number) => `${round(number)} ${unit}`;
  const ratio = (number: number) => (Number.isFinite(number) ? number.toFixed(3) : '–');
  return [
    name,
    value(line.bare),
    value(line.with),
    ratio(line.ratio),
    line.spread.map(ratio).join(' … '),
    [against, goal].filter((part) => part != null).join('; '),
  ];
}

function round(number: number): string {
  return number.toFixed(Math.abs(number) < 100 ? 1 : 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const [heads = [], ...others] = rows;
  console.log(line(heads));
  console.log(`|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column === 0 ? '-' : ':'}`).join('|')}|`);
  for (const cells of others) console.log(line(cells));
}
