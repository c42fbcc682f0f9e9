import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import { type Film, footageOn } from '@shared/domain/film'
import type { BeatId } from '@shared/domain/ids'
import { isVoiceStale } from '@shared/domain/voice'
import { Check, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'

type BeatStepsProps = {
  readonly beats: readonly Beat[]
  readonly chosen: BeatId
  readonly film: Film
  readonly onChoose: (beat_id: BeatId) => void
}

/** The beats beside the recorder: which are spoken, and which of these say other words than they should. */
export function BeatSteps({ beats, chosen, film, onChoose }: BeatStepsProps) {
  const t = useWords()
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one is looked for in the list
  useEffect(() => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [chosen])
  return (
    <ol
      ref={list}
      aria-label={t('voice:beats')}
      className="flex min-h-0 flex-col gap-0.5 overflow-y-auto border-line border-e bg-surface p-2 max-[50rem]:flex-row max-[50rem]:overflow-x-auto max-[50rem]:border-e-0 max-[50rem]:border-b"
    >
      {beats.map((beat, index) => {
        const { voice } = footageOn(film, beat.id)
        const isStale = isVoiceStale(voice, beat.text)
        const state = t(voice ? (isStale ? 'voice:stale' : 'voice:spoken') : 'voice:unspoken')
        return (
          <li key={beat.id} className="max-[50rem]:shrink-0">
            <Button
              {...(beat.id === chosen ? { 'aria-current': 'step' as const } : {})}
              onPress={() => onChoose(beat.id)}
              className={joinClasses(
                'flex h-8 w-full items-center gap-2 rounded-md px-2 text-start text-small data-hovered:bg-wash',
                beat.id === chosen ? 'bg-chosen font-medium text-ink' : 'text-ink-soft',
              )}
            >
              <span className="w-5 shrink-0 text-end text-ink-faint tabular-nums max-[50rem]:w-auto">{index + 1}</span>
              <span dir="auto" className="grow truncate max-[50rem]:sr-only">
                {beat.text}
              </span>
              <span className="sr-only">{state}</span>
              {voice && !isStale ? <Check className="size-4 shrink-0 text-good" aria-hidden /> : null}
              {isStale ? <TriangleAlert className="size-4 shrink-0 text-warn" aria-hidden /> : null}
            </Button>
          </li>
        )
      })}
    </ol>
  )
}
