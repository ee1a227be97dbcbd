/** The extension in German and in Arabic: no word of English, in the direction of the language, with room for its words. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Drive } from './drive.ts';
import { fillStore } from './known-events.ts';
import { expect, test } from './test.ts';

const DIRECTIONS = { de: 'ltr', ar: 'rtl' } as const;
type Language = keyof typeof DIRECTIONS;

/** Titles of which no word is any language's. */
const MEETUP = '4711';

/** The pages that a window shows, its size at 100 % (px), what is there once all is read, and messages that it shows. */
const PAGES = [
  ['popup.html', [400, 600], '.untagged-queue', ['popup_week', 'popup_untagged_events']],
  ['options.html#summary', [1280, 900], '.overview[aria-busy=false] .event-table td', ['options_room_summary']],
  ['options.html#goals', [1280, 900], '.goal-editor', ['options_room_goals', 'goal_none']],
  ['options.html#calendars', [1280, 900], '.calendar-line', ['options_room_calendars', 'calendars_time']],
  ['options.html#data', [1280, 900], '.choice', ['options_room_data', 'options_export']],
  ['first-run.html', [1280, 900], '.first-run', ['first_run_heading', 'first_run_private']],
] as const;

type Words = Readonly<Record<string, string>>;

async function wordsOf(language: string): Promise<Words> {
  const text = await readFile(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url), 'utf8');
  const messages = JSON.parse(text) as Record<string, { readonly message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** All that is said under a root, by text or to those who cannot see it. */
function readWords(root: Element): string[] {
  const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];
  const names = [...root.querySelectorAll('*')].flatMap((element) =>
    spoken.flatMap((name) => element.getAttribute(name) ?? []),
  );
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  return [...names, ...texts].map((text) => text.trim()).filter((text) => text !== '');
}

/** Of what is said, whatever is an English message, with or without something in its places, and none of the language. */
function englishIn(said: readonly string[], english: Words, words: Words): readonly string[] {
  const own = new Set(Object.values(words));
  const patterns = Object.values(english)
    .filter((message) => !own.has(message) && /\p{L}{2}/u.test(message.replaceAll(/\$\d/g, '')))
    .map((message) => new RegExp(`^${message.split(/\$\d/).map(RegExp.escape).join('.+')}$`, 'u'));
  return said.filter((text) => patterns.some((pattern) => pattern.test(text)));
}

/**
 * By how much a root is wider than its place, and words in it that are wider than theirs without a sign that more follows.
 * Those of the picker may stand out of their column by 3 px on either side.
 */
function findOverflow(root: Element): string[] {
  const over = root.scrollWidth > root.clientWidth ? [`all of it, by ${root.scrollWidth - root.clientWidth} px`] : [];
  const cut = [...root.querySelectorAll<HTMLElement>('button, a, label, legend, h1, h2, h3, th, dt')].filter(
    (element) =>
      element.checkVisibility() &&
      !element.matches('.unseen, .unseen *') &&
      getComputedStyle(element).textOverflow !== 'ellipsis' &&
      getComputedStyle(element).display !== 'inline' &&
      element.scrollWidth > element.clientWidth + 3,
  );
  return [...over, ...cut.map(({ localName, className, textContent }) => `${localName}.${className}: ${textContent}`)];
}

async function begin(drive: Drive, language: Language): Promise<void> {
  await drive.speak(language);
  await fillStore(drive, [
    { key: 'meetup', title: MEETUP, inHours: -3, hours: 2, reason: 'learn' },
    { key: 'fair', title: MEETUP, inHours: -20, hours: 40.25, reason: 'belong' },
    { key: 'coffee', title: MEETUP, inHours: -6, hours: 1 },
  ]);
}

function zoomTo(page: Page, zoom: number, [width, height]: readonly [number, number]): Promise<void> {
  return page.setViewport({ width: width / zoom, height: height / zoom, deviceScaleFactor: zoom });
}

test.for(Object.keys(DIRECTIONS) as Language[])(
  'every page speaks %s, and has room for it, zoomed as well',
  async (language, { drive }) => {
    const [english, words] = await Promise.all([wordsOf('en'), wordsOf(language)]);
    await begin(drive, language);
    for (const [address, size, shows, keys] of PAGES) {
      const page = await drive.running.openExtensionPage(address);
      await page.waitForSelector(shows);
      expect(await page.$eval('html', ({ lang, dir }) => ({ lang, dir }))).toEqual({
        lang: language,
        dir: DIRECTIONS[language],
      });
      const said = await page.$eval('html', readWords);
      expect(said).toEqual(expect.arrayContaining(keys.map((key) => words[key])));
      expect(englishIn(said, english, words)).toEqual([]);
      for (const zoom of [1, 2]) {
        // The popup is as large as it wants to be, whatever the zoom.
        await zoomTo(page, zoom, address === 'popup.html' ? [400 * zoom, 600 * zoom] : size);
        // A chart is drawn anew once it has seen how wide its place is now.
        const look = async () => ({ address, zoom, overflow: await page.$eval('html', findOverflow) });
        await expect.poll(look).toEqual({ address, zoom, overflow: [] });
      }
      await page.close();
    }
  },
);

test.for(Object.keys(DIRECTIONS) as Language[])(
  'the picker speaks %s on a page of its own',
  async (language, { drive }) => {
    const [english, words] = await Promise.all([wordsOf('en'), wordsOf(language)]);
    await begin(drive, language);
    const tab = await drive.openCalendar('week', { now: '2026-11-23T10:00', lang: language });
    for (const zoom of [1, 2]) {
      await zoomTo(tab.page, zoom, [1280, 900]);
      const picker = await tab.openCard('Meetup: data in logistics');
      const drawn = await tab.page.waitForSelector('[role=dialog] seven-reasons-picker >>> [data-form]');
      expect(await drawn?.evaluate((drawn) => getComputedStyle(drawn).direction)).toBe(DIRECTIONS[language]);
      expect(await picker.read()).toMatchObject({ message: words.picker_hint });
      expect(await drawn?.evaluate(findOverflow)).toEqual([]);
      await picker.pick('learn');
      expect(await picker.read()).toMatchObject({
        message: words.picker_tagged?.replace('$1', `${words.reason_learn}`),
      });
      expect(englishIn((await drawn?.evaluate(readWords)) ?? [], english, words)).toEqual([]);
      await picker.clear();
      await tab.closeCard();
    }
  },
);
