/** Where the second copy is kept, and what it says of itself: all that whoever only opens the database needs of it. */

/** A storage area of the browser, as far as the copy needs one: `browser.storage.local`. */
export interface CopyArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What the copy says of itself. */
export interface Head {
  readonly version: 1;
  /** The database's revision that the copy is up to. */
  readonly revision: number;
  /** The revision that the snapshot is of; each later one has an entry in the journal. */
  readonly base: number;
  /** How many parts the snapshot has. */
  readonly parts: number;
  /** How many tags there was no room for in the snapshot. */
  readonly left: number;
}

/** The name under which the head is stored, and with which those of all other parts of the copy begin. */
export const HEAD = 'copy';

let area: CopyArea | null = null;

/** Says where the copy is kept. */
export function setCopyArea(chosen: CopyArea): void {
  area = chosen;
}

/** Where the copy is kept; null where nobody has said. */
export function copyArea(): CopyArea | null {
  return area;
}

/** The revision the copy is up to; 0 where there is none. */
export async function copiedRevision(): Promise<number> {
  return area === null ? 0 : ((await readHead(area))?.revision ?? 0);
}

/** The copy's head; null where there is none, or it is damaged. */
export async function readHead(from: CopyArea): Promise<Head | null> {
  const head = (await from.get([HEAD]))[HEAD];
  if (typeof head !== 'object' || head === null) return null;
  const { version, revision, base, parts, left } = head as Record<string, unknown>;
  const isWhole = [revision, base, parts, left].every((field) => Number.isInteger(field) && (field as number) >= 0);
  return version === 1 && isWhole ? ({ version, revision, base, parts, left } as Head) : null;
}
