/** The tests: the rooms on their own, then the real extension in real browsers. */
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { BROWSER_NAMES, type BrowserName } from './browser/find-browsers.ts';

/** The browser tests in one browser, which is launched once for each file. */
function browserProject(name: BrowserName): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: ['tests/browser/**/*.test.ts'],
      globalSetup: ['tests/browser/set-up.ts'],
      // On a busy machine a press may miss what moves, and what is measured may be between two frames: who needed a
      // second try is told at the end. An error in a page, or another host that was contacted, is wrong at once.
      retry: { count: 1, condition: /^(?!complaints)/ },
      // A browser on a busy machine takes its time.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 10_000 } },
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line-reporter.ts'],
    maxWorkers: 3,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: [
            'tests/unit/fail-on-console-error.ts',
            'tests/unit/repeat-random-cases.ts',
            'tests/unit/what-jsdom-lacks.ts',
          ],
          mockReset: true,
          // Beside other work a machine takes several times as long as alone.
          testTimeout: 30_000,
        },
      },
      ...BROWSER_NAMES.map(browserProject),
    ],
  },
});
