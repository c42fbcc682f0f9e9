import { compare, compareLikeness, type Row } from './figures'
import { binRow, ideasRow, playerRow } from './page-rows'
import { median, type Readings, ratios } from './readings'

const byHand = 'one hand-written command'
const cold = 'its cold render'

const coldRows: Row[] = [
  compare({ work: '60 s film, cold', reference: byHand }, ['ours M', 'hand M'], { cpuSeconds: 1.03, wallSeconds: 1 }),
  compare({ work: '15 s film, cold', reference: byHand }, ['ours S', 'hand S'], {
    cpuSeconds: 1.08,
    wallSeconds: 1.08,
  }),
  compare({ work: '180 s film, cold', reference: byHand }, ['ours L', 'hand L'], {
    cpuSeconds: 1.08,
    wallSeconds: 1.08,
  }),
]

const qualityRows: Row[] = [
  compare({ work: 'standard quality', reference: `${byHand}, veryfast crf 20` }, ['standard M', 'hand M'], {
    cpuSeconds: 0.75,
    bytes: 1.15,
  }),
  compareLikeness(
    { work: 'standard quality', reference: `${byHand}, veryfast crf 20` },
    ['standard M', 'hand M'],
    0.001,
  ),
  compareLikeness({ work: 'equal settings', reference: byHand }, ['ours M', 'hand M'], 0.002),
]

/** The middle and the worst of one caption after the other. */
const captionRow: Row = {
  needs: ['standard M', 'each caption'],
  figures: readings => {
    const [cpu, wall] = [captionRatios(readings, 'cpuSeconds'), captionRatios(readings, 'wallSeconds')]
    const work = `one caption word changed (${wall.length} captions)`
    return [
      { work: `${work}: CPU, median`, reference: cold, value: median(cpu), most: 0.07, unit: '×' },
      { work: `${work}: CPU, worst`, reference: cold, value: worst(cpu), most: 0.12, unit: '×' },
      { work: `${work}: wall, median`, reference: cold, value: median(wall), most: 0.1, unit: '×' },
    ]
  },
}

const captionRatios = (readings: Readings, quantity: 'cpuSeconds' | 'wallSeconds') =>
  ratios(readings, 'each caption', 'standard M', quantity)
const worst = (values: readonly number[]) => (values.length === 0 ? undefined : Math.max(...values))

const editRows: Row[] = [
  compare({ work: 'export again, nothing changed', reference: cold }, ['again', 'standard M'], { wallSeconds: 0.03 }),
  captionRow,
  compare({ work: 'export after a minute of editing', reference: cold }, ['prepared', 'standard M'], {
    wallSeconds: 0.1,
  }),
  compare({ work: 'music at another volume', reference: cold }, ['music', 'standard M'], {
    wallSeconds: 0.08,
    cpuSeconds: 0.08,
  }),
  compare({ work: 'a beat moved', reference: cold }, ['order', 'standard M'], { wallSeconds: 0.2, cpuSeconds: 0.2 }),
  compare({ work: 'vertical to square', reference: 'cold vertical' }, ['square', 'standard M'], {
    wallSeconds: 1,
    cpuSeconds: 1,
  }),
]

const otherRows: Row[] = [
  compare({ work: 'the common fluent-ffmpeg chain', reference: 'our cold render' }, ['chain', 'ours M'], {
    wallSeconds: null,
    cpuSeconds: null,
  }),
  compare({ work: 'our cold render', reference: 'MLT (melt)', absent: 'not installed' }, ['ours M', 'melt'], {
    wallSeconds: 1,
    cpuSeconds: 1,
  }),
  compare({ work: '60 s film, cold', reference: byHand }, ['memory of ours M', 'memory of hand M'], { peakBytes: 1 }),
]

/** Everything that is measured, in the order of the table. */
export const rows: readonly Row[] = [
  ...coldRows,
  ...qualityRows,
  ...editRows,
  ...otherRows,
  ideasRow,
  binRow,
  playerRow,
]

/** The rows whose lines hold all the words, in any case; all of them for no words. */
export function chooseRows(words: readonly string[]): Row[] {
  const holds = (row: Row) => {
    const lines = row.figures(new Map()).map(({ work, reference }) => `${work} ${reference}`.toLowerCase())
    return lines.some(line => words.every(word => line.includes(word.toLowerCase())))
  }
  return rows.filter(holds)
}
