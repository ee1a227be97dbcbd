/** How each reason looks, wherever it is drawn: its glyph and its colours. */
import type { TagReason } from '../utils/events/index.ts';

/** The look of one reason, or of not networking. */
export interface ReasonLook {
  /** SVG path data in a box of 24 × 24, filled by the nonzero rule. */
  readonly glyph: string;
  /** On a light surface, and under the chips' white glyphs: 3:1 or more against both. */
  readonly light: string;
  /** On a dark surface: 3:1 or more against it. */
  readonly dark: string;
}

/**
 * The colours were searched for, not chosen by taste: of many sets with enough contrast, these stay furthest apart (in
 * Oklab) for people who see all colours and for those who lack one kind of cone. None is red: no reason is wrong.
 */
export const REASON_LOOKS: { readonly [reason in TagReason]: ReasonLook } = {
  // Hills under a sun: a change of scenery.
  'get-out': {
    glyph: 'M1 20 9 7l4.5 7.2L16 11l7 9zM18 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
    light: '#417114',
    dark: '#c2f59e',
  },
  // Somebody, and a plus.
  'meet-people': {
    glyph: 'M9 3a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM1 21c0-5 3-7.5 8-7.5s8 2.5 8 7.5zM18 4h2v3h3v2h-3v3h-2V9h-3V7h3z',
    light: '#6b3009',
    dark: '#e86919',
  },
  // Two rings, linked.
  reconnect: {
    glyph:
      'M8 5.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 2.6a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8zM16 5.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 2.6a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8z',
    light: '#94306f',
    dark: '#c17ba1',
  },
  // A graduate's cap.
  learn: {
    glyph: 'M12 3.5 0 9l12 5.5 9-4.1V17h2V9zM5 13.5V18c2 1.8 4.3 2.7 7 2.7s5-.9 7-2.7v-4.5l-7 3.2z',
    light: '#1d3f9c',
    dark: '#8bb8f8',
  },
  // Three people, close together.
  belong: {
    glyph:
      'M12 4a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM6 19c0-4.2 2-6.5 6-6.5s6 2.3 6 6.5zM4 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM20 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM0 19c0-3.5 1-5.2 3.5-5.2h1.4C4.1 15.2 3.8 17 3.8 19zM24 19c0-3.5-1-5.2-3.5-5.2h-1.4c.8 1.4 1.1 3.2 1.1 5.2z',
    light: '#8659e2',
    dark: '#a175f1',
  },
  // An eye.
  'be-visible': {
    glyph:
      'M12 4.5c5.5 0 9.5 3.5 12 7.5-2.5 4-6.5 7.5-12 7.5S2.5 16 0 12c2.5-4 6.5-7.5 12-7.5zm0 2.7a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM12 9.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z',
    light: '#9b8c0d',
    dark: '#eab60d',
  },
  // A briefcase.
  'find-clients': {
    glyph:
      'M8 6V4.5A1.5 1.5 0 0 1 9.5 3h5A1.5 1.5 0 0 1 16 4.5V6h6.5v7L12 15.5 1.5 13V6zm2.2 0h3.6V5h-3.6zM1.5 15 12 17.5 22.5 15v6h-21z',
    light: '#1f9a95',
    dark: '#81f1fd',
  },
  // A dash: an answer, and neither a good nor a bad one.
  'not-networking': { glyph: 'M5 10.5h14v3H5z', light: '#5f6368', dark: '#bdc1c6' },
};
