/** Saved: says how the saving of a change went, for eye and ear. */
import type { Saving } from './saving.ts';
import { useTranslate } from './translate.ts';

interface SavedProps {
  readonly saving: Saving;
  /** What to say when it went well, where that is not "Saved". */
  readonly done?: string;
}

export function Saved({ saving, done }: SavedProps) {
  const translate = useTranslate();
  if (typeof saving === 'object') return <output class="problem">{saving.problem}</output>;
  return <output class="done">{saving === 'saved' && (done ?? translate('options_saved'))}</output>;
}
