/** The day on which weeks begin where a language is spoken. */

/**
 * The regions whose week does not begin on Monday, by CLDR's supplemental week data as ICU gave it in Node 26.10
 * (November 2026). Only for Firefox before 153, which lacks `getWeekInfo` (Bugzilla 2037069).
 * Each region is two letters.
 */
const OTHER_WEEK_STARTS: readonly (readonly [day: number, regions: string])[] = [
  [5, 'MV'],
  [6, 'AFBHDJDZEGIQIRJOKWLYOMQASDSY'],
  [
    7,
    'AGASBDBRBSBTBWBZCACODMDOETGTGUHKHNIDILINISJMJPKEKHKRLAMHMMMOMTMXMZNINPPAPE' +
      'PHPKPRPTPYSASGSVTHTTTWUMUSVEVIWSYEZAZW',
  ],
];

/** First day of the week, ISO (1 Monday … 7 Sunday), for a language tag such as `en-US`; Monday if it is none. */
export function weekStartOf(locale: string): number {
  let parsed: Intl.Locale;
  try {
    parsed = new Intl.Locale(locale);
  } catch {
    return 1;
  }
  const { getWeekInfo }: Partial<Intl.Locale> = parsed;
  return getWeekInfo?.call(parsed).firstDay ?? weekStartIn(parsed.maximize().region);
}

function weekStartIn(region: string | undefined): number {
  // So that the builds for other browsers do without the table.
  if (!import.meta.env.FIREFOX) return 1;
  return OTHER_WEEK_STARTS.find(([, regions]) => regions.match(/../g)?.includes(region ?? ''))?.[0] ?? 1;
}
