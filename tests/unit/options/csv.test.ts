/** CSV: as RFC 4180 has it, and harmless in a spreadsheet. */
import { expect, test } from 'vitest';
import { csvFile } from '../../../entrypoints/options/csv.ts';

/** The file's text, after the mark that says it is in UTF-8. */
async function written(...table: (string | number)[][]): Promise<string> {
  const bytes = new Uint8Array(await csvFile(table).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return new TextDecoder().decode(bytes);
}

test('rows end with CR LF, cells are parted by commas', async () => {
  expect(await written(['Start', 'Hours'], ['2026-11-23', 1.5])).toBe('Start,Hours\r\n2026-11-23,1.5\r\n');
});

test.each([
  ['a, b', '"a, b"'],
  ['say "yes"', '"say ""yes"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=HYPERLINK("https://example.com")', `"'=HYPERLINK(""https://example.com"")"`],
  ['+49 40 1234', "'+49 40 1234"],
  ['-1', "'-1"],
  ['@home', "'@home"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['a=b', 'a=b'],
])('%j is written as %s', async (cell, expected) => {
  expect(await written([cell])).toBe(`${expected}\r\n`);
});

test('a number below zero stays a number', async () => {
  expect(await written([-1])).toBe('-1\r\n');
});
