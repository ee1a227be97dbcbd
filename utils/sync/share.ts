/** Shares the room among the machines. */

/**
 * What each machine may take of `room`, when they would like to take so much each (bytes): nobody gets more than wanted,
 * and what little ones leave is shared by the others. Every machine that knows the same wants finds the same shares.
 */
export function sharesOf(wants: ReadonlyMap<string, number>, room: number): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  let left = room;
  let waiting = wants.size;
  for (const [machine, want] of [...wants].toSorted(([, one], [, other]) => one - other)) {
    const share = Math.max(0, Math.min(want, Math.floor(left / waiting)));
    shares.set(machine, share);
    left -= share;
    waiting -= 1;
  }
  return shares;
}
