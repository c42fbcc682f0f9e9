import { expect, test } from 'vitest'
import { compare, compareLikeness, type Figure, verdict } from './figures'
import { tableOf } from './table'

const aFigure = (given: Partial<Figure>): Figure => ({ work: 'w', reference: 'r', value: 1, unit: '×', ...given })

test('a bar is met up to itself and not a hair past it; without a bar a figure is only told', () => {
  const missing = { value: undefined, absent: 'not installed' }
  const verdicts = [{ most: 1 }, { value: 1.0001, most: 1 }, {}, { value: undefined, most: 1 }, missing].map(given =>
    verdict(aFigure(given)),
  )
  expect(verdicts).toEqual(['met', 'not met', 'reported', 'not measured', 'not installed'])
})

test('each quantity of a comparison is a line with its own bar', () => {
  const row = compare({ work: 'film', reference: 'command' }, ['ours', 'hand'], { cpuSeconds: 1.03, wallSeconds: null })
  const readings = new Map([
    ['ours', [{ cpuSeconds: 2, wallSeconds: 3 }]],
    ['hand', [{ cpuSeconds: 4, wallSeconds: 2 }]],
  ])
  expect(row.figures(readings)).toEqual([
    { work: 'film: CPU', reference: 'command', value: 0.5, most: 1.03, unit: '×' },
    { work: 'film: wall', reference: 'command', value: 1.5, unit: '×' },
  ])
})

test('likeness is told as what is lost against the reference, and needs both films first', () => {
  const row = compareLikeness({ work: 'film', reference: 'command' }, ['ours', 'hand'], 0.002)
  const readings = new Map([
    ['likeness of ours', [{ ssim: 0.96 }]],
    ['likeness of hand', [{ ssim: 0.985 }]],
  ])
  expect(row.needs).toEqual(['hand', 'likeness of hand', 'ours', 'likeness of ours'])
  expect(row.figures(readings)[0]?.value).toBeCloseTo(0.025)
})

test('the table shows small ratios to three decimals and says what was not measured', () => {
  const figures = [
    aFigure({ work: 'again', value: 0.0249, most: 0.03 }),
    aFigure({ work: 'melt', value: undefined }),
    aFigure({ work: 'likeness', value: -0.0004, most: 0.002, unit: 'SSIM' }),
  ]
  expect(tableOf(figures).split('\n')).toEqual([
    'Work      Reference  Figure   Bar',
    'again     r          0.025×   ≤ 0.03×  met',
    'melt      r          –                 not measured',
    'likeness  r          -0.0004  ≤ 0.002  met',
  ])
})
