/** The chips' marks have the glyphs and the colours that the reasons have everywhere. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REASON_LOOKS } from '../../../components/reason-look.ts';

const styles = readFileSync('utils/calendar-page/marks.css', 'utf8');

test.each(Object.entries(REASON_LOOKS))('%s', (reason, { glyph, light }) => {
  const rules = [...styles.matchAll(/\[data-seven-reasons="(.+?)"\] \{([^}]*)\}/g)];
  const [, , rule = ''] = rules.find(([, name]) => name === reason) ?? [];
  expect(/--seven-reasons-colour: (.+?);/.exec(rule)?.[1]).toBe(light);
  expect(/--seven-reasons-glyph: path\(\s*"(.+?)"\s*\);/.exec(rule)?.[1]).toBe(glyph);
});

test('nothing is fetched: images of this file would be held to the page’s content security policy', () => {
  expect(styles).not.toMatch(/url\(/);
});
