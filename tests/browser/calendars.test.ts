/** Calendars: followed by a secret address, imported from a file, left out; each with a sentence where it fails. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { onTestFinished, vi } from 'vitest';
import { idFrom } from '../practice-calendar/events.ts';
import { findBarriers } from './accessibility.ts';
import type { Drive, ExtensionScope } from './drive.ts';
import { readDisk } from './store-inside.ts';
import { expect, test } from './test.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const ADDRESS = `https://calendar.google.com/calendar/ical/demo.user%40gmail.com/private-${SECRET}/basic.ics`;
const MEETUP = { id: idFrom('Harbour meetup'), title: 'Harbour meetup' };
/** Today at noon, in the zone of browsers under test: in this week and on the week that the page shows. */
const NOON = `${Temporal.Now.plainDateISO('UTC')}T12:00:00Z`;

/** A calendar that tells of the meetup alone, so long (hours). */
function calendarOf(hours: number, start = NOON): string {
  const stamp = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  const begins = Temporal.Instant.from(start);
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Nora', 'BEGIN:VEVENT'],
    `DTSTART:${stamp(begins)}`,
    `DTEND:${stamp(begins.add({ hours }))}`,
    `UID:${MEETUP.id}@google.com`,
    ...[`SUMMARY:${MEETUP.title}`, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
}

/** Types a secret address into the calendars room, and waits until the page has something to say to it. */
async function follow(options: Page, address: string): Promise<string> {
  await options.bringToFront();
  await options.locator('.add-feed input').fill(address);
  await options.locator('.add-feed button').click();
  const said = await options.waitForSelector('.choice:has(.add-feed) output:not(:empty)');
  return (await said?.evaluate(({ textContent }) => textContent)) ?? '';
}

/** Reads the calendar anew, and waits until the list says so, or why not. */
async function readAgain(options: Page): Promise<void> {
  await options.bringToFront();
  await options.locator('.calendar-line .line button:first-child').click();
  await options.waitForSelector('.calendar-line .done:not(:empty), .calendar-line .problem');
}

/** Cancels an import that is done by more than so much (%): in the same frame, as it may soon be over. */
async function cancelAfter(options: Page, percent: number): Promise<void> {
  await options.waitForFunction(
    (percent) => {
      const isUnderWay = (document.querySelector('progress')?.value ?? 0) > percent;
      if (isUnderWay) document.querySelector<HTMLElement>('.import-progress button')?.click();
      return isUnderWay;
    },
    {},
    percent,
  );
}

/** Waits until so many events are on disk. */
async function waitForRows(drive: Drive, count: number): Promise<void> {
  const backstage = await drive.backstage();
  await vi.waitFor(async () => expect((await backstage.evaluate(readDisk)).rows).toHaveLength(count), 10_000);
}

async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((text) => document.body.innerText.includes(text), {}, text);
}

async function chooseFile(options: Page, name: string, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'seven-reasons-calendar-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), text);
  const field = (await options.waitForSelector('[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(join(folder, name));
}

/** A calendar of so many events, an hour apart. */
function longCalendar(events: number): string {
  const first = Date.UTC(2020, 0, 1);
  const lines = Array.from({ length: events }, (_, index) => {
    const start = new Date(first + index * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
    return ['BEGIN:VEVENT', `DTSTART:${start}Z`, `UID:${index}@example.com`, `SUMMARY:No ${index}`, 'END:VEVENT'];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines.flat(), 'END:VCALENDAR', ''].join('\r\n');
}

/** All that storage holds that leaves this browser, or is open to Google's page: nothing secret may be in it. */
function openStorage(drive: Drive): Promise<string> {
  return drive.backstage().then((backstage) =>
    backstage.evaluate(async () => {
      const { storage } = (globalThis as unknown as ExtensionScope).chrome;
      return JSON.stringify(await Promise.all([storage.local.get(null), storage.sync.get(null)]));
    }),
  );
}

test('a calendar is followed by its secret address: one event on the page and in the popup, moved with its hours', async ({
  drive,
}) => {
  await drive.fillCalendar([{ ...MEETUP, start: NOON }]);
  const calendar = await drive.openCalendar('week');
  await waitForRows(drive, 1);
  await drive.serveFeed({ body: calendarOf(1) });
  const options = await drive.openOptions('calendars');
  expect(await follow(options, ADDRESS)).toContain('followed from now on');
  await waitForText(options, 'Followed, read now · Seen in Google Calendar now · 1 event');
  expect(await options.content()).not.toContain(SECRET);
  expect(await findBarriers(options)).toEqual([]);

  const popup = await drive.openPopup();
  await waitForText(popup, MEETUP.title);
  await waitForText(popup, 'Followed, read now');
  await popup.locator('.untagged-queue [data-reason=learn]').click();
  await popup.waitForSelector('li[data-reason=learn][data-minutes="60"]');
  await calendar.page.bringToFront();
  await calendar.waitForMark(MEETUP.title, 'learn');
  // What the page shows later than a reading counts before it: here the feed is to be the later word.
  await calendar.page.close();
  expect(await openStorage(drive)).not.toContain(SECRET);

  await drive.serveFeed({ body: calendarOf(3) });
  await readAgain(options);
  await popup.bringToFront();
  await popup.waitForSelector('li[data-reason=learn][data-minutes="180"]');

  await drive.serveFeed({ status: 404 });
  await readAgain(options);
  await waitForText(options, 'There is no calendar at this address any more');
  await waitForText(options, 'What was read before stays. Next attempt in 23 hours.');
  await popup.bringToFront();
  await popup.waitForSelector('li[data-reason=learn][data-minutes="180"]');

  await options.bringToFront();
  await options.locator('.calendar-line .line button:nth-child(2)').click();
  await options.locator('.calendar-line .danger').click();
  await options.waitForSelector('.calendar-line:not(:has(.masked))');
});

test('an address that leads to no calendar is refused in a sentence, and nothing is kept', async ({ drive }) => {
  const options = await drive.openOptions('calendars');
  expect(await follow(options, 'abc')).toContain('This is not an address');
  expect(await follow(options, 'https://example.com/basic.ics')).toContain('leads to “example.com”');
  await drive.serveFeed({ headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' });
  expect(await follow(options, ADDRESS)).toContain('a page instead of a calendar');
  expect(await options.$('.calendar-line')).toBeNull();
});

test('a file is shown before it changes anything, and imported only then', async ({ drive }) => {
  const options = await drive.openOptions('calendars');
  const past = calendarOf(2, '2021-05-05T12:00:00Z');
  await chooseFile(options, 'demo.user@gmail.com.ics', past);
  await waitForText(options, '1 event · May 5, 2021');
  await options.locator('.calendars-preview .line button:nth-child(2)').click();
  await options.waitForSelector('.choice:not(:has(.calendars-preview)) [type=file]');
  expect(await options.$('.calendar-line')).toBeNull();

  await chooseFile(options, 'demo.user@gmail.com.ics', past);
  await options.locator('.calendars-preview button.strong').click();
  await waitForText(options, 'File, made now · 1 event');
  expect(await findBarriers(options)).toEqual([]);
  await chooseFile(options, 'notes.txt', 'Not a calendar.');
  await waitForText(options, '“notes.txt” is not a calendar');

  const popup = await drive.openPopup();
  await waitForText(popup, MEETUP.title);
  await options.bringToFront();
  await options.locator('.calendar-line [type=checkbox]').click();
  await popup.bringToFront();
  await popup.waitForFunction((title) => !document.body.innerText.includes(title), {}, MEETUP.title);
});

test('an import that is cancelled has changed nothing, and can be begun again', async ({ drive }) => {
  const EVENTS = 3000;
  const options = await drive.openOptions('calendars');
  const take = options.locator('.calendars-preview button.strong');
  await chooseFile(options, 'long@example.com.ics', longCalendar(10 * EVENTS));
  await cancelAfter(options, 0);
  await waitForText(options, 'Cancelled: nothing was changed.');
  expect(await options.$('.calendars-preview')).toBeNull();

  await chooseFile(options, 'long@example.com.ics', longCalendar(EVENTS));
  await take.click();
  // Writing begins when two thirds are done.
  await cancelAfter(options, 70);
  await waitForText(options, 'Cancelled: nothing was changed.');
  await waitForRows(drive, 0);
  await take.click();
  await waitForText(options, 'File, made now · 3,000 events');
  await waitForRows(drive, EVENTS);
});
