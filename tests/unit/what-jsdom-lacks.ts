/** What every browser has and jsdom lacks: idle time, and whether an element is shown. */

globalThis.requestIdleCallback ??= (work) =>
  Number(setTimeout(work, 0, { didTimeout: false, timeRemaining: () => 50 }));

if (typeof Element !== 'undefined') {
  Element.prototype.checkVisibility ??= function checkVisibility(this: Element) {
    if (getComputedStyle(this).visibility === 'hidden') return false;
    for (let part: Element | null = this; part !== null; part = part.parentElement) {
      if (getComputedStyle(part).display === 'none') return false;
    }
    return true;
  };
}
