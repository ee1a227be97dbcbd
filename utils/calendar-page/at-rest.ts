/** Tells when the view is at rest: nothing stirred for a while, no slide under way, the browser idle. */
import { viewsOn } from './view.ts';

/** How long nothing may have stirred, in ms: longer than a slide (300 ms, page facts 10.8). */
const REST = 400;

/** A view that still has its double after so many rests has not a slide but another structure: it is read as it is. */
const MOST_SLIDES = 5;

/** After so many ms the view is read though the browser is never idle. */
const MOST_PATIENCE = 2000;

/** Returns the function to call whenever something stirs; `onRest` is called once after each stirring. */
export function atRest(document_: Document, onRest: () => void, { signal }: { signal: AbortSignal }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stirred = 0;
  let slides = 0;

  const wait = (ms: number) => {
    timer ??= setTimeout(look, ms);
  };
  const look = () => {
    timer = undefined;
    const left = stirred + REST - performance.now();
    if (left > 0) wait(left);
    else requestIdleCallback(lookAtViews, { timeout: MOST_PATIENCE });
  };
  const lookAtViews = () => {
    if (signal.aborted) return;
    if (viewsOn(document_).length > 1 && ++slides < MOST_SLIDES) return wait(REST);
    slides = 0;
    onRest();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return () => {
    stirred = performance.now();
    if (!signal.aborted) wait(REST);
  };
}
