/** Counts what waits for a tag. */
import { read } from './open.ts';

/**
 * How many events nothing was said of that begin before `before` (ms; see `untaggedEvents`), counted by their index up to
 * `most`, as nobody needs to know how many more there are.
 */
export async function countUntagged({ before, most }: { before: number; most: number }): Promise<number> {
  const index = (await read()).objectStore('events').index('untagged');
  const keys = await index.getAllKeys(IDBKeyRange.upperBound(before, true), most);
  return keys.length;
}
