import { rows } from './r6-rows'
import type { Outcome } from './r6-run'

const sum = (runs: readonly Outcome[], of: (run: Outcome) => number) => runs.reduce((total, run) => total + of(run), 0)

const most = (runs: readonly Outcome[], of: (run: Outcome) => number | null): number | null => {
  const known = runs.map(of).filter(one => one !== null)
  return known.length === 0 ? null : Math.max(...known)
}

const widths = [27, 6, 6, 6, 6, 7, 7, 12, 8, 10, 6]
const line = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(27) : String(cell).padStart(widths[at] ?? 0))).join('')

function lineOf(name: string, runs: readonly Outcome[]): string {
  const [perMinute, resumed] = [most(runs, run => run.perMinute), most(runs, run => run.resumedMs)]
  return line([
    ...[name, runs.length, sum(runs, run => Number(run.wasMet)), sum(runs, run => run.duplicates)],
    ...[
      sum(runs, run => Number(!run.isTrue)),
      sum(runs, run => Number(!run.isKept)),
      sum(runs, run => Number(run.wasAsked)),
    ],
    `${((most(runs, run => run.resent) ?? 0) / 1e6).toFixed(2)} MB`,
    perMinute === null ? '–' : perMinute.toFixed(1),
    resumed === null ? '–' : `${(resumed / 1_000).toFixed(1)} s`,
    sum(runs, run => run.stillOpen),
  ])
}

/** The table in lines: each trouble over all platforms, each platform, and all together. */
export function tableOf(runs: readonly Outcome[]): string[] {
  const heads = ['trouble', 'runs', 'met', 'twice', 'untrue', 'broken', 'asked', 're-sent', 'a min', 'resumed', 'open']
  const platforms = [...new Set(runs.map(run => run.platform))]
  return [
    line(heads),
    ...rows.map(({ name }) =>
      lineOf(
        name,
        runs.filter(run => run.row === name),
      ),
    ),
    '',
    ...platforms.map(one =>
      lineOf(
        one,
        runs.filter(run => run.platform === one),
      ),
    ),
    lineOf('all', runs),
  ]
}
