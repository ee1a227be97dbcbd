/** Pace: long work in slices, so that a page answers and draws in between. */

/** How long (ms) a slice is: with the work that overruns it, well under the 50 ms that a person notices. */
const SLICE = 12;

/** To be awaited before each piece of a long work: lets others run when a slice is over. */
export type Pace = () => Promise<void>;

/** The pace of one work, from now on. */
export function createPace(): Pace {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await nextTask();
    since = performance.now();
  };
}

/** A message to oneself is a task of its own, and comes at once where a timer is held back: in a tab out of sight. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
