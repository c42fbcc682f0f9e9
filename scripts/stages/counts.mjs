/**
 * What vitest's JSON report says. A file that could not be loaded has no test in it and counts as one failed.
 * @param {any} report
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(({ status: result }) => result === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    retried: 0,
  }
}

/** What Playwright's JSON report says. A test that passed at its second try passed, and is told. @param {any} report */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    retried: stats.flaky,
  }
}

/**
 * The result of a stage from its runner's exit code and counts. A runner that crashed, wrote no report or ran no test
 * has failed once, whatever it counted.
 * @param {number} code
 * @param {{ passed: number, failed: number, skipped: number, retried: number } | undefined} counts
 */
export function judgeStage(code, counts) {
  const { passed = 0, failed = 0, skipped = 0, retried = 0 } = counts ?? {}
  const hasBroken = code !== 0 || passed === 0
  return { passed, failed: failed === 0 && hasBroken ? 1 : failed, skipped, retried }
}

/** The stages' counts as one line that a machine can read. @param {{ passed: number, failed: number }[]} results */
export function tellTotal(results) {
  const sum = key => results.reduce((total, result) => total + result[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
