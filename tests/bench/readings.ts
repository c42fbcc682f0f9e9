/** Of a window: seconds a frame and until a paint, the share of frames dropped. */
type OfWindow =
  | ('restFrame' | 'bareFrame' | 'boardFrame' | 'tableFrame' | 'filterSeconds' | 'fewFilterSeconds')
  | ('bareDropped' | 'boardDropped' | 'tableDropped')
  | ('previewFirst' | 'previewDropped' | 'previewJump' | 'videoFirst' | 'videoDropped' | 'videoJump')
  | ('binFrame' | 'binListFrame' | 'binDropped' | 'binListDropped' | 'binOpenSeconds' | 'binFewOpenSeconds')

/** What was read off one piece of work: seconds, bytes, likeness to the lossless film (0 to 1). */
export type Reading = Readonly<
  Partial<Record<'wallSeconds' | 'cpuSeconds' | 'bytes' | 'ssim' | 'peakBytes' | 'startedPeakBytes' | OfWindow, number>>
>
export type Quantity = keyof Reading

/** Every reading of every work, in the order of the rounds. */
export type Readings = ReadonlyMap<string, readonly Reading[]>

/** The middle of some numbers; undefined when there are none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** One quantity of all readings of a work; empty when it was not read. */
export const valuesOf = (readings: Readings, work: string, quantity: Quantity): number[] =>
  (readings.get(work) ?? []).flatMap(reading => reading[quantity] ?? [])

/**
 * How many times as much of a quantity a work takes as its reference. Two works done in the same rounds are compared round by round, so
 * that a machine that is slow for a while is slow for both; else each reading is compared with the reference's median.
 */
export function ratios(readings: Readings, work: string, reference: string, quantity: Quantity): number[] {
  const [ours, theirs] = [valuesOf(readings, work, quantity), valuesOf(readings, reference, quantity)]
  const middle = median(theirs)
  if (middle === undefined) return []
  return ours.map((value, round) => value / (ours.length === theirs.length ? (theirs[round] ?? middle) : middle))
}
