/**
 * A shard's text: some words as JSON in columns, deflated, in base64. Measured on keys such as Google's, with a tag
 * each: 17 to 32 bytes a tag. Hashes of the keys would take as little, but then no browser could know an event's tag
 * before it has seen the event.
 */
import { parseStamp } from '../time/index.ts';
import type { Word } from './word.ts';

/** Words column by column, which deflates better: what they are about, what they say, and when. */
type Columns = readonly [abouts: readonly string[], values: readonly unknown[], stamps: readonly unknown[]];

/** The words as JSON: equal for equal words in the same order. */
export function jsonOf(words: readonly Word[]): string {
  const stamps = words.map(({ at, counter }, index) => {
    const since = at - (words[index - 1]?.at ?? 0);
    return counter === undefined ? since : [since, counter];
  });
  const columns: Columns = [words.map(({ about }) => shortened(about)), words.map(({ value }) => value), stamps];
  return JSON.stringify(columns);
}

/** The words of such a JSON. @throws when it is none, or any of it is not what it should be */
export function wordsIn(json: string): readonly Word[] {
  const [abouts, values, stamps] = JSON.parse(json) as Columns;
  if (abouts.length !== values.length || abouts.length !== stamps.length) throw new Error('The columns differ.');
  let at = 0;
  return abouts.map((about, index) => {
    const stamp = stamps[index];
    const [since, counter] = (Array.isArray(stamp) ? stamp : [stamp]) as readonly number[];
    at += since ?? Number.NaN;
    const said = parseStamp(at, counter);
    if (said === null) throw new Error('A stamp is no time.');
    return { about: lengthened(about), value: values[index], ...said };
  });
}

/** Deflates a JSON into a shard's text. */
export async function deflated(json: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(json), new CompressionStream('deflate-raw'));
  return bytes.toBase64();
}

/** The JSON of a shard's text. @throws when it is damaged */
export async function inflated(text: string): Promise<string> {
  const bytes = await through(Uint8Array.fromBase64(text), new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** What stands in front of a name that is left as it is. */
const AS_IT_IS = '=';

/**
 * Google's keys are text in base64, which deflates badly. A name that is exactly what its bytes would be encoded to is
 * written as these bytes, whatever they mean.
 */
function shortened(about: string): string {
  const [letter, name] = [about.slice(0, 1), about.slice(1)];
  try {
    const plain = atob(name.replaceAll('-', '+').replaceAll('_', '/'));
    if (encoded(plain) === name && !plain.startsWith(AS_IT_IS)) return letter + plain;
  } catch {
    // Not base64.
  }
  return letter + AS_IT_IS + name;
}

function lengthened(about: string): string {
  const [letter, name] = [about.slice(0, 1), about.slice(1)];
  return letter + (name.startsWith(AS_IT_IS) ? name.slice(1) : encoded(name));
}

function encoded(plain: string): string {
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
