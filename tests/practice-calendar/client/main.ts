/** Starts the practice calendar's page. */
import { startApp } from './app.ts';
import { options } from './calendar.ts';
import { makePractice } from './practice.ts';

/** Longest time between two sync ticks, ms. */
const SYNC = 12_000;

const app = startApp();
window.practice = makePractice(app);
if (options.sync) tick();

/** What comes in from other devices: chips are drawn anew or patched, at random times. */
function tick(): void {
  setTimeout(() => {
    if (Math.random() < 0.5) app.rebuildChips();
    else app.patchChips();
    tick();
  }, Math.random() * SYNC);
}
