/** The badge on the toolbar's button: how many events wait for a reason, as a number for the eye and in words. */
import { browser } from '#imports';

/** The largest number that has room; how many there are beyond it is not worth counting. */
export const MOST_ON_BADGE = 999;

/** A number is no warning: neither red nor the colour of any reason. */
const COLOURS = { background: '#5f6368', text: '#ffffff' };

/** How it speaks to the user. */
interface Words {
  readonly translate: (key: string, ...values: string[]) => string;
  readonly locale: string;
}

/** Shows how many events wait; nothing where none do. */
export async function showBadge(count: number, words: Words): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ color: COLOURS.background }),
    action.setBadgeTextColor({ color: COLOURS.text }),
    action.setBadgeText({ text: numberOf(count, words) }),
    action.setTitle({ title: titleOf(count, words) }),
  ]);
}

function numberOf(count: number, { locale }: Words): string {
  if (count === 0) return '';
  const number = new Intl.NumberFormat(locale).format(Math.min(count, MOST_ON_BADGE));
  return count > MOST_ON_BADGE ? `${number}+` : number;
}

function titleOf(count: number, { translate, locale }: Words): string {
  const name = translate('extensionShortName');
  if (count === 0) return name;
  const number = new Intl.NumberFormat(locale).format(Math.min(count, MOST_ON_BADGE));
  if (count > MOST_ON_BADGE) return translate('badge_title_more', name, number);
  return translate(`badge_title_${new Intl.PluralRules(locale).select(count)}`, name, number);
}
