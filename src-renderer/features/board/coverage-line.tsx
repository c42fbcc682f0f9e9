import { lackingTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { useScript } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { assemblyOf } from '@shared/domain/assembly'
import { coverageOf } from '@shared/domain/coverage'
import type { ScriptId } from '@shared/domain/ids'
import { Button } from 'react-aria-components'
import { useBoardOf } from './use-board'

const wantsStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a beat's footage into sight and gives it the focus. */
function goToBeat(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-beat="${id}"]`)
  row?.scrollIntoView({ block: 'center', behavior: wantsStillness() ? 'auto' : 'smooth' })
  row?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
}

/** "6 of 8 beats covered, 11 s missing", with a small mark a beat; a press leads to the first beat that lacks footage. */
export function CoverageLine({ script_id }: { readonly script_id: ScriptId }) {
  const t = useWords()
  const board = useBoardOf(script_id)
  const script = useScript(script_id)
  if (!board || !script) return null
  const assembly = assemblyOf(script, board.film, board.format)
  const { beats, covered, missing, uncovered } = coverageOf(assembly, board.facts)
  const [first] = uncovered
  const said = first
    ? t('board:coverage.some', { count: beats, covered, seconds: lackingTime(missing) })
    : t('board:coverage.all', { count: beats })
  return (
    <Button
      isDisabled={!first}
      onPress={() => first && goToBeat(first)}
      className="flex h-8 min-w-0 items-center gap-2.5 rounded-md px-2 text-ink-soft text-small tabular-nums data-hovered:bg-wash data-hovered:text-ink"
    >
      <span aria-hidden className="flex h-1.5 w-24 shrink-0 gap-0.5">
        {assembly.beats.map(beat => (
          <span
            key={beat.id}
            className={joinClasses(
              'min-w-px grow rounded-full',
              uncovered.includes(beat.id) ? 'bg-wash-strong' : 'bg-good',
            )}
          />
        ))}
      </span>
      <span className="truncate">{said}</span>
    </Button>
  )
}
