/** Text as a page shows it, in whatever white space it stands in the markup. */

/** The text with all white space as single spaces, and none around it. */
export function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
