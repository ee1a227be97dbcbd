/**
 * The benchmark: what the extension costs Google Calendar's page and how fast it is, with and without it in turns.
 *
 *     npm run bench                         five pairs of everything; 40 minutes
 *     npm run bench -- --quick              two pairs of a little of everything
 *     npm run bench -- --pairs 9            as many pairs
 *     npm run bench -- --only cards,load    some rows, see `rows.ts`
 *     npm run bench -- --with DIR --control SELECTOR
 *                                           another unpacked extension in place of this one, and what it puts on the card
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../browser/build-extension.ts';
import { Drive } from '../browser/drive.ts';
import { findBrowser } from '../browser/find-browsers.ts';
import { addEmptyPage, makeBareExtension } from './bare-extension.ts';
import { filesOf, type Part, type Weight, weigh } from './built-files.ts';
import type { Figure } from './figure.ts';
import { printResult, writeResult } from './report.ts';
import { type Bench, ROWS } from './rows.ts';

const RESULT = '.output/bench.json';

const FULL = { pairs: 5, weeks: 100, cards: 200, letters: 200, stored: [0, 1000, 100_000] };
const QUICK = { pairs: 2, weeks: 10, cards: 40, letters: 50, stored: [0, 1000] };

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    only: { type: 'string', default: ROWS.map(({ name }) => name).join() },
    with: { type: 'string' },
    control: { type: 'string', default: '[role=dialog] seven-reasons-picker' },
  },
});

const isOurs = options.with === undefined;
const built = options.with ?? (await buildExtension('chromium'));
const bareFolder = await makeBareExtension();
const folder = await mkdtemp(join(tmpdir(), 'seven-reasons-bench-'));
await cp(built, folder, { recursive: true });
await addEmptyPage(folder);

const executable = findBrowser('chromium');
const start = (extension: string) => Drive.start({ name: 'chromium', executable, extension, headless: true });
const bare = await start(bareFolder);
const measured = await start(folder);
const usual = options.quick ? QUICK : FULL;
const amounts = { ...usual, pairs: Number(options.pairs ?? usual.pairs) };
const bench: Bench = { bare, with: measured, isOurs, control: options.control, ...amounts };
try {
  const figures: Figure[] = [];
  const wanted = options.only.split(',');
  for (const row of ROWS) {
    if (!wanted.includes(row.name) || (row.ours && !isOurs)) continue;
    console.log(`measuring ${row.name} …`);
    figures.push(...(await row.measure(bench)));
  }
  const result = {
    browser: await measured.running.browser.version(),
    extension: isOurs ? 'Seven Reasons' : built,
    pairs: amounts.pairs,
    figures,
    weights: await weightsOf(built),
  };
  printResult(result);
  await writeResult(result, RESULT);
} finally {
  await Promise.all([bare.close(), measured.close()]);
  await Promise.all([folder, bareFolder].map((made) => rm(made, { recursive: true })));
}

async function weightsOf(extension: string): Promise<Record<string, Weight>> {
  const files = await filesOf(extension);
  const weights: Record<string, Weight> = {};
  for (const part of Object.keys(files) as Part[]) weights[part] = await weigh(extension, files[part]);
  return weights;
}
