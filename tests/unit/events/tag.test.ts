/** What counts as a tag, when it comes from outside. */
import { expect, test } from 'vitest';
import { parseTag } from '../../../utils/events/index.ts';

test.each([
  { reason: 'learn', also: [] },
  { reason: 'find-clients', also: ['learn', 'reconnect'] },
  { reason: 'not-networking', also: [] },
])('%j is a tag', (value) => {
  expect(parseTag(value)).toEqual(value);
});

test.each([
  null,
  'learn',
  { reason: 'learn' },
  { reason: 'fun', also: [] },
  { reason: 'learn', also: ['fun'] },
  { reason: 'learn', also: ['learn'] },
  { reason: 'learn', also: ['reconnect', 'reconnect'] },
  { reason: 'not-networking', also: ['learn'] },
  { reason: '__proto__', also: [] },
])('%j is none', (value) => {
  expect(parseTag(value)).toBeNull();
});
