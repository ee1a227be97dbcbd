/** Says in a sentence what of a calendar could not be read, and how often. */
import type { FeedProblem } from '../../utils/calendar-feed/index.ts';
import { translate } from '../../utils/language.ts';

/** `key` is that of a message. */
export function sentenceOfProblem({ key, values, count }: Omit<FeedProblem, 'key'> & { readonly key: string }): string {
  const sentence = translate(key, ...values);
  return count > 1 ? `${sentence} (${count}×)` : sentence;
}
