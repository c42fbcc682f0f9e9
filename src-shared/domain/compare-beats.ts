import type { Beat } from './beat'
import type { BeatId } from './ids'
import { matchBeats } from './match-beats'
import { inOrder } from './order'

/** A beat and its place in its script, counted from 1. */
export type PlacedBeat = { readonly beat: Beat; readonly place: number }

/** What became of one beat. A moved one may have changed too. */
export type BeatDifference =
  | {
      readonly kind: 'same' | 'changed'
      readonly isMoved: boolean
      readonly before: PlacedBeat
      readonly after: PlacedBeat
    }
  | { readonly kind: 'added'; readonly after: PlacedBeat }
  | { readonly kind: 'removed'; readonly before: PlacedBeat }

export type Comparison = {
  /** In the later script's order; a removed beat stands after what it stood after. */
  readonly rows: readonly BeatDifference[]
  readonly changed: number
  readonly added: number
  readonly removed: number
  readonly moved: number
}

/** Places (counted from 0) of a longest run that only rises; takes n log n steps. */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, place) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[place] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = place
  })
  const run = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at)
  return run
}

const placed = (beats: readonly Beat[]): PlacedBeat[] => inOrder(beats).map((beat, at) => ({ beat, place: at + 1 }))

/** The removed beats, each under the beat of the earlier script that it stood after; null for those at the start. */
function removedAfter(before: readonly PlacedBeat[], matched: ReadonlyMap<BeatId, BeatId>) {
  const groups = new Map<BeatId | null, PlacedBeat[]>()
  let last: BeatId | null = null
  for (const one of before) {
    const kept = matched.get(one.beat.id)
    if (kept) last = kept
    else groups.set(last, [...(groups.get(last) ?? []), one])
  }
  return groups
}

/**
 * Two states of a script, beat by beat: same, changed (words or kind), added, removed, and those that changed places with the
 * fewest beats named as moved.
 */
export function compareBeats(from: readonly Beat[], to: readonly Beat[], language: string): Comparison {
  const [before, after] = [placed(from), placed(to)]
  const matched = matchBeats(from, to, language)
  const origin = new Map([...matched].map(([old, now]) => [now, old]))
  const byId = new Map(before.map(one => [one.beat.id, one]))
  const kept = after.flatMap(one => {
    const old = byId.get(origin.get(one.beat.id) ?? one.beat.id)
    return origin.has(one.beat.id) && old ? [{ old, now: one }] : []
  })
  const unmoved = longestRising(kept.map(pair => pair.old.place))
  const pairs = new Map(kept.map((pair, at) => [pair.now.beat.id, { old: pair.old, isMoved: !unmoved.has(at) }]))
  const gone = removedAfter(before, matched)
  const goneAfter = (id: BeatId | null): BeatDifference[] =>
    (gone.get(id) ?? []).map(one => ({ kind: 'removed', before: one }))
  const rows = [
    ...goneAfter(null),
    ...after.flatMap(one => [differenceOf(one, pairs.get(one.beat.id)), ...goneAfter(one.beat.id)]),
  ]
  return { rows, ...countsOf(rows) }
}

function differenceOf(now: PlacedBeat, pair: { old: PlacedBeat; isMoved: boolean } | undefined): BeatDifference {
  if (!pair) return { kind: 'added', after: now }
  const { old, isMoved } = pair
  const isSame = old.beat.text === now.beat.text && old.beat.kind === now.beat.kind
  return { kind: isSame ? 'same' : 'changed', isMoved, before: old, after: now }
}

function countsOf(rows: readonly BeatDifference[]) {
  const count = (kind: BeatDifference['kind']) => rows.filter(row => row.kind === kind).length
  const moved = rows.filter(row => 'isMoved' in row && row.isMoved).length
  return { changed: count('changed'), added: count('added'), removed: count('removed'), moved }
}
