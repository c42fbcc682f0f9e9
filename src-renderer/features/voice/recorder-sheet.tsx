import { ConfirmDialog } from '@renderer/components/confirm-dialog'
import { Sheet } from '@renderer/components/sheet'
import { useFilmRow } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { emptyFilm, footageOn } from '@shared/domain/film'
import type { Script } from '@shared/domain/script'
import { takesOf } from '@shared/domain/takes'
import { useEffect, useState } from 'react'
import { BeatSteps } from './beat-steps'
import { stop, stopCounting } from './record'
import { closeRecorder, goToBeat } from './recorder'
import { RecorderControls } from './recorder-controls'
import { useRecorder } from './recorder-store'
import { TroubleLine } from './trouble-line'

/** Records a voice for the script's beats, one after the other, each beat's words large above the button. Mounted once by the script's page. */
export function RecorderSheet({ script }: { readonly script: Script }) {
  const t = useWords()
  const isOpen = useRecorder(state => state.script_id === script.script_id)
  const [isLeaving, leave] = useState(false)
  useEffect(() => () => void closeRecorder(), [])
  const close = () => {
    const { phase } = useRecorder.getState()
    if (phase === 'counting') stopCounting()
    // Nothing that was said is lost by a key: the take is there to be kept.
    else if (phase === 'recording') void stop()
    else if (phase === 'heard') leave(true)
    else if (phase !== 'keeping' && phase !== 'ending') void closeRecorder()
  }
  return (
    <>
      <Sheet title={t('voice:title')} isOpen={isOpen} onClose={close} closeLabel={t('voice:close')}>
        {isOpen ? <Stage script={script} /> : null}
      </Sheet>
      <ConfirmDialog
        title={t('voice:leaveTitle')}
        detail={t('voice:leaveDetail')}
        confirm={t('voice:throwAway')}
        cancel={t('voice:goBack')}
        isOpen={isLeaving && isOpen}
        onConfirm={() => void closeRecorder()}
        onClose={() => leave(false)}
      />
    </>
  )
}

function Stage({ script }: { readonly script: Script }) {
  const t = useWords()
  const beat_id = useRecorder(state => state.beat_id)
  const film = useFilmRow(script.script_id)?.film ?? emptyFilm
  const index = Math.max(
    0,
    script.beats.findIndex(beat => beat.id === beat_id),
  )
  const beat = script.beats[index]
  if (!beat) return null
  const number = index + 1
  const takes = takesOf(footageOn(film, beat.id))
  const take = {
    ...{ script_id: script.script_id, beat_id: beat.id, spoken: beat.text },
    name: t('voice:takeName', { beat: number, take: takes.length + 1 }),
  }
  return (
    <div className="grid h-full grid-cols-[13rem_minmax(0,1fr)] grid-rows-[minmax(0,1fr)] max-[50rem]:grid-cols-1 max-[50rem]:grid-rows-[auto_minmax(0,1fr)]">
      <BeatSteps beats={script.beats} chosen={beat.id} film={film} onChoose={goToBeat} />
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto p-6">
        <h3 className="text-ink-soft text-small">
          {t('voice:beatOf', { number, count: script.beats.length })}
          {takes.length > 0 ? ` · ${t('voice:takes', { count: takes.length })}` : null}
        </h3>
        <p
          dir="auto"
          lang={script.language}
          className="wrap-anywhere min-h-0 shrink-0 grow whitespace-pre-wrap font-medium text-[2rem] leading-snug"
        >
          {beat.text.trim() === '' ? <span className="text-ink-faint">{t('voice:noWords')}</span> : beat.text}
        </p>
        <TroubleLine />
        <RecorderControls take={take} next={script.beats[index + 1]?.id ?? null} />
      </div>
    </div>
  )
}
