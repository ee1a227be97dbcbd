/** Content lines: the bytes of a calendar as lines of text, whole and decoded. */

/** One line as it stands in the bytes, before it is known whether anybody wants it. */
export interface ContentLine {
  /** In capitals: `DTSTART`, `BEGIN`. */
  readonly name: string;
  /** Unfolded and decoded. */
  readonly text: string;
  /** Whether it was UTF-8; else it was read as Windows-1252, which holds Latin-1. */
  readonly isUtf8: boolean;
  /** Where the next line begins. */
  readonly next: number;
}

const [TAB, LINE_FEED, RETURN, SPACE, COLON, SEMICOLON] = [9, 10, 13, 32, 58, 59];

/** The longest name that is looked for; a line without a colon has none. */
const LONGEST_NAME = 64;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('windows-1252');

/** The same text in UTF-8, with one kind of line end, and without the mark that some programs begin it with. */
export function normalised(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
    return new TextEncoder().encode(text);
  }
  const body = first === 0xef && second === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (body.includes(LINE_FEED) || !body.includes(RETURN)) return body;
  return body.map((byte) => (byte === RETURN ? LINE_FEED : byte));
}

/**
 * The line that begins at `start`; null at the end. Lines are unfolded before they are decoded, as some programs fold
 * them within a character. What `isWanted` does not want comes with an empty text.
 */
export function lineAt(bytes: Uint8Array, start: number, isWanted: (name: string) => boolean): ContentLine | null {
  if (start >= bytes.length) return null;
  const name = nameAt(bytes, start);
  const wanted = isWanted(name);
  const parts: Uint8Array[] = [];
  let next = start;
  do {
    const feed = bytes.indexOf(LINE_FEED, next);
    const end = feed === -1 ? bytes.length : feed;
    const from = next === start ? next : next + 1;
    if (wanted) parts.push(bytes.subarray(from, bytes[end - 1] === RETURN && end > from ? end - 1 : end));
    next = end + 1;
  } while (bytes[next] === SPACE || bytes[next] === TAB);
  return wanted ? { name, ...decoded(joined(parts)), next } : { name, text: '', isUtf8: true, next };
}

/** In capitals; '' where there is none. */
function nameAt(bytes: Uint8Array, start: number): string {
  let name = '';
  for (let at = start; at < start + LONGEST_NAME; at += 1) {
    const byte = bytes[at];
    if (byte === COLON || byte === SEMICOLON) return name.toUpperCase();
    if (byte === undefined || byte === LINE_FEED) return '';
    name += String.fromCharCode(byte);
  }
  return '';
}

/** All parts in one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function decoded(line: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  try {
    return { text: utf8.decode(line), isUtf8: true };
  } catch {
    return { text: latin1.decode(line), isUtf8: false };
  }
}
