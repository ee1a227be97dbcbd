/** A store of a hundred thousand events, ten years of a calendar without a gap: numbers are right, and a tag is a press. */
import { importBackup } from './options-page.ts';
import { test } from './test.ts';

const MINUTE = 60_000;
const COUNT = 100_000;
/** How long each lasts, in minutes, and how long after the one before it begins. */
const LENGTH = 30;
const EVERY = 50;
/** Of so many events the last one is tagged. */
const TAGGED = 10;

/** So long (ms) whatever is about all of them may take on a busy machine. */
const PATIENCE = 120_000;

/** A backup of them; the newest has ended by now. */
function yearsOfEvents(): string {
  const now = Math.floor(Date.now() / MINUTE);
  const stamp = { at: instant(now) };
  const events = Array.from({ length: COUNT }, (_, index) => {
    const start = now - (index + 1) * EVERY;
    const times = { start: instant(start), end: instant(start + LENGTH), allDay: false };
    return { key: `event-${index}`, calendar: 'me', title: `Event ${index}`, ...times, series: null, answer: null };
  });
  const tagged = events.filter((_, index) => index % TAGGED === TAGGED - 1);
  return JSON.stringify({
    ...{ format: 'seven-reasons', version: 1, settings: {}, goals: [] },
    events: events.map((event) => ({ ...event, ...stamp })),
    tags: tagged.map(({ key }) => ({ key, reason: 'learn', also: [], ...stamp })),
  });
}

function instant(minute: number): string {
  return Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toString();
}

test('popup and options sum up 100,000 events to the minute, and one more is tagged in them', {
  timeout: 5 * PATIENCE,
}, async ({ drive }) => {
  await importBackup(drive, yearsOfEvents(), PATIENCE);
  const tagged = COUNT / TAGGED;
  const popup = await drive.openPopup();
  popup.setDefaultTimeout(PATIENCE);
  await popup.locator('input[value=all]').click();
  await popup.waitForSelector(`li[data-reason=learn][data-minutes="${tagged * LENGTH}"]`);
  const options = await drive.openOptions('summary?period=all');
  options.setDefaultTimeout(PATIENCE);
  await options.waitForFunction(() => document.body.innerText.includes('100,000 events'));

  await popup.bringToFront();
  await popup.locator('.untagged-queue [data-reason=learn]').click();
  await popup.waitForSelector(`li[data-reason=learn][data-minutes="${(tagged + 1) * LENGTH}"]`);
  const data = await drive.openOptions('data');
  data.setDefaultTimeout(PATIENCE);
  await data.waitForFunction(
    (words) => document.body.innerText.includes(words),
    {},
    '100,000 events, 10,001 with a reason',
  );
});
