/** Writes lists in the user's language: "Learn, Reconnect", "Lernen und Kontakte". */

/** Lists words one after the other, as shortly as the language has it. */
export function writeList(words: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(words);
}
