/** What a press makes of a tag. */
import { expect, test } from 'vitest';
import { pickReason, type Tag, toggleAlso } from '../../../utils/events/index.ts';

const LEARN: Tag = { reason: 'learn', also: ['reconnect', 'belong'] };
const NOT_NETWORKING: Tag = { reason: 'not-networking', also: [] };

test('the reason that is picked gets the time; what else the event serves stays', () => {
  expect(pickReason(null, 'learn')).toEqual({ reason: 'learn', also: [] });
  expect(pickReason(LEARN, 'get-out')).toEqual({ reason: 'get-out', also: ['reconnect', 'belong'] });
  expect(pickReason(LEARN, 'reconnect')).toEqual({ reason: 'reconnect', also: ['belong'] });
  expect(pickReason(LEARN, 'not-networking')).toEqual(NOT_NETWORKING);
  expect(pickReason(NOT_NETWORKING, 'learn')).toEqual({ reason: 'learn', also: [] });
});

test('what else the event serves is switched on and off', () => {
  expect(toggleAlso(LEARN, 'get-out').also).toEqual(['reconnect', 'belong', 'get-out']);
  expect(toggleAlso(LEARN, 'reconnect').also).toEqual(['belong']);
  expect(toggleAlso(LEARN, 'learn')).toEqual(LEARN);
  expect(toggleAlso(NOT_NETWORKING, 'learn')).toEqual(NOT_NETWORKING);
});
