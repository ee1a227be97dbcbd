/** The page's health is told where it has changed, with a report where it is ill. */
import { beforeEach, expect, test, vi } from 'vitest';
import { healthTeller } from '../../../entrypoints/google-calendar.content/tell-health.ts';
import { sendMessage } from '../../../utils/messages.ts';

vi.mock('../../../utils/messages.ts', { spy: true });

const send = vi.mocked(sendMessage);

beforeEach(() => {
  send.mockResolvedValue(null as never);
});

test('what was told already is not told again, and what a reading does not say is not told', () => {
  const tell = healthTeller({ isGone: () => false }, () => 'report');
  for (const view of [null, true, true, false, null, false, true]) tell({ view });
  tell({ card: false });
  expect(send.mock.calls.map(([, request]) => request)).toEqual([
    { part: 'view', report: null },
    { part: 'view', report: 'report' },
    { part: 'view', report: null },
    { part: 'card', report: 'report' },
  ]);
});

test('what could not be told is told again, and nothing once the extension is gone', async () => {
  send.mockRejectedValueOnce(new Error('asleep'));
  const tell = healthTeller({ isGone: () => false }, () => 'report');
  tell({ view: false });
  await Promise.resolve();
  tell({ view: false });
  expect(send).toHaveBeenCalledTimes(2);
  healthTeller({ isGone: () => true }, () => 'report')({ view: false });
  expect(send).toHaveBeenCalledTimes(2);
});
