import { type Seconds, seconds } from './time'
import { type Peaks, type SilenceRule, secondsAPeak } from './waveform'

const heightAt = (peaks: Peaks, at: number): number => Math.max(-(peaks[at * 2] ?? 0), peaks[at * 2 + 1] ?? 0) / 32_768

/**
 * The heights, 0 to 1, of a stretch drawn in `count` columns: each the loudest of what it stands for.
 * @param from seconds, as is `to`; past the end it is silent
 */
export function columnsOf(peaks: Peaks, from: number, to: number, count: number): number[] {
  const [first, last] = [from / secondsAPeak, to / secondsAPeak]
  return Array.from({ length: count }, (_, column) => {
    const begin = Math.floor(first + ((last - first) * column) / count)
    const end = Math.max(begin + 1, Math.floor(first + ((last - first) * (column + 1)) / count))
    let highest = 0
    for (let at = begin; at < end; at += 1) highest = Math.max(highest, heightAt(peaks, at))
    return highest
  })
}

/** Where the loudest stretch of some length begins, in seconds; at the start for a media that is no longer. */
export function loudestPart(peaks: Peaks, length: number): Seconds {
  const count = Math.floor(peaks.length / 2)
  const long = Math.max(1, Math.min(count, Math.round(length / secondsAPeak)))
  let sum = 0
  let best = { sum: -1, start: 0 }
  for (let at = 0; at < count; at += 1) {
    sum += heightAt(peaks, at) ** 2
    if (at >= long) sum -= heightAt(peaks, at - long) ** 2
    // What is added and taken away again leaves crumbs: only what is clearly louder counts.
    if (at >= long - 1 && sum > best.sum + 1e-9) best = { sum, start: at - long + 1 }
  }
  return seconds(best.start * secondsAPeak)
}

const decibels = (height: number) => 20 * Math.log10(Math.max(height, 1e-5))

/** What is a pause in this recording: a loud room has none below the usual level, a quiet voice is all below it. */
export function pauseRule(peaks: Peaks): SilenceRule {
  const count = Math.floor(peaks.length / 2)
  const heights = Array.from({ length: count }, (_, at) => decibels(heightAt(peaks, at))).sort((a, b) => a - b)
  const at = (share: number) => heights[Math.floor(share * (count - 1))] ?? -90
  const [room, voice] = [at(0.05), at(0.9)]
  const level_db = Math.min(-20, Math.max(-70, room + (voice - room) * 0.4))
  return { level_db, at_least: 0.16 }
}
