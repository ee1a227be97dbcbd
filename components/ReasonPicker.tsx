/**
 * ReasonPicker: the seven reasons, not networking and clear, each picked with one press or one key.
 *
 * It draws `ReasonPicker.css`, which whoever shows the picker brings in: the extension's pages as a stylesheet, Google
 * Calendar's page inside a shadow root. A class, told everything by its props, as hooks and contexts would go into
 * Google's page for it alone.
 */
import { Component } from 'preact';
import type { Tag, TagReason } from '../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS, type ReasonId } from '../utils/reasons.ts';
import { writeList } from './lists.ts';
import { ReasonGlyph } from './ReasonGlyph.tsx';
import { reasonColour } from './reason-colour.ts';
import { labelKey, questionKey, shortLabelKey } from './reason-words.ts';
import type { Translate } from './translate.ts';

/** By digit: 0 is not networking, 1 to 7 are the reasons. */
const BY_DIGIT: readonly TagReason[] = [NOT_NETWORKING, ...REASON_IDS];
const IN_ORDER: readonly TagReason[] = [...REASON_IDS, NOT_NETWORKING];

interface ReasonPickerProps {
  /** What is saved; while `saving`, what was just pressed. */
  readonly tag: Tag | null;
  /** `gone`: the extension was updated while the page was open, and nothing can be saved from it. */
  readonly state: 'ready' | 'saving' | 'failed' | 'gone';
  /** A sentence that the user must read (what went wrong), in place of what the picker says by itself. */
  readonly message: string | null;
  /** `wide`: a row above, below or between other things; `tall`: a list beside them; `narrow`: its glyphs alone; `row`: its glyphs and the line, for one event after the other. */
  readonly form: 'wide' | 'tall' | 'narrow' | 'row';
  readonly dark: boolean;
  readonly translate: Translate;
  /** A BCP 47 language tag, in which numbers and lists are written. */
  readonly locale: string;
  readonly onPick: (reason: TagReason) => void;
  /** Shift and a press: a further reason that the event also serves. Without it, Shift changes nothing. */
  readonly onAlso?: (reason: ReasonId) => void;
  /** Without it there is nothing to clear. */
  readonly onClear?: () => void;
  /** Escape: the focus belongs back where it came from. */
  readonly onLeave?: () => void;
}

export class ReasonPicker extends Component<ReasonPickerProps, { readonly focused: TagReason | null }> {
  override state = { focused: null };

  override render() {
    const { props } = this;
    const { tag, state, message, form, dark, translate, locale, onClear } = props;
    const { focused } = this.state;
    const number = new Intl.NumberFormat(locale);
    const gone = state === 'gone';
    const radio = (reason: TagReason, digit: number) => (
      // biome-ignore lint/a11y/useSemanticElements: an <input type="radio"> is checked by arrow keys and before it is saved
      <button
        key={reason}
        type="button"
        role="radio"
        class="reason"
        data-reason={reason}
        style={reasonColour(reason)}
        // What is not on disk yet is not said to be picked.
        aria-checked={tag?.reason === reason && state !== 'saving'}
        aria-busy={tag?.reason === reason && state === 'saving'}
        aria-disabled={gone}
        aria-label={translate(labelKey(reason))}
        aria-description={describe(reason, tag, translate)}
        aria-keyshortcuts={String(digit)}
        data-also={tag?.also.includes(reason as ReasonId)}
        // Where there is room for glyphs only, the browser's own tooltip is all that covers nothing for long.
        title={form === 'narrow' ? translate(labelKey(reason)) : undefined}
        tabIndex={reason === (focused ?? tag?.reason ?? IN_ORDER[0]) ? 0 : -1}
        onFocus={() => this.setState({ focused: reason })}
        onBlur={() => this.setState({ focused: null })}
        onClick={(event) => !gone && pick(reason, event.shiftKey, props)}
      >
        <span class="pill">
          <ReasonGlyph reason={reason} />
        </span>
        <span class="short">{translate(shortLabelKey(reason))}</span>
        <span class="hint" aria-hidden="true">
          <kbd>{number.format(digit)}</kbd>{' '}
          <b>
            <bdi>{translate(labelKey(reason))}</bdi>
          </b>{' '}
          {reason !== NOT_NETWORKING && <bdi class="question">{translate(questionKey(reason))}</bdi>}
        </span>
      </button>
    );

    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the controls inside it, heard in one place
      <div
        class={dark ? 'reason-picker dark' : 'reason-picker'}
        data-form={form}
        data-state={state}
        onKeyDown={(event) => !gone && pressKey(event, props)}
      >
        <div role="radiogroup" aria-label={translate('picker_name')}>
          {REASON_IDS.map((reason, index) => radio(reason, index + 1))}
          {radio(NOT_NETWORKING, 0)}
        </div>
        <p role="status" data-urgent={message !== null || gone}>
          <bdi>{message ?? say(props)}</bdi>
        </p>
        {onClear && (
          <button
            type="button"
            class="clear"
            data-action="clear"
            aria-label={translate('picker_clear_name')}
            aria-disabled={tag === null || gone}
            aria-keyshortcuts="Backspace"
            onClick={() => tag !== null && !gone && onClear()}
          >
            {form === 'narrow' ? '×' : translate('picker_clear')}
          </button>
        )}
      </div>
    );
  }
}

/** What the picker says by itself, in its line and to assistive technology. */
function say({ tag, state, translate, locale }: ReasonPickerProps): string {
  if (state === 'gone') return translate('picker_gone');
  if (state === 'saving') return translate('picker_saving');
  if (tag === null) return translate('picker_hint');
  const label = translate(labelKey(tag.reason));
  if (tag.also.length === 0) return translate('picker_tagged', label);
  const also = tag.also.map((reason) => translate(shortLabelKey(reason)));
  return translate('picker_tagged_also', label, writeList(also, locale));
}

function describe(reason: TagReason, tag: Tag | null, translate: Translate): string | undefined {
  if (reason === NOT_NETWORKING) return undefined;
  const question = translate(questionKey(reason));
  return tag?.also.includes(reason) ? translate('two_sentences', translate('picker_also'), question) : question;
}

function pick(reason: TagReason, shift: boolean, { tag, onPick, onAlso }: ReasonPickerProps): void {
  const servesAnother = tag !== null && tag.reason !== NOT_NETWORKING && tag.reason !== reason;
  if (shift && onAlso && servesAnother && reason !== NOT_NETWORKING) onAlso(reason);
  else onPick(reason);
}

/**
 * The keys of the picker. Arrows move the focus and pick nothing, unlike those of other radio groups: every pick is
 * saved, and passing over a reason on the way to another must not save it.
 */
function pressKey(event: KeyboardEvent & { currentTarget: HTMLElement }, props: ReasonPickerProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
  const act = actionOf(event, radios, props);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(
  event: KeyboardEvent & { currentTarget: HTMLElement },
  radios: readonly HTMLElement[],
  props: ReasonPickerProps,
): (() => void) | null {
  const { key, code, shiftKey } = event;
  if (key === 'Escape') return props.onLeave ?? null;
  if (key === 'Backspace' || key === 'Delete') return () => props.tag && props.onClear?.();
  const reason = BY_DIGIT[digitOf(key, code)];
  if (reason) {
    return () => {
      radios[IN_ORDER.indexOf(reason)]?.focus();
      pick(reason, shiftKey, props);
    };
  }
  const here = radios.indexOf(event.target as HTMLElement);
  const there = here < 0 ? undefined : destination(key, here, radios.length, event.currentTarget);
  return there === undefined ? null : () => radios.at(there % radios.length)?.focus();
}

/** The digit of a key by its place, as Shift changes what digit keys write; NaN where it is none. */
function digitOf(key: string, code: string): number {
  const [, pad, digit] = /^(Digit|Numpad)(\d)$/.exec(code) ?? [];
  // Without NumLock the number pad's keys are arrows, Home and End.
  return pad === 'Numpad' && key !== digit ? Number.NaN : Number(digit ?? Number.NaN);
}

/** Where an arrow leads from the radio at `here`, Home and End included; -1 is the last one. */
function destination(key: string, here: number, count: number, picker: HTMLElement): number | undefined {
  const forwards = getComputedStyle(picker).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowDown' || key === forwards) return here + 1;
  return key.startsWith('Arrow') ? here - 1 : undefined;
}
