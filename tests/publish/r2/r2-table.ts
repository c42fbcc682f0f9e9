import { fates, type Outcome, points } from './r2-run'

/** What a number of runs came to. */
type Count = {
  readonly runs: number
  readonly met: number
  readonly duplicates: number
  readonly lost: number
  readonly hanging: number
  readonly unasked: number
  readonly resent: number
}

const sum = (runs: readonly Outcome[], of: (run: Outcome) => number) => runs.reduce((total, run) => total + of(run), 0)

export const countOf = (runs: readonly Outcome[]): Count => ({
  runs: runs.length,
  met: sum(runs, run => Number(run.wasMet)),
  duplicates: sum(runs, run => run.duplicates),
  lost: sum(runs, run => Number(run.isLost)),
  hanging: sum(runs, run => Number(run.isHanging)),
  unasked: sum(runs, run => Number(!run.wasAsked && !run.isHanging)),
  resent: Math.max(0, ...runs.map(run => run.resent)),
})

const widths = [11, 19, 9, 5, 5, 11, 5, 8, 13, 12]
const row = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, at) => (at < 3 ? String(cell).padEnd(widths[at] ?? 0) : String(cell).padStart(widths[at] ?? 0)))
    .join('')

const counts = ({ runs, met, duplicates, lost, hanging, unasked, resent }: Count) => {
  const share = runs === 0 ? '–' : `${Math.round((100 * unasked) / runs)} %`
  return [runs, met, duplicates, lost, hanging, share, `${(resent / 1e6).toFixed(2)} MB`]
}

/** The matrix in lines: each platform by stop point, each fate, and all together. */
export function tableOf(runs: readonly Outcome[]): string[] {
  const heads = ['platform', 'stops', 'app', 'runs', 'met', 'duplicates', 'lost', 'hanging', 'unasked', 'most re-sent']
  const platforms = [...new Set(runs.map(run => run.platform))]
  const lines = platforms.flatMap(platform => {
    const own = runs.filter(run => run.platform === platform)
    return points.flatMap(point =>
      fates
        .map(fate => ({ fate, cell: own.filter(run => run.point === point && run.fate === fate) }))
        .filter(({ cell }) => cell.length > 0)
        .map(({ fate, cell }) => row([platform, point, fate, ...counts(countOf(cell))])),
    )
  })
  const totals = platforms.map(one =>
    row([one, 'all', '', ...counts(countOf(runs.filter(run => run.platform === one)))]),
  )
  return [row(heads), ...lines, '', ...totals, row(['all', 'all', '', ...counts(countOf(runs))])]
}
