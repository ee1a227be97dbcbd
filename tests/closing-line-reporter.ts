/**
 * Closes a test run with one line for machines: `N passed, N failed`, and how many were skipped if any were. Before it
 * stands which tests passed at their second try only, so that none goes on like that unseen.
 */
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[], reason: TestRunEndReason): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map((test) => test.result().state);
    const unsteady = tests.filter((test) => test.diagnostic()?.flaky);
    const count = (state: string): number => states.filter((each) => each === state).length;
    // A file that does not load, or a hook around its tests, fails without a test that failed.
    const broken = modules.filter((module) => !module.ok() && [...module.children.allTests('failed')].length === 0);
    const failures = count('failed') + broken.length + unhandled.length;
    const failed = reason === 'passed' ? failures : Math.max(failures, 1);
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    // Vitest prints what went wrong outside the tests after this; the line is the last even then.
    process.once('exit', () => {
      for (const { project, fullName } of unsteady) console.log(`second try: ${project.name}: ${fullName}`);
      console.log(`${count('passed')} passed, ${failed} failed${skipped}`);
    });
  }
}
