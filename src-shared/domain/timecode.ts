import { type Seconds, seconds } from './time'

/** A place in a media as it is written beside its picture: `0:01.5`, `12:34.0`, with hours from the first one on. Tenths are cut, not rounded, so that it never names a moment that has not come. */
export function timecode(at: Seconds): string {
  const tenths = Math.floor(at * 10 + 1e-6)
  const whole = Math.floor(tenths / 10)
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  const start = hours > 0 ? `${hours}:${two(minutes)}` : `${minutes}`
  return `${start}:${two(rest)}.${tenths % 10}`
}

/** Reads what a person types for a place: `1.5`, `1,5`, `0:01.5`, `1:02:03`; null for anything else. */
export function readTimecode(text: string): Seconds | null {
  const parts = text.trim().replace(',', '.').split(':')
  const isTime = parts.length <= 3 && parts.every(part => /^\d+(\.\d+)?$/.test(part))
  return isTime ? seconds(parts.reduce((sum, part) => sum * 60 + Number(part), 0)) : null
}
