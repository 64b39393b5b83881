import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number, failures: string[], skipped: string[]}} Counts */

/** @type {Counts} */
const nothing = { passed: 0, failed: 0, failures: [], skipped: [] };

/**
 * A runner that says "failed" without a failed test, or ran no test at all, has failed once.
 * @param {Counts} counts
 * @param {boolean} ok
 * @returns {Counts}
 */
function honest(counts, ok) {
  const silent = counts.failed === 0 && (!ok || counts.passed === 0);
  return silent ? { ...counts, failed: 1, failures: ['a run without a result'] } : counts;
}

/**
 * @param {string} path of the report that vitest-report.js wrote
 * @param {boolean} ok the runner's own word
 */
export function countVitest(path, ok) {
  return existsSync(path) ? honest(JSON.parse(readFileSync(path, 'utf8')), ok) : honest(nothing, false);
}

/**
 * @typedef {{title: string, tests: {status: string, annotations: {type: string, description?: string}[]}[]}} Spec
 * @typedef {{title: string, specs?: Spec[], suites?: Suite[]}} Suite
 */

/**
 * @param {readonly Suite[]} suites
 * @returns {Spec[]}
 */
function specsOf(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}

/**
 * @param {string} path of Playwright's JSON report
 * @param {boolean} ok the runner's own word
 */
export function countPlaywright(path, ok) {
  if (!existsSync(path)) return honest(nothing, false);
  /** @type {{suites: Suite[]}} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const tests = specsOf(report.suites).flatMap(({ title, tests: runs }) => runs.map((run) => ({ title, ...run })));
  const failures = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return honest(
    {
      passed: tests.filter(({ status }) => status === 'expected').length,
      failed: failures.length,
      failures: failures.map(({ title }) => title),
      skipped: tests
        .filter(({ status }) => status === 'skipped')
        .map(({ title, annotations }) => {
          const why = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
          return `${title} (${why ?? 'no reason given'})`;
        }),
    },
    ok,
  );
}
