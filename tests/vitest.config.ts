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
      // A press may miss what moves, as a person's may, and what it should bring is waited for in vain then: who needed a
      // second try for that is told at the end. What was found and is wrong is wrong at once.
      retry: { count: 1, condition: /^(Waiting for|Timed out after waiting)/ },
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
          setupFiles: ['tests/unit/fail-on-console-error.ts', 'tests/unit/repeat-random-cases.ts'],
          mockReset: true,
          // Beside other work a machine takes several times as long as alone.
          testTimeout: 30_000,
        },
      },
      ...BROWSER_NAMES.map(browserProject),
    ],
  },
});
