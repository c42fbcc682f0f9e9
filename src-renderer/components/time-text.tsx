import { clockTime, fineTime } from './format-time'

type TimeTextProps = { readonly seconds: number; readonly isFine?: boolean }

/** A time whose digits do not jump about while it runs. */
export function TimeText({ seconds, isFine = false }: TimeTextProps) {
  return <span className="tabular-nums">{isFine ? fineTime(seconds) : clockTime(seconds)}</span>
}
