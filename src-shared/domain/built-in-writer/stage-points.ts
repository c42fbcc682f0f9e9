import type { WritingWish } from '../writing'
import type { Patterns } from './patterns'
import { shuffled } from './random'
import type { Point } from './rank-sentences'
import { shortScript } from './spoken-seconds'

/** How many of the user's sentences a beat has, by variant: the first beats as listed, all others like the last one. */
const groups = [[1], [2], [1, 2], [3]] as const

/** The user's own sentences stay in their order; another variant parts them into other beats. */
function ownStaged(texts: readonly string[], variant: number): string[] {
  const sizes = groups[variant % groups.length] ?? [1]
  const beats: string[] = []
  for (let at = 0; at < texts.length; ) {
    const size = sizes[Math.min(beats.length, sizes.length - 1)] ?? 1
    beats.push(texts.slice(at, at + size).join(' '))
    at += size
  }
  return beats
}

/** Points together with those that lean on them, as they must stay. */
function blocksOf(points: readonly Point[]): Point[][] {
  const blocks: Point[][] = []
  for (const point of points) {
    const block = blocks.at(-1)
    if (point.standsAlone || !block) blocks.push([point])
    else block.push(point)
  }
  return blocks
}

/**
 * The strongest line first, or where a story turns; each with a few words of the tone before it. Other variants begin elsewhere on the page. The
 * user's own words stay as they are.
 */
export function stagedPoints(
  points: readonly Point[],
  patterns: Patterns,
  { wish, variant }: { readonly wish: WritingWish; readonly variant: number },
  random: () => number,
): string[] {
  const texts = points.map(({ text }) => text)
  if (points.some(point => point.isOwn)) return ownStaged(texts, variant)
  if (points.length < 2) return texts
  const one = (list: readonly string[]) => (wish.seconds <= shortScript ? '' : (shuffled(list, random)[0] ?? ''))
  const blocks = blocksOf(points)
  const start = variant === 0 ? 0 : Math.floor(random() * blocks.length)
  const turned = [...blocks.slice(start), ...blocks.slice(0, start)]
  const free = turned.filter(block => block.length === 1).sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))
  const best = free[variant === 0 ? 0 : Math.floor(random() * Math.min(3, free.length))]
  if (!best) return texts
  const rest = turned.filter(block => block !== best)
  const told = rest.flat().map(({ text }) => text)
  const strongest = best[0]?.text ?? ''
  if (wish.shape === 'story') {
    const turn = rest.slice(0, Math.max(1, Math.ceil(rest.length * 0.6))).flat().length
    return [...told.slice(0, turn), `${one(patterns.turns[wish.tone])} ${strongest}`.trim(), ...told.slice(turn)]
  }
  const isFree = rest.at(-1)?.length === 1
  const last = told.slice(-1).map(text => `${isFree ? one(patterns.last[wish.tone]) : ''}${text}`)
  return [`${one(patterns.first[wish.tone])}${strongest}`, ...told.slice(0, -1), ...last]
}
