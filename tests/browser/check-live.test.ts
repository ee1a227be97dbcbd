/** The look at every view that `npm run check:live` takes at Google's page: of a page that is well it says so. */
import { inject } from 'vitest';
import { lookAtEveryView } from '../live/look.ts';
import { CALENDAR } from './drive.ts';
import { expect, test } from './test.ts';

/** So long (ms) the practice calendar takes to be whole, on a busy machine as well. */
const REST = 500;

// The script opens Chromium alone.
test.runIf(inject('browserName') === 'chromium')(
  'every hook is counted in every view, and what is amiss is marked',
  async ({ drive }) => {
    const page = await drive.running.browser.newPage();
    const well = await lookAtEveryView(page, CALENDAR, { rest: REST });
    expect(well.lines.filter((line) => line.includes('!'))).toEqual([]);
    expect(well).toMatchObject({ isWell: true });
    await page.evaluateOnNewDocument(() => {
      const { setAttribute } = Element.prototype;
      Element.prototype.setAttribute = function (name, value) {
        setAttribute.call(this, name === 'data-eventid' ? 'data-other' : name, value);
      };
    });
    const ill = await lookAtEveryView(page, CALENDAR, { rest: REST, views: ['week'] });
    expect(ill.isWell).toBe(false);
    expect(ill.lines).toContain('problem_chips_no_id');
    expect(ill.lines.find((line) => line.startsWith('chips '))).toContain('0!');
  },
);
