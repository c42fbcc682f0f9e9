import { median, type Quantity, type Readings, ratios, valuesOf } from './readings'

/** One line of the table. `value` is undefined when it could not be measured here; `most` is the bar, undefined where it is only told. */
export type Figure = {
  readonly work: string
  readonly reference: string
  readonly value: number | undefined
  readonly most?: number
  readonly unit: '×' | 'SSIM' | 'share'
  /** Why a figure may be missing. */
  readonly absent?: string
}

/** Works that are needed for some figures, and how these come of them. */
export type Row = { readonly needs: readonly string[]; readonly figures: (readings: Readings) => Figure[] }

const told: Partial<Record<Quantity, string>> = {
  wallSeconds: 'wall',
  cpuSeconds: 'CPU',
  bytes: 'size',
  peakBytes: 'peak memory',
}

/** A row that compares two works in some quantities, each with its bar; null tells without a bar. */
export function compare(
  said: Pick<Figure, 'work' | 'reference' | 'absent'>,
  [work, reference]: readonly [string, string],
  bars: Partial<Record<Quantity, number | null>>,
): Row {
  const quantities = Object.entries(bars) as [Quantity, number | null][]
  return {
    needs: [reference, work],
    figures: readings =>
      quantities.map(([quantity, bar]) => ({
        ...said,
        work: `${said.work}: ${told[quantity] ?? quantity}`,
        value: median(ratios(readings, work, reference, quantity)),
        ...(bar === null ? {} : { most: bar }),
        unit: '×',
      })),
  }
}

/** The name of the work that compares the film of another with the lossless one. */
export const likenessOf = (work: string): string => `likeness of ${work}`

/** A row for how much less like the lossless film a work's pictures are than its reference's. */
export const compareLikeness = (
  said: Pick<Figure, 'work' | 'reference'>,
  [work, reference]: readonly [string, string],
  most: number,
): Row => ({
  needs: [reference, work].flatMap(name => [name, likenessOf(name)]),
  figures: readings => {
    const [ours, theirs] = [work, reference].map(name => median(valuesOf(readings, likenessOf(name), 'ssim')))
    const value = ours === undefined || theirs === undefined ? undefined : theirs - ours
    return [{ ...said, work: `${said.work}: SSIM lost`, value, most, unit: 'SSIM' }]
  },
})

/** Whether a figure keeps to its bar, or why that cannot be said. */
export function verdict({ value, most, absent = 'not measured' }: Figure): string {
  if (value === undefined) return absent
  if (most === undefined) return 'reported'
  return value <= most ? 'met' : 'not met'
}
