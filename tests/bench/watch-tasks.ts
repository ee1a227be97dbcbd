/** Sees which tasks of a page keep it from answering. */

/**
 * Watches from now on. What it returns ends that, and tells how long (ms) the longest task took; 0 where none took 50,
 * which is where browsers begin to tell. Runs in the page, where it can be sent as it stands.
 */
export function watchTasks(): () => Promise<number> {
  let longest = 0;
  const take = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return async () => {
    // The last task is told of once it is over.
    await new Promise((resolve) => setTimeout(resolve));
    take(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}
