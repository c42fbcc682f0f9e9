import { secondsAPeak } from '@shared/domain/waveform'

/** An outline of a stretch of sound as an SVG path, `columns` wide and 2 high around 0: for each column its loudest sample, up and down. */
export function wavePath(
  peaks: Int16Array,
  stretch: { readonly from: number; readonly seconds: number },
  columns: number,
): string {
  const first = stretch.from / secondsAPeak
  const each = stretch.seconds / secondsAPeak / columns
  const heights = Array.from({ length: columns }, (_, column) => {
    const start = Math.floor(first + column * each)
    const end = Math.max(start + 1, Math.floor(first + (column + 1) * each))
    let loudest = 0
    for (let at = start; at < end; at += 1) {
      loudest = Math.max(loudest, -(peaks[at * 2] ?? 0), peaks[at * 2 + 1] ?? 0)
    }
    // The ear hears by ratios: the root shows quiet words beside loud ones.
    return Math.max(0.02, Math.sqrt(loudest / 32_768))
  })
  const up = heights.map((height, column) => `L${column} ${(-height).toFixed(3)}`)
  const down = heights.map((height, column) => `L${column} ${height.toFixed(3)}`).reverse()
  return `M0 0${up.join('')}${down.join('')}Z`
}
