/** Language: in which one the extension speaks to the user, words, dates and numbers alike. */
import { browser } from '#imports';

/** The words of a key of `public/_locales`, with what fills their places. */
export function translate(key: string, ...values: string[]): string {
  return (browser.i18n.getMessage as (key: string, values: string[]) => string)(key, values);
}

/**
 * The language tag for dates and numbers: the browser's own, with its region (`en-GB`), where the words are in that
 * language too; else that of the words, as a German date in an English sentence serves nobody.
 */
export function localeOfUser(): string {
  const [browsers, words] = [browser.i18n.getUILanguage(), translate('language')];
  return new Intl.Locale(browsers).language === new Intl.Locale(words).language ? browsers : words;
}

/** Tells the document in which language its words are, and which way they run. */
export function setLanguage(document: Document): void {
  document.documentElement.lang = translate('language');
  document.documentElement.dir = translate('direction');
}
