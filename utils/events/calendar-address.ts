/** A calendar's address, and the short form it has in Google's ids. */

/** What the short endings of a calendar's address stand for (page facts 3.1). */
const ENDINGS: Readonly<Record<string, string>> = {
  '@m': '@gmail.com',
  '@g': '@group.calendar.google.com',
  '@i': '@import.calendar.google.com',
  '@v': '@group.v.calendar.google.com',
};

/** The whole address: `jane@m` is `jane@gmail.com`. One that is not shortened stays as it is. */
export function fullAddress(address: string): string {
  return address.replace(/@[a-z]$/, (ending) => ENDINGS[ending] ?? ending);
}

/** The address as Google's ids have it: `jane@gmail.com` is `jane@m`, and `jane@example.com` stays as it is. */
export function shortAddress(address: string): string {
  const [short, full] = Object.entries(ENDINGS).find(([, ending]) => address.endsWith(ending)) ?? ['', ''];
  return full === '' ? address : address.slice(0, -full.length) + short;
}
