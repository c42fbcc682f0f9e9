import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { Script } from '@shared/domain/script'
import { Plus } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { BeatRow } from './beat-row'
import { wantCaret } from './caret-store'
import { addBeat } from './edit-beats'
import { keepKeysOfNobody } from './keys-of-nobody'

type BeatListProps = {
  readonly script: Script
  readonly footage: (beat: Beat) => ReactNode
  /** Buttons in a beat's head; its place counts from 1. */
  readonly tools?: (beat: Beat, place: number) => ReactNode
  /** What stands under a beat's words. */
  readonly below?: (beat: Beat) => ReactNode
}

/** The script as beats, each with what lies on it. */
export function BeatList({ script, footage, tools, below }: BeatListProps) {
  const t = useWords()
  const { script_id, beats, language } = script
  const start = beats.every(beat => beat.text === '') ? beats[0]?.id : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: where nothing is written yet one begins to write, once
  useEffect(() => {
    if (start) wantCaret(start, 0)
  }, [])
  useEffect(() => keepKeysOfNobody(window), [])

  return (
    <div className="min-h-0 grow overflow-y-auto overscroll-contain">
      <ol aria-label={t('script:beats')}>
        {beats.map((beat, index) => (
          <BeatRow
            key={beat.id}
            script_id={script_id}
            beats={beats}
            index={index}
            beat={beat}
            language={language}
            footage={footage(beat)}
            tools={tools?.(beat, index + 1)}
            below={below?.(beat)}
          />
        ))}
      </ol>
      <div className="p-3 ps-12">
        <Button variant="quiet" icon={<Plus />} onPress={() => void addBeat(script_id)}>
          {t('script:addBeat')}
        </Button>
      </div>
    </div>
  )
}
