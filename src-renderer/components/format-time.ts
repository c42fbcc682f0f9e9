const pad = (value: number) => String(value).padStart(2, '0')

/** A place or length as a clock shows it: `0:07`, `12:30`, `1:02:03`. In whole seconds, rounded. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`
}

/** A length that is still to be found, never told too short: whole seconds rounded up, tenths below one: `11`, `0.4`. */
export function lackingTime(seconds: number): string {
  const tenths = Math.ceil(Math.round(seconds * 100) / 10)
  return tenths < 10 ? (tenths / 10).toFixed(1) : String(Math.ceil(tenths / 10))
}

/** A length with tenths, as clips need: `3.2`, `12.0`; from a minute on `1:05.3`. */
export function fineTime(seconds: number): string {
  const tenths = Math.round(seconds * 10)
  const [minutes, rest] = [Math.floor(tenths / 600), (tenths % 600) / 10]
  return minutes > 0 ? `${minutes}:${rest.toFixed(1).padStart(4, '0')}` : rest.toFixed(1)
}
