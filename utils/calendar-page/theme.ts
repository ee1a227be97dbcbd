/** Tells whether Google's page is dark. */

/**
 * Whether the page is dark, by the colours it is really drawn in: Google's class for it is not stable, and the user's
 * choice there is independent of the browser's. Computes the style.
 */
export function isDark(document_: Document): boolean {
  for (const element of [document_.body, document_.documentElement]) {
    const background = element && brightnessOf(getComputedStyle(element).backgroundColor);
    if (typeof background === 'number') return background < 0.5;
  }
  const text = document_.body && brightnessOf(getComputedStyle(document_.body).color);
  return typeof text === 'number' && text > 0.5;
}

/** From 0 (black) to 1 (white); null for what is transparent, or no colour in red, green and blue. */
function brightnessOf(color: string): number | null {
  const scale = color.startsWith('color(srgb ') ? 1 : color.startsWith('rgb') ? 255 : null;
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (scale === null || red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / scale;
}
