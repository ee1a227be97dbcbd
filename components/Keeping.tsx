/** Keeping: how safe what is stored is in this browser, and what can be done for it. */
import { useState } from 'preact/hooks';
import { Choice } from './Choice.tsx';
import { writeBytes, writeCount } from './numbers.ts';
import { type Place, usePlace } from './place.ts';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { type Translate, useTranslate } from './translate.ts';

/** How what is stored is kept. */
export interface Kept {
  /** The browser has promised not to delete it when the disk fills up. */
  readonly isPersisted: boolean;
  /** What it takes on the disk, and what the browser grants it, in bytes; null where the browser does not tell. */
  readonly room: { readonly used: number; readonly granted: number } | null;
  /** When everything was last exported, an instant (ms); null: never. */
  readonly exported: number | null;
  /** That is long ago, and there are tags worth a copy. */
  readonly isExportDue: boolean;
  /**
   * The second copy: how many tags it has room for, about; how many of the oldest it has none for; and whether it lacks
   * the last changes.
   */
  readonly copy: { readonly holds: number; readonly left: number; readonly isBehind: boolean };
}

interface KeepingProps {
  readonly kept: Kept;
  /** Asks the browser for its promise; resolves once it has answered. */
  readonly onPersist: () => Promise<void>;
  /** Derives all numbers again. @returns how many days were wrong, and are right now */
  readonly onCheck: () => Promise<number>;
}

export function Keeping({ kept, onPersist, onCheck }: KeepingProps) {
  const translate = useTranslate();
  const place = usePlace();
  const { saving, save } = useSaving();
  const [checked, setChecked] = useState<number | null>(null);
  const [isAsked, setAsked] = useState(false);
  const check = () => save(async () => setChecked(await onCheck()));
  const persist = () =>
    save(async () => {
      setChecked(null);
      await onPersist();
      setAsked(true);
    });
  return (
    <Choice name={translate('data_kept')}>
      <ul class="kept">
        {sentencesOf(kept, translate, place).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {isAsked && !kept.isPersisted && <li>{translate('data_kept_refused')}</li>}
      </ul>
      <div class="line">
        {!kept.isPersisted && (
          <button type="button" class="button" onClick={persist}>
            {translate('data_kept_press')}
          </button>
        )}
        <button type="button" class="button" onClick={check}>
          {translate('data_check')}
        </button>
        <Saved saving={saving} done={checked === null ? '' : sayChecked(checked, translate, place)} />
      </div>
    </Choice>
  );
}

function sentencesOf(
  { isPersisted, room, exported, copy }: Kept,
  translate: Translate,
  { locale, zone }: Place,
): readonly string[] {
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const;
  return [
    translate(isPersisted ? 'data_kept_promised' : 'data_kept_not_promised'),
    ...(room === null
      ? []
      : [translate('data_kept_room', writeBytes(room.used, locale), writeBytes(room.granted, locale))]),
    exported === null
      ? translate('data_kept_never_exported')
      : translate('data_kept_exported', new Intl.DateTimeFormat(locale, form).format(exported)),
    copy.left === 0
      ? translate('data_kept_copy_whole', new Intl.NumberFormat(locale).format(copy.holds))
      : writeCount(translate, 'data_kept_copy_without', copy.left, locale),
    ...(copy.isBehind ? [translate('data_kept_copy_behind')] : []),
  ];
}

function sayChecked(days: number, translate: Translate, { locale }: Place): string {
  return days === 0 ? translate('data_check_right') : writeCount(translate, 'data_check_mended', days, locale);
}
