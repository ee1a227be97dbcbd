/** The words: whole in every language that ships, all of them used, and none written anywhere else. */
import { expect, test } from 'vitest';
import { faultsOfLanguage, faultsOfUse, faultsOfWords, type Messages, type Source } from './words-rules.ts';

// Imported rather than read, so that Vitest knows this test to be about every one of them.
const MESSAGES = import.meta.glob<Messages>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});
const LANGUAGES = Object.entries(MESSAGES).map(([path, messages]) => [path.split('/').at(-2) ?? '', messages] as const);
const english = Object.fromEntries(LANGUAGES).en ?? {};

const SOURCES: readonly Source[] = Object.entries(
  import.meta.glob<string>(['../../{entrypoints,components,utils}/**/*.{ts,tsx,css,html}', '../../wxt.config.ts'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
).map(([path, text]) => ({ path: path.replace('../../', ''), text }));

test('all languages that were promised ship', () => {
  expect(LANGUAGES.map(([folder]) => folder)).toEqual(
    expect.arrayContaining(['en', 'de', 'es', 'fr', 'pt_BR', 'ja', 'ar']),
  );
});

test.each(LANGUAGES)('%s says everything that English says', (folder, messages) => {
  expect(faultsOfLanguage(folder, messages, english)).toEqual([]);
});

test('every message is used, and nothing is asked for that is none', () => {
  const asking = SOURCES.filter(({ path }) => /\.tsx?$/.test(path)).map(({ path, text }) => {
    // The manifest asks in words of its own.
    const keys = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => `'${key}';`);
    return { path, text: path === 'wxt.config.ts' ? keys.join('\n') : text };
  });
  expect(faultsOfUse(english, asking)).toEqual([]);
});

test('nothing is shown or said that is not a message', () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  const faults = SOURCES.flatMap((source) => faultsOfWords(source, english).map((fault) => `${source.path} ${fault}`));
  expect(faults).toEqual([]);
});

const ENGLISH: Messages = {
  language: { message: 'en' },
  direction: { message: 'ltr' },
  of: { message: '$1 of $2' },
  events_one: { message: '$1 event' },
  events_other: { message: '$1 events' },
};
const FRENCH: Messages = {
  language: { message: 'fr' },
  direction: { message: 'ltr' },
  of: { message: '$1 sur $2' },
  events_one: { message: '$1 rendez-vous' },
  events_many: { message: '$1 de rendez-vous' },
  events_other: { message: '$1 rendez-vous' },
};

test.each([
  ['is whole', {}, []],
  ['lacks a message', { of: undefined }, ['lacks of.']],
  ['lacks a plural form', { events_many: undefined }, ['lacks events_many.']],
  ['has a form too many', { events_two: '$1' }, [expect.stringContaining('has events_two')]],
  ['has one of its own', { more: 'Plus' }, [expect.stringContaining('has more')]],
  ['forgets a place', { of: 'sur $2' }, [expect.stringContaining('other places in of')]],
  ['has a place too many', { of: '$1 sur $2 ou $3' }, [expect.stringContaining('other places in of')]],
  [
    'says none and one without a figure',
    { events_one: 'un seul' },
    [expect.stringContaining('other places in events_one')],
  ],
  ['puts two places together', { of: '$1$2' }, [expect.stringContaining('two places that touch')]],
  ['says nothing', { of: '' }, [expect.stringContaining('empty'), expect.stringContaining('other places')]],
  ['is not translated', { of: '$1 of $2' }, []],
  ['says it is another', { language: 'de' }, ['does not say that it is fr.']],
  ['runs the wrong way', { direction: 'rtl' }, ['runs the wrong way.']],
] as const)('a language that %s', (_, changes: Readonly<Record<string, string | undefined>>, faults) => {
  const changed = { ...FRENCH };
  for (const [key, message] of Object.entries(changes)) {
    if (message === undefined) delete changed[key];
    else changed[key] = { message };
  }
  expect(faultsOfLanguage('fr', changed, ENGLISH)).toEqual(faults);
});

test('a form that is for one number alone may say it in a word', () => {
  const arabic = {
    language: { message: 'ar' },
    direction: { message: 'rtl' },
    of: { message: '$1 من $2' },
    events_zero: { message: 'لا أحداث' },
    events_one: { message: 'حدث واحد' },
    events_two: { message: 'حدثان' },
    events_few: { message: '$1 أحداث' },
    events_many: { message: '$1 حدثًا' },
    events_other: { message: '$1 حدث' },
  };
  expect(faultsOfLanguage('ar', arabic, ENGLISH)).toEqual([]);
  expect(faultsOfLanguage('ar', { ...arabic, events_few: { message: 'أحداث' } }, ENGLISH)).toHaveLength(1);
});

test.each([
  ['whole sentences in English are found', { go_on: 'Go on then' }, ['has go_on in English.']],
  ['names are too long for a store', { extensionName: 'x'.repeat(76) }, [expect.stringContaining('longer')]],
])('%s', (_, words: Readonly<Record<string, string>>, faults) => {
  const added = Object.fromEntries(Object.entries(words).map(([key, message]) => [key, { message }]));
  const own = { ...added, extensionName: added.extensionName ?? { message: 'Nom' } };
  const model = { ...added, extensionName: { message: 'Name' } };
  expect(faultsOfLanguage('fr', { ...FRENCH, ...own }, { ...ENGLISH, ...model })).toEqual(faults);
});

test.each([
  ["translate('goal_on')", []],
  [`translate(\`goal_\${way}\`); const way = "on"`, []],
  [`translate(\`goal_\${way}\`); const ways = { on: 1 }`, []],
  [`translate(\`goal_\${way}\`); const way = "off"`, ['goal_on is not used.']],
  [`translate(\`\${a}_\${b}\`); const all = ["goal", "on"]`, ['goal_on is not used.']],
  ["// translate('goal_on')", ['goal_on is not used.']],
  ["translate('goal_on'); translate('goal_off')", ['goal_off is no key.']],
])('of a single message, %s', (text, faults) => {
  expect(faultsOfUse({ goal_on: { message: 'On' } }, [{ path: 'components/A.ts', text }])).toEqual(faults);
});

test('plural forms are used by what they are forms of', () => {
  const messages = { goal_points_one: { message: '$1 point' }, goal_points_other: { message: '$1 points' } };
  const text = "writeCount(translate, 'goal_points', 2, locale)";
  expect(faultsOfUse(messages, [{ path: 'components/A.ts', text }])).toEqual([]);
  expect(faultsOfUse(messages, [{ path: 'components/A.ts', text: '' }])).toHaveLength(2);
});

test.each([
  ['a text', 'const a = <p>Saved</p>;'],
  ['a text between others', "const a = <p>{translate('popup_saved')} and so on</p>;"],
  ['a text in an expression', "const a = <p>{isGone ? 'Gone' : null}</p>;"],
  ['a text of a template', `const a = <p>{\`\${count} events\`}</p>;`],
  ['a text in a fragment', 'const a = <>Saved</>;'],
  ['a name', '<button aria-label="Undo" />;'],
  ['a name in an expression', "<button aria-label={isOpen ? 'Close' : translate('popup_next')} />;"],
  ['a title', '<button title="Undo" />;'],
  ['a placeholder', "<input placeholder={'Search ' + what} />;"],
  ['a description', '<img alt="A chart" />;'],
  ['a label of a component', '<Icon label="Next" />;'],
  ['a label of an action', '<Notice action={{ label: "Try again" }} />;'],
  ['a text that a script sets', "p.textContent = 'Saved';"],
  ['a page’s title', `document.title = \`Options of \${name}\`;`],
  ['a name that a script sets', "p.setAttribute('aria-label', 'Saved');"],
  ['a sentence that is thrown to be shown', "throw new Error('That did not work.');"],
])('%s is a hard-coded string', (_, text) => {
  expect(faultsOfWords({ path: 'components/A.tsx', text }, english)).toHaveLength(1);
});

test.each([
  ['a message', "<p title={translate('popup_saved')}>{translate('popup_saved')}</p>;"],
  ['signs', '<p>· {count} × {percent}% –</p>;'],
  ['what is compared', "<p>{form === 'narrow' ? '×' : translate('picker_clear')}</p>;"],
  ['what nobody sees', '<p class="quiet" data-key="key" role="status" type="button" />;'],
  ['a value', '<p>{count}</p>;'],
  ['the key of a message', '<Other label="popup_saved" />;'],
])('%s is none', (_, text) => {
  expect(faultsOfWords({ path: 'components/A.tsx', text }, english)).toEqual([]);
});

test('pages and styles say nothing by themselves', () => {
  const page = (body: string, title = 'Seven Reasons') =>
    faultsOfWords(
      { path: 'entrypoints/a/index.html', text: `<html><title>${title}</title><body>${body}</body></html>` },
      english,
    );
  expect(page('<div id="root"></div><script>let a;</script>')).toEqual([]);
  expect(page('<p>Loading</p>')).toEqual(['shows “Loading”.']);
  expect(page('<p title="Loading"></p>')).toEqual(['shows “Loading”.']);
  expect(page('', 'Options')).toEqual(['shows “Options”.']);
  const style = (content: string) =>
    faultsOfWords({ path: 'components/A.css', text: `a::after { content: "${content}" }` }, english);
  expect(style('×')).toEqual([]);
  expect(style('new')).toHaveLength(1);
});
