/** Unpacks an archive, entry by entry, in slices and within bounds: an archive of a few kB may hold terabytes. */
import { Inflate, Unzip, type UnzipDecoder, type UnzipFile, UnzipPassThrough, unzipSync } from 'fflate';
import { joined } from './content-lines.ts';
import type { Pace } from './pace.ts';

/** One file of an archive. */
export interface ZipEntry {
  /** With the folders it lies in. */
  readonly name: string;
  /** Null where it could not be unpacked: it is larger than asked for, or damaged, or encrypted. */
  readonly bytes: Uint8Array | null;
  readonly trouble: 'too-large' | 'damaged' | null;
}

/** So many bytes are unpacked at once: they become at most a thousand times as many. */
const PIECE = 4096;

/** Whether it begins as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The names in its table of contents; null where it has none, as when its end is missing. */
export function namesInZip(bytes: Uint8Array): readonly string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
}

/**
 * Unpacks those entries whose name is wanted, one after the other.
 * @param most the most bytes that an entry may have
 * @param onProgress is told which part of the archive has been unpacked, from 0 to 1
 */
export async function* entriesOfZip(
  bytes: Uint8Array,
  {
    isWanted,
    most,
    pace,
    onProgress,
  }: {
    readonly isWanted: (name: string) => boolean;
    readonly most: number;
    readonly pace: Pace;
    readonly onProgress: (part: number) => void;
  },
): AsyncGenerator<ZipEntry> {
  const done: ZipEntry[] = [];
  const open = new Set<string>();
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    open.add(file.name);
    gather(file, most, (entry) => {
      open.delete(entry.name);
      done.push(entry);
    });
  });
  unzip.register(UnzipPassThrough);
  unzip.register(BoundedInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    await pace();
    try {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch {
      // What is open is damaged.
      at = bytes.length;
    }
    onProgress(Math.min((at + PIECE) / bytes.length, 1));
    yield* done.splice(0);
  }
  for (const name of open) yield { name, bytes: null, trouble: 'damaged' };
}

function gather(file: UnzipFile, most: number, onDone: (entry: ZipEntry) => void): void {
  const { name } = file;
  const parts: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  const finish = (entry: Omit<ZipEntry, 'name'>): void => {
    isDone = true;
    file.terminate();
    onDone({ name, ...entry });
  };
  file.ondata = (error, part, isLast) => {
    if (isDone) return;
    if (error !== null) return finish({ bytes: null, trouble: 'damaged' });
    parts.push(part);
    size += part.length;
    if (size > most) return finish({ bytes: null, trouble: 'too-large' });
    if (isLast) finish({ bytes: joined(parts), trouble: null });
  };
  try {
    file.start();
  } catch {
    if (!isDone) finish({ bytes: null, trouble: 'damaged' });
  }
}

/** Inflates until it is told that this is enough. */
class BoundedInflate implements UnzipDecoder {
  static readonly compression = 8;
  readonly #inflate = new Inflate();
  #isOver = false;
  ondata!: UnzipDecoder['ondata'];

  push(part: Uint8Array, isLast: boolean): void {
    if (this.#isOver) return;
    this.#inflate.ondata = (inflated, isEnd) => this.ondata(null, inflated, isEnd);
    try {
      this.#inflate.push(part, isLast);
    } catch (error) {
      this.#isOver = true;
      this.ondata(error as never, new Uint8Array(), true);
    }
  }

  terminate(): void {
    this.#isOver = true;
  }
}
