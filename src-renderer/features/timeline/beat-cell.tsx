import { fineTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import type { BeatKind } from '@shared/domain/beat'
import { CircleAlert } from 'lucide-react'
import type { CellMatter } from './lane-cells'

const bars: Record<BeatKind, string> = { hook: 'bg-hook', point: 'bg-point', cta: 'bg-cta' }

type BeatCellProps = {
  readonly matter: Extract<CellMatter, { row: 'beats' }>
  /** Of the film. */
  readonly seconds: number
}

/** A beat's number, first words and length; the length is amber where its footage or words do not go with it. */
export function BeatCell({ matter: { beat, number, fit }, seconds }: BeatCellProps) {
  const isOdd = fit.kind === 'short' || fit.kind === 'hurried' || fit.kind === 'roomy'
  return (
    <div aria-hidden className="@container flex h-full items-center gap-1.5 bg-raised pe-1.5 text-small">
      <span className={joinClasses('h-full w-[3px] shrink-0', bars[beat.kind])} />
      <span className="font-semibold text-ink tabular-nums">{number}</span>
      <bdi className="min-w-0 grow truncate text-ink-soft">{beat.text}</bdi>
      <span
        className={joinClasses(
          'hidden shrink-0 items-center gap-1 text-micro tabular-nums @min-[4.5rem]:flex',
          isOdd ? 'text-warn' : 'text-ink-faint',
        )}
      >
        {isOdd ? <CircleAlert className="size-3" /> : null}
        {fineTime(seconds)}
      </span>
    </div>
  )
}
