/** The user's language on Google's page, also after the extension was updated while the page was open. */
import { browser } from '#imports';
import type { MessageKey, Translate } from '../../components/translate.ts';

/** A translate function that remembers: once the extension is gone, so are its messages. */
export function translateOnPage(): Translate {
  const remembered = new Map<string, string>();
  const translate = (key: MessageKey, ...values: string[]) => {
    const id = [key, ...values].join('\n');
    let message = remembered.get(id);
    if (message === undefined) {
      message = read(key, values);
      remembered.set(id, message);
    }
    return message;
  };
  // The one sentence that is first needed when it cannot be had any more.
  translate('picker_gone');
  return translate;
}

function read(key: MessageKey, values: string[]): string {
  try {
    return browser.i18n.getMessage(key, values);
  } catch {
    return '';
  }
}
