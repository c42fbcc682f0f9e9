import { clockTime } from '@renderer/components/format-time'
import { useWords, type Words } from '@renderer/words/words'
import { lengthMiss } from './length-miss'

type LengthTextProps = {
  /** Seconds that the draft takes to read. */
  readonly read: number
  /** Seconds that were asked for. */
  readonly target: number
  /** One that grows is short for now. */
  readonly isGrowing: boolean
}

/** How long a draft is beside what was asked for, and by how much it misses that by far. */
export function LengthText({ read, target, isGrowing }: LengthTextProps) {
  const t = useWords()
  const told = t('write:readsIn', { read: clockTime(read), target: clockTime(target) })
  const miss = lengthMiss(read, target)
  if (miss === null || (isGrowing && miss < 0)) {
    return <span className="shrink-0 text-ink-soft text-small tabular-nums">{told}</span>
  }
  return (
    <span className="shrink-0 text-small text-warn tabular-nums">
      {told} · {missWords(t, miss)}
    </span>
  )
}

/** `7 s over`, `2 min under`. */
export function missWords(t: Words, miss: number): string {
  const seconds = Math.round(Math.abs(miss))
  const by =
    seconds < 60
      ? t('write:bySeconds', { seconds })
      : seconds % 60 === 0
        ? t('write:byMinutes', { minutes: seconds / 60 })
        : t('write:byBoth', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  return t(miss > 0 ? 'write:over' : 'write:under', { by })
}
