/** Sync: whether this browser keeps the user's others in step, what goes along, how far back, and what went wrong. */
import { AskedAgain } from './AskedAgain.tsx';
import { useAsking } from './asking.ts';
import { Checkbox } from './Checkbox.tsx';
import { Choice } from './Choice.tsx';
import { writeCount, writePercent } from './numbers.ts';
import { type Place, usePlace } from './place.ts';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { type MessageKey, type Translate, useTranslate } from './translate.ts';
import './Sync.css';

/** How sync stands. */
export interface SyncShown {
  readonly isOn: boolean;
  readonly isOnline: boolean;
  /** When what was said was last exchanged, an instant (ms); null: never. */
  readonly succeeded: number | null;
  /** The messages that say what went wrong. */
  readonly troubles: readonly MessageKey[];
  /** When some of what this browser has in sync was last found to be gone, an instant (ms); null: never. */
  readonly removed: number | null;
  /** How many tags are in sync, and since when they were said (ms) where older ones found no room; null: not known. */
  readonly reach: { readonly tags: number; readonly since: number | null } | null;
  /** Every browser that has something in sync, this one first. */
  readonly machines: readonly Machine[];
  /** How much of the room there is taken, 0 to 1. */
  readonly taken: number;
}

interface Machine {
  readonly id: string;
  readonly isThis: boolean;
  /** Its operating system in the browser's word, and when it was last heard of (ms); null where that cannot be read. */
  readonly os: string | null;
  readonly at: number | null;
}

/** What can be done about it; each throws an Error whose message is a sentence for the user. */
export interface SyncActions {
  readonly onTurn: (isOn: boolean) => Promise<void>;
  /** Exchanges now. */
  readonly onRun: () => Promise<void>;
  /** Removes what this browser has in sync. */
  readonly onLeave: () => Promise<void>;
  /** Removes what another has there, once it is saved here. */
  readonly onForget: (machine: string) => Promise<void>;
}

interface SyncProps extends SyncActions {
  readonly sync: SyncShown;
}

export function Sync({ sync, onTurn, onRun, onLeave, onForget }: SyncProps) {
  const translate = useTranslate();
  const place = usePlace();
  const { saving, save } = useSaving();
  const isLeft = !sync.isOn && sync.machines.some(({ isThis }) => isThis);
  const sentences = sync.isOn ? sentencesOf(sync, translate, place) : isLeft ? [translate('sync_left')] : [];
  return (
    <Choice name={translate('sync_choice')} explained={translate('sync_explained')}>
      <div class="line">
        <Checkbox
          words={translate('sync_switch')}
          isChecked={sync.isOn}
          onChange={(wanted) => save(() => onTurn(wanted))}
        />
        <Saved saving={saving} />
      </div>
      {sentences.length > 0 && (
        <ul class="sync-sentences">
          {sync.isOn &&
            troublesOf(sync, translate, place).map((sentence) => (
              <li key={sentence} class="problem">
                {sentence}
              </li>
            ))}
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {sync.isOn && <Machines machines={sync.machines} onForget={onForget} />}
      {(sync.isOn || isLeft) && (
        <div class="line">
          <button type="button" class="button" onClick={() => save(sync.isOn ? onRun : onLeave)}>
            {translate(sync.isOn ? 'sync_run' : 'sync_leave')}
          </button>
        </div>
      )}
    </Choice>
  );
}

function Machines({ machines, onForget }: Pick<SyncShown, 'machines'> & Pick<SyncActions, 'onForget'>) {
  const translate = useTranslate();
  const place = usePlace();
  const { saving, save } = useSaving();
  const { asked, ask, answer, opener } = useAsking<string>();
  return (
    <>
      <h3>{translate('sync_machines')}</h3>
      <ul class="sync-machines">
        {machines.map((machine) => (
          <li key={machine.id}>
            <span>{nameOf(machine, translate, place)}</span>
            {!machine.isThis && (
              <button type="button" class="button slight" ref={opener(machine.id)} onClick={() => ask(machine.id)}>
                {translate('sync_forget')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Saved saving={saving} />
      {asked !== null && (
        <AskedAgain
          question={translate('sync_forget_asked')}
          keep={translate('sync_forget_keep')}
          really={translate('sync_forget_really')}
          onKeep={answer}
          onReally={() => {
            answer();
            save(() => onForget(asked));
          }}
        />
      )}
    </>
  );
}

/** What operating systems call themselves, in every language. */
const SYSTEMS: Readonly<Record<string, string>> = {
  mac: 'macOS',
  win: 'Windows',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
};

function nameOf({ isThis, os, at }: Machine, translate: Translate, place: Place): string {
  if (os === null || at === null) return translate(isThis ? 'sync_machine_this' : 'sync_machine_unknown');
  const system = SYSTEMS[os] ?? os;
  return isThis ? translate('sync_machine_this_on', system) : translate('sync_machine', system, writeMoment(at, place));
}

function troublesOf({ troubles, removed, isOnline }: SyncShown, translate: Translate, place: Place): readonly string[] {
  return [
    ...(isOnline ? [] : [translate('sync_offline')]),
    ...troubles.map((key) => translate(key)),
    ...(removed === null ? [] : [translate('sync_removed', writeMoment(removed, place))]),
  ];
}

function sentencesOf({ succeeded, reach, taken }: SyncShown, translate: Translate, place: Place): readonly string[] {
  return [
    succeeded === null ? translate('sync_not_yet') : translate('sync_succeeded', writeMoment(succeeded, place)),
    ...(reach === null
      ? []
      : [
          writeCount(translate, 'sync_reach', reach.tags, place.locale),
          reach.since === null
            ? translate('sync_reach_all')
            : translate('sync_reach_since', writeMoment(reach.since, place)),
        ]),
    translate('sync_taken', writePercent(taken * 100, place.locale)),
    translate('sync_account'),
  ];
}

function writeMoment(at: number, { locale, zone }: Place): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(at);
}
