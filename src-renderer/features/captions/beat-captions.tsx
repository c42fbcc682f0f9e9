import { announce } from '@renderer/components/announcer'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { toast } from '@renderer/components/toasts'
import { timeCaptions } from '@renderer/database/time-captions'
import { usePlayback } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { addCaption, shiftCaptions, splitCaptionAt } from '@shared/domain/caption-edits'
import type { BeatId } from '@shared/domain/ids'
import { AudioLines, ChevronLeft, ChevronRight, Ear, Plus, RotateCcw, Scissors, TriangleAlert } from 'lucide-react'
import { CaptionLane } from './caption-lane'
import { CaptionList } from './caption-list'
import { editCaptions, keepCaptions, resetCaptions, updateCaptions } from './edit-captions'
import type { CaptionedBeat } from './use-captioned-beats'

type BeatCaptionsProps = {
  readonly target: CaptionedBeat
  readonly facts: FactsByMedia
  /** Has a model time the words of a beat. */
  readonly onTimeWords: (beat_id: BeatId) => void
}

/** The captions of one beat: over its sound, and as a list. */
export function BeatCaptions({ target, facts, onTimeWords }: BeatCaptionsProps) {
  const t = useWords()
  const { captions, isStale, isNote } = target
  return (
    <section
      aria-label={t('captions:beat', { number: target.number })}
      className="flex min-h-0 min-w-0 flex-col gap-3 p-4 max-[56rem]:min-h-96"
    >
      {isStale ? <StaleLine target={target} /> : null}
      <CaptionLane target={target} facts={facts} />
      <CaptionTools target={target} onTimeWords={onTimeWords} />
      {captions.length === 0 ? (
        <p className="text-ink-soft">{t(isNote ? 'captions:note' : 'captions:empty')}</p>
      ) : (
        <CaptionList target={target} />
      )}
    </section>
  )
}

function StaleLine({ target }: { readonly target: CaptionedBeat }) {
  const t = useWords()
  return (
    <div role="status" className="flex flex-wrap items-center gap-2 rounded-md bg-warn-wash px-3 py-2">
      <TriangleAlert className="size-4 text-warn" aria-hidden />
      <span className="grow">{t('captions:stale')}</span>
      <Button size="small" onPress={() => void updateCaptions(target)}>
        {t('captions:update')}
      </Button>
      <Button size="small" onPress={() => void keepCaptions(target)}>
        {t('captions:keep')}
      </Button>
    </div>
  )
}

/** What holds for all captions of the beat. */
function CaptionTools({ target, onTimeWords }: Omit<BeatCaptionsProps, 'facts'>) {
  const t = useWords()
  const { footage, fps, frames, start, captions, script_id } = target
  const playhead = usePlayback(state => (state.script_id === script_id ? state.frame - start : -1))
  const length = frames / fps
  const isHere = captions.some(({ from, to }) => playhead / fps > from && playhead / fps < to)
  const toVoice = async () => {
    const done = footage.voice && (await timeCaptions(script_id, target.beat.id, footage.voice.media_id))
    if (!done) toast({ title: t('captions:toVoiceFailed'), tone: 'bad' })
  }
  const add = () => {
    const at = playhead >= 0 && playhead < frames ? playhead / fps : (captions.at(-1)?.to ?? 0)
    if (addCaption(captions, at, length) === null) return announce(t('captions:noRoom'))
    void editCaptions(target, 'captions:edit.add', shown => addCaption(shown, at, length) ?? shown)
  }
  const shift = (by: number) =>
    void editCaptions(target, 'captions:edit.shift', shown => shiftCaptions(shown, by / fps, length), 'shift')
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button size="small" icon={<Plus />} onPress={add}>
        {t('captions:add')}
      </Button>
      <Button
        size="small"
        icon={<Scissors />}
        isDisabled={!isHere}
        onPress={() => void editCaptions(target, 'captions:edit.split', shown => splitCaptionAt(shown, playhead / fps))}
      >
        {t('captions:splitHere')}
      </Button>
      {footage.voice ? (
        <>
          <Button size="small" icon={<AudioLines />} onPress={() => void toVoice()}>
            {t('captions:toVoice')}
          </Button>
          <Button size="small" icon={<Ear />} onPress={() => onTimeWords(target.beat.id)}>
            {t('captions:byModel')}
          </Button>
        </>
      ) : null}
      <span dir="ltr" className="flex gap-1.5">
        <IconButton size="small" label={t('captions:earlier')} icon={<ChevronLeft />} onPress={() => shift(-1)} />
        <IconButton size="small" label={t('captions:later')} icon={<ChevronRight />} onPress={() => shift(1)} />
      </span>
      <span className="grow" />
      <Button
        size="small"
        variant="quiet"
        icon={<RotateCcw />}
        isDisabled={footage.captions === null}
        onPress={() => void resetCaptions(target)}
      >
        {t('captions:reset')}
      </Button>
    </div>
  )
}
