import { writeFileSync } from 'node:fs';

/** Counts what vitest ran, with the reason of what it skipped (its own JSON leaves that out), into $TEST_REPORT. */
export default class CountingReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const results = tests.map((test) => ({ name: test.fullName, result: test.result() }));
    const count = (/** @type {string} */ state) => results.filter(({ result }) => result.state === state).length;
    // What fails outside any test: a file that does not load, a hook of a suite, a promise nobody awaited.
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = suites.filter((suite) => suite.errors().length > 0);
    const unhappy = results.filter(({ result }) => result.state === 'failed' || result.state === 'pending');
    const report = {
      passed: count('passed'),
      failed: unhappy.length + broken.length + unhandled.length,
      failures: [
        ...unhappy.map(({ name }) => name),
        ...broken.map((suite) => ('fullName' in suite ? suite.fullName : suite.moduleId)),
        ...unhandled.map(() => 'an error outside every test'),
      ],
      skipped: results.flatMap(({ name, result }) =>
        result.state === 'skipped' ? [`${name} (${result.note ?? 'no reason given'})`] : [],
      ),
    };
    const path = process.env['TEST_REPORT'];
    if (path) writeFileSync(path, JSON.stringify(report));
  }
}
