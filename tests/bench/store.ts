/**
 * The store's benchmark: what it takes with 100,000 events, beside bare IndexedDB in the same page and the same minutes.
 *
 *     npm run bench:store                   in Chromium, two minutes
 */
import { type Figure, lineOf } from './figure.ts';
import { measureWithin } from './within-extension.ts';

const { browser, result: figures } = await measureWithin<readonly Figure[]>(
  new URL('./store-page.ts', import.meta.url),
);
console.log(`${browser}, medians\n`);
console.log('| | the store | bare IndexedDB | ratio | lowest … highest | bare means |');
console.log('|---|---:|---:|---:|---:|---|');
for (const figure of figures) {
  const { with: own, bare, ratio, spread } = lineOf(figure);
  const [low, high] = spread.map((each) => each.toFixed(2));
  const cells = [`${own.toFixed(1)} ms`, `${bare.toFixed(1)} ms`, ratio.toFixed(2), `${low} … ${high}`];
  console.log(`| ${[figure.name, ...cells, figure.against].join(' | ')} |`);
}
