/** How components speak the user's language: a translate function, handed down from the entrypoint that has one. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A key of the messages in `public/_locales`. */
export type MessageKey = keyof typeof import('../public/_locales/en/messages.json');

/** The message of a key in the user's language, its `$1`, `$2`… filled with `values`. */
export type Translate = (key: MessageKey, ...values: string[]) => string;

/** Where components find the translate function; without a provider each message is shown as its key. */
export const TranslateContext = createContext<Translate>((key) => key);

/** The translate function of the page a component is drawn on. */
export function useTranslate(): Translate {
  return useContext(TranslateContext);
}
