import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { Captions, Ear, TriangleAlert } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { BeatCaptions } from './beat-captions'
import { lookAtBeat } from './captions-store'
import { StylePanel } from './style-panel'
import { SubtitlesMenu } from './subtitles-menu'
import { type CaptionedBeat, useCaptionedScript } from './use-captioned-beats'

type CaptionsPanelProps = {
  readonly script_id: ScriptId
  readonly beat_id?: BeatId
  /** Has a model time the words of a beat, or of all with a voice. */
  readonly onTimeWords: (beat_id: BeatId | null) => void
}

/** A script's captions: its beats, the captions of the one looked at, and how all of them look. */
export function CaptionsPanel({ script_id, beat_id, onTimeWords }: CaptionsPanelProps) {
  const t = useWords()
  const captioned = useCaptionedScript(script_id)
  if (!captioned) return null
  const chosen = captioned.beats.find(({ beat }) => beat.id === beat_id) ?? captioned.beats[0]
  if (!chosen) return <EmptyState icon={<Captions />} text={t('captions:noBeats')} />
  return (
    <div className="grid h-full grid-cols-[13rem_minmax(0,1fr)_17rem] grid-rows-[minmax(0,1fr)] max-[56rem]:grid-cols-1 max-[56rem]:auto-rows-max max-[56rem]:grid-rows-none max-[56rem]:overflow-auto">
      <div className="flex min-h-0 flex-col border-line border-e bg-surface">
        <BeatChoice beats={captioned.beats} chosen={chosen.beat.id} />
        <div className="flex flex-col items-start gap-1 border-line border-t p-2">
          {captioned.beats.some(({ footage }) => footage.voice) ? (
            <Button size="small" variant="quiet" icon={<Ear />} onPress={() => onTimeWords(null)}>
              {t('captions:allByModel')}
            </Button>
          ) : null}
          <SubtitlesMenu captioned={captioned} />
        </div>
      </div>
      <BeatCaptions key={chosen.beat.id} target={chosen} facts={captioned.facts} onTimeWords={onTimeWords} />
      <StylePanel captioned={captioned} />
    </div>
  )
}

function BeatChoice({ beats, chosen }: { readonly beats: readonly CaptionedBeat[]; readonly chosen: BeatId }) {
  const t = useWords()
  return (
    <ListBox
      aria-label={t('captions:beats')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        const found = beats.find(({ beat }) => keys !== 'all' && keys.has(beat.id))
        if (found) lookAtBeat(found.beat.id)
      }}
      className="min-h-0 grow overflow-auto p-1.5 outline-none max-[56rem]:max-h-40"
    >
      {beats.map(({ beat, number, captions, isStale, footage }) => (
        <ListBoxItem
          key={beat.id}
          id={beat.id}
          textValue={t('captions:beat', { number })}
          className={joinClasses(
            'flex flex-col gap-0.5 rounded-md px-2 py-1.5 outline-none data-hovered:bg-wash',
            'data-selected:bg-chosen data-focus-visible:outline-2',
          )}
        >
          <span className="flex items-center gap-2">
            <span className="font-medium">{t('captions:beat', { number })}</span>
            <span className="text-ink-soft text-small">
              {t(`captions:by.${footage.captioned?.by ?? (footage.captions ? 'file' : 'words')}`)}
            </span>
          </span>
          <span dir="auto" className="truncate text-ink-soft text-small">
            {captions[0]?.text ?? beat.text}
          </span>
          {isStale ? (
            <span className="flex items-center gap-1 text-small text-warn">
              <TriangleAlert className="size-3.5" aria-hidden />
              {t('captions:staleShort')}
            </span>
          ) : null}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
