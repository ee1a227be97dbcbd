/**
 * What components say in other languages than English: plurals, lists, digits, and sentences in their own order.
 * @vitest-environment jsdom
 */
import type { ComponentChildren } from 'preact';
import { expect, test } from 'vitest';
import { Coverage } from '../../../components/Coverage.tsx';
import { GoalPace } from '../../../components/GoalPace.tsx';
import { Headline } from '../../../components/Headline.tsx';
import { writeCount } from '../../../components/numbers.ts';
import { PeriodSteps } from '../../../components/PeriodSteps.tsx';
import { ReasonPicker } from '../../../components/ReasonPicker.tsx';
import { type Translate, TranslateContext } from '../../../components/translate.ts';
import { describeBar } from '../../../components/trend-words.ts';
import arabic from '../../../public/_locales/ar/messages.json';
import german from '../../../public/_locales/de/messages.json';
import japanese from '../../../public/_locales/ja/messages.json';
import type { Tag } from '../../../utils/events/index.ts';
import { draw, find } from './draw.tsx';
import { HOUR, summaryWith, week } from './some-summaries.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** The messages of a language, their places filled as the browser does. */
function speak(messages: Messages): Translate {
  return (key, ...values) =>
    (messages[key]?.message ?? '').replaceAll(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}

/** What components show in a language, spaces as plain ones. */
async function drawIn(messages: Messages, locale: string, children: ComponentChildren): Promise<HTMLElement> {
  return draw(<TranslateContext.Provider value={speak(messages)}>{children}</TranslateContext.Provider>, locale);
}

/** The picker in a language; it is told everything itself. */
async function drawPicker(messages: Messages, locale: string, tag: Tag | null): Promise<HTMLElement> {
  const ready = { state: 'ready', message: null, form: 'wide', dark: false, onPick: () => {} } as const;
  return draw(<ReasonPicker {...ready} tag={tag} translate={speak(messages)} locale={locale} />);
}

const plain = (text: string | null) =>
  (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u200b\u200e\u061c]/g, '');

const HEADLINE = [
  {
    key: 'headline_mix_at_least',
    values: [
      { time: 14 * HOUR },
      { words: 'headline_this_week' },
      { percent: 71 },
      { words: 'headline_social' },
      { percent: 6 },
      { words: 'headline_find_clients' },
      { percent: 30 },
    ],
  },
  { key: 'headline_to_come', values: [{ time: 2 * HOUR }] },
] as const;

test.each([
  [
    'de',
    german,
    'Von 14 Std. diese Woche entfallen 71 % auf soziale Gründe und 6 % auf Kundensuche (Ziel: mindestens 30 %). ' +
      'Noch vor dir: 2 Std. von der ganzen Zeit.',
  ],
  [
    'ja',
    japanese,
    '今週の 14 時間 のうち、71% は交流のため、6% は顧客探しです。目標は 30% 以上です。全体のうち 2 時間 はこれからです。',
  ],
  [
    'ar',
    arabic,
    'من أصل 14 س هذا الأسبوع: 71% لأسباب اجتماعية و6% في إيجاد عملاء؛ هدفك 30% على الأقل. ومن كل هذا الوقت 2 س لم يأتِ بعد.',
  ],
])('the sentence in %s', async (locale, messages, sentence) => {
  const root = await drawIn(messages, locale, <Headline sentences={HEADLINE} coverage={{ tagged: 9, known: 9 }} />);
  expect(plain(root.textContent).trim()).toBe(sentence);
});

test.each([
  [0, 'لا أحداث'],
  [1, 'حدث واحد'],
  [2, 'حدثان'],
  [3, '3 أحداث'],
  [11, '11 حدثًا'],
  [100, '100 حدث'],
  [102, '102 حدث'],
])('%d events have the Arabic plural form of their number', (count, words) => {
  expect(writeCount(speak(arabic), 'popup_events', count, 'ar')).toBe(words);
});

test('a change keeps its sign in every plural form', () => {
  const changes = [-1, 1, 2, 3, 11, 100].map((points) =>
    plain(writeCount(speak(arabic), 'goal_points', points, 'ar', { signDisplay: 'always' })),
  );
  expect(changes.map((words) => words.split(' ')[0])).toEqual(['-1', '+1', '+2', '+3', '+11', '+100']);
});

test('digits are those of the locale, those to press as well', async () => {
  const root = await drawIn(arabic, 'ar-EG', <Coverage coverage={{ tagged: 18, known: 25 }} />);
  expect(root.textContent).toBe('أحداث لها سبب: ١٨ من ٢٥');
  await drawPicker(arabic, 'ar-EG', null);
  expect(find(root, '[data-reason=learn] kbd').textContent).toBe('٤');
  expect(find(root, '[data-reason=learn]').getAttribute('aria-keyshortcuts')).toBe('4');
});

test('lists are joined as the language joins them', async () => {
  const tag: Tag = { reason: 'learn', also: ['reconnect', 'find-clients'] };
  const root = await drawPicker(german, 'de', tag);
  expect(find(root, '[role=status]').textContent).toBe('Grund: Lernen. Auch: Auffrischen und Kunden');
  await drawPicker(japanese, 'ja', tag);
  expect(find(root, '[role=status]').textContent).toBe('理由：学ぶ。ほかに：再会、顧客');
});

test('a bar is told in the language’s own order and punctuation', () => {
  const summary = summaryWith({ learn: [1, 2] }, week(0));
  const told = plain(describeBar(summary, speak(japanese), 'ja'));
  expect(told).toMatch(/：1 時間、この先 2 時間。学ぶ 1 時間、この先 2 時間$/);
});

test('pace, dates and plurals are of one language', async () => {
  const progress = {
    goal: {
      reason: 'find-clients',
      kind: 'at-least',
      amount: { unit: 'share', percent: 30 },
      from: '2026-11-02',
    },
    target: 30,
    reached: 29,
    met: false,
    pace: { missesBy: 1 },
  } as never;
  const root = await drawIn(german, 'de', <GoalPace progress={progress} week={week(0)} />);
  expect(plain(root.textContent)).toBe('Diese Woche bisher: 29 %; bei diesem Tempo bis Sonntag 1 Punkt unter Ziel.');
});

test('periods are named in the language', async () => {
  const root = await drawIn(arabic, 'ar', <PeriodSteps period={week(0)} onStep={() => {}} />);
  expect(find(root, 'h1').textContent).toBe('2–8 نوفمبر 2026');
  expect(find(root, 'button').getAttribute('aria-label')).toBe('السابق');
});
