import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type Bench, jobOf, type NamedWork, outputOf } from './bench-place'
import { renderByHand, renderCold } from './cold-works'
import { likenessOf } from './figures'
import { makeFilm } from './films'
import { likeness } from './likeness'
import { measure } from './measured-work'
import type { Reading } from './readings'
import { lossless, veryfast20 } from './x264'

/** Whether MLT's renderer is on this machine; the benchmark does without. */
const hasMelt = () => (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, 'melt')))

const renderElsewhere = async (bench: Bench, by: 'chain' | 'melt') =>
  measure(jobOf(bench, by, makeFilm('M', bench.sources, bench.isQuick), { by }))

/** Other ways to the same film. */
export const otherWorks = (bench: Bench): NamedWork[] => [
  ['chain', { isOnce: false, read: async () => [await renderElsewhere(bench, 'chain')] }],
  ['melt', { isOnce: false, read: async () => (hasMelt() ? [await renderElsewhere(bench, 'melt')] : []) }],
  ['memory of hand M', { isOnce: false, read: async () => [await handMemory(bench)] }],
  ['memory of ours M', { isOnce: false, read: async () => [await renderCold(bench, 'M', 'watched M', 'high', true)] }],
]

/** Of the command itself; the Node that starts it here is none of its own. Ours counts with its Node. */
async function handMemory(bench: Bench): Promise<Reading> {
  const { startedPeakBytes } = await renderByHand(bench, 'M', 'watched M', veryfast20, true)
  return startedPeakBytes === undefined ? {} : { peakBytes: startedPeakBytes }
}

/** How alike the middle films, as the last round has left them, are to the one without loss. That one is large, so it goes at the end. */
export function likenessWorks(bench: Bench): NamedWork[] {
  const reference = outputOf(bench, 'lossless')
  const compared = (work: string): NamedWork => [
    likenessOf(work),
    {
      isOnce: true,
      read: async () => {
        if (!existsSync(reference)) await renderByHand(bench, 'M', 'lossless', lossless)
        return [{ ssim: await likeness(bench.engine.tools.ffmpeg, outputOf(bench, work), reference) }]
      },
    },
  ]
  return ['hand M', 'ours M', 'standard M'].map(compared)
}

/** Clears the lossless film away: it measures in gigabytes, and another run must not take it for its own. */
export const removeLossless = (bench: Bench): Promise<void> => rm(outputOf(bench, 'lossless'), { force: true })
