/**
 * GoalEditor: what is typed is a goal or refused with a sentence, and saved as one changes it.
 * @vitest-environment jsdom
 */
import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { GoalEditor } from '../../../components/GoalEditor.tsx';
import type { Goal } from '../../../utils/summary/index.ts';
import { periodAround } from '../../../utils/time/index.ts';
import { change, draw, find, press, type } from './draw.tsx';

const GOAL: Goal = {
  reason: 'learn',
  kind: 'at-least',
  amount: { unit: 'hours-per-week', hours: 4 },
  from: '2026-09-01',
};

const WEEK = periodAround('week', Date.parse('2026-11-23T12:00Z'), { zone: 'Europe/London', weekStart: 1 });

type Props = ComponentProps<typeof GoalEditor>;

async function drawEditor(goal: Goal | null, onSave: Props['onSave'], locale?: string, others: Partial<Props> = {}) {
  const versions = goal === null ? [] : [goal];
  const props = { reason: 'learn', versions, today: '2026-11-23', week: WEEK, progress: null, lately: null } as const;
  return draw(<GoalEditor {...props} onSave={onSave} {...others} />, locale);
}

const KIND = 'select[aria-label="Goal"]';
const UNIT = 'select[aria-label="Of what"]';

test.each(['-1', 'abc', '10,000', '10000', '168.5', '', '1e2', '0x10', '1 2', '∞'])(
  'hours of %j are refused beside the field, and not saved',
  async (typed) => {
    const onSave = vi.fn(async () => {});
    const root = await drawEditor(GOAL, onSave);
    await change(root, 'input', typed);
    expect(find(root, '.problem').textContent).toBe('Not saved: enter hours from 0 to 168, such as 4 or 1.5.');
    expect(find(root, 'input').getAttribute('aria-invalid')).toBe('true');
    expect(find(root, `#${find(root, 'input').getAttribute('aria-describedby')}`).textContent).toContain('Not saved');
    expect(onSave).not.toHaveBeenCalled();
  },
);

test('whoever chooses a kind of goal is asked for the amount, and told what is wrong only once it is left out', async () => {
  const root = await drawEditor(null, async () => {});
  await change(root, KIND, 'at-least');
  expect(document.activeElement).toBe(find(root, 'input'));
  await act(() => find(root, UNIT).focus());
  expect(find(root, 'input').getAttribute('aria-invalid')).toBe('false');
  expect(find(root, '.says').textContent).toBe('');
  await act(() => find(root, UNIT).blur());
  expect(find(root, 'input').getAttribute('aria-invalid')).toBe('true');
  expect(find(root, '.says').textContent).toContain('Not saved');
  await change(root, KIND, 'at-most');
  expect(find(root, '.says').textContent).toBe('');
});

test('whoever chooses a kind of goal by keys stays there, as the next key may choose another', async () => {
  const root = await drawEditor(null, async () => {});
  const kind = find(root, KIND);
  kind.focus();
  await act(() => void kind.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true })));
  await change(root, KIND, 'at-least');
  expect(document.activeElement).toBe(kind);
});

test('a share above the whole is refused', async () => {
  const onSave = vi.fn(async () => {});
  const root = await drawEditor(null, onSave);
  await change(root, KIND, 'at-most');
  await change(root, UNIT, 'share');
  await change(root, 'input', '101');
  expect(find(root, '.problem').textContent).toBe('Not saved: enter a percentage from 0 to 100.');
  expect(onSave).not.toHaveBeenCalled();
});

test.each([
  ['en-GB', '1.5', 1.5],
  ['de-DE', '1,5', 1.5],
  ['ar-EG', '١٫٥', 1.5],
  ['en-GB', ' 168 ', 168],
  ['en-GB', '0', 0],
])('in %s, %j is saved as %d hours from today on', async (locale, typed, hours) => {
  const onSave = vi.fn(async () => {});
  const root = await drawEditor(GOAL, onSave, locale);
  await change(root, 'input', typed);
  expect(onSave.mock.calls).toEqual([
    [{ reason: 'learn', kind: 'at-least', amount: { unit: 'hours-per-week', hours }, from: '2026-11-23' }],
  ]);
});

test('what stands there while one is typing is not saved', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const onSave = vi.fn(async () => {});
  const root = await drawEditor(GOAL, onSave);
  for (const typed of ['1', '12', '120', '1200']) await type(root, 'input', typed);
  await vi.runAllTimersAsync();
  expect(onSave).not.toHaveBeenCalled();
  for (const typed of ['120', '12']) await type(root, 'input', typed);
  await vi.runAllTimersAsync();
  expect(onSave.mock.calls).toEqual([[expect.objectContaining({ amount: { unit: 'hours-per-week', hours: 12 } })]]);
});

test('what was typed last is saved when the room is left', async () => {
  const onSave = vi.fn(async () => {});
  const root = await drawEditor(GOAL, onSave);
  await type(root, 'input', '6');
  await draw(null);
  expect(onSave.mock.calls).toEqual([[expect.objectContaining({ amount: { unit: 'hours-per-week', hours: 6 } })]]);
});

test('it says Saved once the goal is on disk, and not before', async () => {
  const disk = Promise.withResolvers<void>();
  const root = await drawEditor(GOAL, () => disk.promise);
  await change(root, 'input', '5');
  expect(find(root, 'output').textContent).toBe('');
  disk.resolve();
  await vi.waitFor(() => expect(find(root, 'output').textContent).toBe('Saved'));
});

test('a goal that could not be saved says why', async () => {
  const root = await drawEditor(GOAL, () => Promise.reject(new Error('There is no room left.')));
  await change(root, 'input', '5');
  await vi.waitFor(() => expect(find(root, 'output').textContent).toBe('There is no room left.'));
});

test('where two changes are on their way, the last one counts', async () => {
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const onSave = vi
    .fn(async () => {})
    .mockReturnValueOnce(first.promise)
    .mockReturnValueOnce(second.promise);
  const root = await drawEditor(GOAL, onSave);
  await change(root, 'input', '5');
  await change(root, 'input', '56');
  second.resolve();
  await vi.waitFor(() => expect(find(root, 'output').textContent).toBe('Saved'));
  first.reject(new Error('There is no room left.'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(find(root, 'output').textContent).toBe('Saved');
});

test('no goal ends the goal from today on, and keeps what was', async () => {
  const onSave = vi.fn(async () => {});
  const root = await drawEditor(GOAL, onSave);
  await change(root, KIND, 'none');
  expect(onSave.mock.calls).toEqual([[{ reason: 'learn', kind: 'at-least', amount: null, from: '2026-11-23' }]]);
});

test('it shows the goal in force, and since when', async () => {
  const root = await drawEditor(GOAL, async () => {});
  expect(find<HTMLInputElement>(root, 'input').value).toBe('4');
  expect(find(root, '.says').textContent).toContain('In force since September 1, 2026');
});

test('it tells the versions before, the latest first', async () => {
  const versions: readonly Goal[] = [
    { ...GOAL, from: '2026-02-01', kind: 'at-most', amount: { unit: 'share', percent: 30 } },
    { ...GOAL, from: '2026-06-01', amount: null },
    { ...GOAL, from: '2026-09-01' },
    { ...GOAL, from: '2026-11-03', amount: { unit: 'hours-per-week', hours: 2 } },
  ];
  const root = await drawEditor(null, async () => {}, 'en', { versions });
  expect(find(root, '.says').textContent).toContain('In force since November 3, 2026');
  expect(
    [...root.querySelectorAll('.earlier-goals li')].map(({ textContent }) => textContent.replaceAll(/\s/g, ' ')),
  ).toEqual([
    'September 1 – November 2, 2026: at least 4 hr a week',
    'June 1 – August 31, 2026: no goal',
    'February 1 – May 31, 2026: at most 30% of networking time',
  ]);
});

test('it suggests what the reason had lately, and starts from there with one press', async () => {
  const onSave = vi.fn(async () => {});
  const root = await drawEditor(null, onSave, 'en', { lately: 1.4 });
  expect(find(root, '.more').textContent).toContain('You spent 1 hr, 25 min a week on this in the last two months.');
  await press(root, 'Start from there');
  const amount = { unit: 'hours-per-week', hours: 1.5 };
  expect(onSave.mock.calls).toEqual([[{ reason: 'learn', kind: 'at-least', amount, from: '2026-11-23' }]]);
  expect(find<HTMLInputElement>(root, 'input').value).toBe('1.5');
});

test.each([
  [2, 2, '2 hr; 2 hr short by Sunday at this pace'],
  [5, 0, '5 hr; goal reached'],
  [3, 0, '3 hr; on course'],
])('of 4 h it has %d h this week, and will miss it by %d h: %s', async (reached, missesBy, words) => {
  const [hour, met] = [3_600_000, reached >= 4];
  const pace = { expected: 0, missesBy: missesBy * hour };
  const progress = { goal: GOAL, target: 4 * hour, reached: reached * hour, met, pace };
  const root = await drawEditor(GOAL, async () => {}, 'en', { progress });
  expect(find(root, '.goal-pace').textContent).toBe(`This week so far: ${words}.`);
});

test('what another tab saved is shown, unless something else is being typed', async () => {
  const elsewhere = (hours: number): Goal => ({ ...GOAL, amount: { unit: 'hours-per-week', hours } });
  const root = await drawEditor(GOAL, async () => {});
  await drawEditor(elsewhere(6), async () => {});
  expect(find<HTMLInputElement>(root, 'input').value).toBe('6');
  await type(root, 'input', '7');
  await drawEditor(elsewhere(8), async () => {});
  expect(find<HTMLInputElement>(root, 'input').value).toBe('7');
});
