/** The colours of the reasons: enough contrast in both themes, and apart from one another whatever cones one lacks. */
import { expect, test } from 'vitest';
import { REASON_LOOKS } from '../../../components/reason-look.ts';
import { REASON_IDS } from '../../../utils/reasons.ts';

type Rgb = readonly [number, number, number];

/** How much red, green and blue (linear) remain of a colour: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** White, the picker's surface and the extension's own, as light and as dark. */
const SURFACES = { light: ['#ffffff', '#f0f4f9'], dark: ['#1b1b1f', '#282a2c'] } as const;

function times(row: Rgb, [r, g, b]: Rgb): number {
  return row[0] * r + row[1] * g + row[2] * b;
}

function through(matrix: readonly [Rgb, Rgb, Rgb], color: Rgb): Rgb {
  return [times(matrix[0], color), times(matrix[1], color), times(matrix[2], color)];
}

function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map((hex) => times([0.2126, 0.7152, 0.0722], linear(hex))).sort();
  return (light + 0.05) / (dark + 0.05);
}

/** https://bottosson.github.io/posts/oklab */
function oklab(color: Rgb): Rgb {
  const lms: readonly [Rgb, Rgb, Rgb] = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ];
  const [l, m, s] = through(lms, color).map(Math.cbrt);
  const lab: readonly [Rgb, Rgb, Rgb] = [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ];
  return through(lab, [l ?? 0, m ?? 0, s ?? 0]);
}

const THEMES = ['light', 'dark'] as const;

test.each(THEMES)('on %s surfaces every colour has a contrast of 3:1 or more', (theme) => {
  const contrasts = Object.values(REASON_LOOKS).flatMap((look) =>
    SURFACES[theme].map((hex) => contrast(look[theme], hex)),
  );
  expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
});

test('white on the colours of marks has one of 3:1 or more as well', () => {
  const contrasts = Object.values(REASON_LOOKS).map(({ light }) => contrast(light, '#ffffff'));
  expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
});

test.each(THEMES.flatMap((theme) => Object.keys(VISIONS).map((vision) => [theme, vision] as const)))(
  'the seven %s colours stay apart, seen by %s',
  (theme, vision) => {
    const matrix = VISIONS[vision] ?? [];
    const seen = REASON_IDS.map((id) => {
      const [r, g, b] = through(matrix as readonly [Rgb, Rgb, Rgb], linear(REASON_LOOKS[id][theme]));
      const clip = (value: number) => Math.min(1, Math.max(0, value));
      return oklab([clip(r), clip(g), clip(b)]);
    });
    const distances = seen.flatMap((one, index) =>
      seen.slice(0, index).map((other) => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])),
    );
    // A difference that is just noticed is 0.02; side by side in a chart, five times that is plain.
    expect(Math.min(...distances)).toBeGreaterThan(0.08);
  },
);
