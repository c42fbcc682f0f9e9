import { expect, test } from 'vitest'
import { countPlaywright, countVitest, judgeStage, tellTotal } from '../../scripts/stages/counts.mjs'

const none = { passed: 0, failed: 0, skipped: 0, retried: 0 }

test('the counts of a green stage stand', () => {
  expect(judgeStage(0, { ...none, passed: 12, retried: 1 })).toEqual({ ...none, passed: 12, retried: 1 })
})

test.each([
  ['ended with an error though every test passed', 1, { ...none, passed: 12 }, 12],
  ['ran no test', 0, none, 0],
  ['only skipped', 0, { ...none, skipped: 3 }, 0],
  ['wrote no report', 1, undefined, 0],
])('a stage that %s has failed once', (_fault, code, counts, passed) => {
  expect(judgeStage(code, counts)).toMatchObject({ passed, failed: 1 })
})

test('a test file that cannot be loaded counts as one failed', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults }
  expect(countVitest(report)).toEqual({ ...none, passed: 2, failed: 2 })
})

test('a window test that passed at its second try passed, and is told', () => {
  const stats = { expected: 4, flaky: 1, unexpected: 0, skipped: 0 }
  expect(countPlaywright({ stats, errors: [] })).toEqual({ ...none, passed: 5, retried: 1 })
})

test('an error outside every window test counts as failed', () => {
  const stats = { expected: 4, flaky: 0, unexpected: 0, skipped: 0 }
  expect(countPlaywright({ stats, errors: [{ message: 'cannot load' }] })).toMatchObject({ passed: 4, failed: 1 })
})

test('the last line adds the stages up', () => {
  expect(
    tellTotal([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
  ).toBe('41 passed, 2 failed')
})
