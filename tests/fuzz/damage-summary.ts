import type { DamageReport, DamageVerdict } from './damage-run'

/** The value that a share of the numbers do not pass. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** How often each word comes, the most frequent first. */
export function tally(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a))
}

const inWords = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ')

function lineOf(name: string, verdicts: readonly DamageVerdict[]): string {
  const seconds = verdicts.map(one => one.seconds)
  const times = [0.5, 0.95, 1].map(share => quantile(seconds, share).toFixed(2)).join(' / ')
  return `${name.padEnd(5)} ${inWords(tally(verdicts.map(one => one.verdict)))}; seconds p50 / p95 / most: ${times}`
}

/** The report of a run in lines for people. */
export function damageSummary({ verdicts, faults, mostChildBytes }: DamageReport): string[] {
  const formats = [...new Set(verdicts.map(one => one.format))]
  const films = verdicts.flatMap(one => one.film ?? [])
  return [
    ...formats.map(format =>
      lineOf(
        format,
        verdicts.filter(one => one.format === format),
      ),
    ),
    lineOf('all', verdicts),
    `why: ${inWords(tally(verdicts.map(one => one.why || 'nothing to say')))}`,
    `films with them: ${inWords(tally(films))}`,
    `most memory of one child: ${(mostChildBytes / 1e6).toFixed(0)} MB`,
    ...(faults.length === 0 ? ['nothing hung, broke or was left behind'] : faults.map(fault => `FAULT ${fault}`)),
  ]
}
