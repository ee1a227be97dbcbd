/** A storage area of the browser as the second copy sees it: plain JSON, written as a whole or not at all. */
import type { CopyArea } from '../../../utils/store/copy-head.ts';

/** An area in memory; `items` is what lies in it. */
export class AreaInMemory implements CopyArea {
  items: Record<string, unknown> = {};
  /** Every write, by the names it wrote. */
  readonly writes: string[][] = [];
  /** Makes every write fail, as a full area does. */
  isFull = false;

  get = async (keys: string[] | null): Promise<Record<string, unknown>> => {
    const names = keys ?? Object.keys(this.items);
    return structuredClone(
      Object.fromEntries(names.flatMap((name) => (name in this.items ? [[name, this.items[name]]] : []))),
    );
  };

  set = async (items: Record<string, unknown>): Promise<void> => {
    if (this.isFull) throw new Error('Resource::kQuotaBytes quota exceeded');
    this.writes.push(Object.keys(items));
    Object.assign(this.items, JSON.parse(JSON.stringify(items)));
  };

  remove = async (keys: string[]): Promise<void> => {
    for (const key of keys) delete this.items[key];
  };

  /** What it takes in Chromium, which counts names as well, and writes a `<` as six characters. */
  bytes(): number {
    const text = Object.entries(this.items).map(
      ([name, value]) => name + JSON.stringify(value).replaceAll('<', '\\u003C'),
    );
    return new TextEncoder().encode(text.join('')).length;
  }
}
