/** Finds in a JSON text what `JSON.parse` forgets: in which line things stand, and whether a name is given twice. */

/** What an object in a backup never calls a member. */
const FORBIDDEN = '__proto__';

/** How deep a backup nests, how many names an object has and how many values there are, all of it with much to spare. */
const [DEEPEST, MOST_NAMES, MOST_VALUES] = [16, 1000, 16_000_000];

export interface JsonLines {
  /** For each member of the outermost object that is an array: the line, from 1, in which each element begins. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  /** Some object gives a name twice, or one that stands for no member: programs would differ about what it says. */
  readonly isAmbiguous: boolean;
}

interface Open {
  /** The names given so far; null in an array. */
  readonly names: Set<string> | null;
  /** The name under which a value is to come, in an object. */
  name: string | null;
}

/**
 * Reads a text that is JSON; of any other it says something, and nothing of use. Null: it nests deeper than any backup, or
 * has more in it, and to parse it might take all the memory there is.
 * @throws SyntaxError where a name is no JSON
 */
export function jsonLines(text: string): JsonLines | null {
  const lines = new Map<string, number[]>();
  const open: Open[] = [];
  let isAmbiguous = false;
  let line = 1;
  let values = 0;
  const begin = (): void => {
    const member = open.length === 2 && open[1]?.names === null ? open[0]?.name : null;
    if (!member) return;
    const before = lines.get(member);
    if (before) before.push(line);
    else lines.set(member, [line]);
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '{' || char === '[' || char === ',') values += 1;
    if (open.length > DEEPEST || values > MOST_VALUES) return null;
    if (char === '\n') line += 1;
    else if (char === '{' || char === '[') {
      begin();
      open.push({ names: char === '{' ? new Set() : null, name: null });
    } else if (char === '}' || char === ']') open.pop();
    else if (char === ',') {
      const inside = open.at(-1);
      if (inside) inside.name = null;
    } else if (char === '"') {
      const end = endOfString(text, at);
      const inside = open.at(-1);
      if (inside?.names && inside.name === null) {
        inside.name = String(JSON.parse(text.slice(at, end + 1)));
        isAmbiguous ||= inside.names.has(inside.name) || inside.name === FORBIDDEN;
        inside.names.add(inside.name);
        if (inside.names.size > MOST_NAMES) return null;
      } else begin();
      at = end;
    } else if (/[-\dtfn]/.test(char)) {
      begin();
      while (/[-+.\w]/.test(text[at + 1] ?? '')) at += 1;
    }
  }
  return { lines, isAmbiguous };
}

/** Where the string that begins at `start` ends. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
