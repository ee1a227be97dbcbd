/** One reason picker on Google's page: its element, closed to the page's styles, where it stands, and what it shows. */
import { render } from 'preact';
import pickerStyles from '../../components/ReasonPicker.css?inline';
import { ReasonPicker } from '../../components/ReasonPicker.tsx';
import type { Translate } from '../../components/translate.ts';
import {
  followPlace,
  isDark,
  keepEventsFromPage,
  PICKER_TAG,
  type PickerForm,
  type PickerPlace,
  type Size,
} from '../../utils/calendar-page/index.ts';
import { pickReason, type Tag, toggleAlso } from '../../utils/events/index.ts';
import { guarded } from './guarded.ts';
import hostStyles from './host.css?inline';
import type { KnownTags } from './known-tags.ts';

/** What the picker takes in each form, in px, as `ReasonPicker.css` draws it. */
const SIZES: Readonly<Record<PickerForm, Size>> = {
  wide: { width: 392, height: 112 },
  tall: { width: 196, height: 398 },
  narrow: { width: 52, height: 368 },
};

/**
 * How often a picker is put back where Google threw it out. In the storm of an opening card that is some dozens of
 * times (page facts 4.5, 2026-06); a page that always throws it out is left in peace.
 */
const MOST_RETURNS = 200;

export interface PickerHostOptions {
  readonly known: KnownTags;
  readonly translate: Translate;
  /** In which dates and numbers are written. */
  readonly locale: string;
  readonly signal: AbortSignal;
}

export interface PickerHost {
  /** Where it stands; null: nowhere. */
  readonly place: PickerPlace | null;
  /** Stands there from now on, and is drawn there before it returns. */
  show(place: PickerPlace): void;
  hide(): void;
  /** Draws it as its event's tag stands now; where it stands nowhere, as that of an event without one. */
  draw(): void;
}

/** Makes a picker that stands nowhere yet. When `signal` is aborted it is removed. */
export function hostPicker({ known, translate, locale, signal }: PickerHostOptions): PickerHost {
  const host = document.createElement(PICKER_TAG);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles()];
  const content = document.createElement('div');
  // Whatever way Google's page runs, the picker speaks the language of the extension.
  content.lang = translate('language');
  content.dir = translate('direction');
  root.append(content);
  keepEventsFromPage(host, { signal });

  let place: PickerPlace | null = null;
  let form: PickerForm = 'wide';
  let dark = false;
  let returns = 0;
  let following: AbortController | undefined;
  let placeAnew: (() => void) | undefined;
  let drawn = '';

  const save = (tag: Tag | null) => place && known.save(place.key, tag, place.rawEvent);

  function draw() {
    const standing = place ? known.standing(place.key) : NOTHING;
    const { tag } = standing;
    // From card to card most look alike.
    const look = JSON.stringify([standing, form, dark]);
    if (look === drawn) return;
    render(
      <ReasonPicker
        {...standing}
        form={form}
        dark={dark}
        translate={translate}
        locale={locale}
        onPick={guarded((reason) => save(pickReason(tag, reason)))}
        onAlso={guarded((reason) => tag && save(toggleAlso(tag, reason)))}
        onClear={guarded(() => save(null))}
        onLeave={guarded(leave)}
      />,
      content,
    );
    drawn = look;
  }

  /** Gives the focus back to what it stands on; where nothing there takes it, to nothing. */
  function leave() {
    place?.parent.closest<HTMLElement>('[tabindex]')?.focus();
    if (document.activeElement === host) place?.anchor.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    if (document.activeElement === host) (root.activeElement as HTMLElement | null)?.blur();
  }

  function show(next: PickerPlace) {
    const isNew = place?.key !== next.key || place.anchor !== next.anchor || place.parent !== next.parent;
    place = next;
    if (isNew) begin(next);
    if (host.parentNode === next.parent || returns++ > MOST_RETURNS) return;
    next.parent.insertBefore(host, next.before);
    // What is in the browser's top layer leaves it with the page.
    if (host.popover !== null) placeAnew?.();
  }

  function begin({ kind, anchor }: PickerPlace) {
    following?.abort();
    following = new AbortController();
    returns = 0;
    // Beside the next card it mostly has the form that it has beside this one.
    if (kind !== 'card') form = 'wide';
    dark = isDark(document);
    host.popover = null;
    host.dataset.place = kind;
    host.style.cssText = kind === 'card' ? 'position: absolute; top: 0; left: 0; z-index: 1' : EDIT_PAGE;
    draw();
    if (kind !== 'card') return;
    placeAnew = followPlace(host, anchor, {
      sizes: SIZES,
      onForm: (next) => drawIn(next, anchor),
      signal: following.signal,
    });
  }

  /** Called between layout and paint. */
  function drawIn(next: PickerForm, anchor: Element) {
    form = next;
    const hasRoomAtRight =
      anchor.getBoundingClientRect().right + SIZES.narrow.width < document.documentElement.clientWidth;
    host.dataset.side = hasRoomAtRight ? 'right' : 'left';
    draw();
  }

  function hide() {
    following?.abort();
    place = null;
    host.remove();
  }

  signal.addEventListener('abort', hide, { once: true });
  return {
    get place() {
      return place;
    },
    show,
    hide,
    draw,
  };
}

const NOTHING = { tag: null, state: 'ready', message: null } as const;

/** What mostly takes the focus on a page, a picker's own parts apart: they are in its shadow. */
const FOCUSABLE = 'button:enabled, a[href], input:enabled, [tabindex]';

/** In the page's flow, no wider than a card. */
const EDIT_PAGE = 'position: relative; max-width: 496px';

let sheet: CSSStyleSheet | undefined;

/** One style sheet for all pickers; unlike an element it needs no leave of the page's content security policy. */
function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(hostStyles + pickerStyles);
  }
  return sheet;
}
