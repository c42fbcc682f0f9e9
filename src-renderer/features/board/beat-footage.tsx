import { IconButton } from '@renderer/components/icon-button'
import { pickFiles } from '@renderer/database/import-files'
import { useWords } from '@renderer/words/words'
import { assemblyOf } from '@shared/domain/assembly'
import type { Beat } from '@shared/domain/beat'
import { beatFit } from '@shared/domain/beat-fit'
import { type BeatFootage as Footage, footageOn } from '@shared/domain/film'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { Plus } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { BeatLengthMenu } from './beat-length-menu'
import { useBoardStore } from './board-store'
import { ClipEditor } from './clip-editor'
import { ClipLane } from './clip-lane'
import { layOnBeat } from './place-on-beat'
import { SoundOffer } from './sound-offer'
import { useBoard } from './use-board'
import { VoiceChip } from './voice-chip'

type BeatFootageProps = {
  readonly beat: Beat
  readonly script_id: ScriptId
  /** What makes the beat's voice; `number` counts from 1, `media` are all there are. */
  readonly voice?: (footage: Footage, number: number, media: ReadonlyMap<MediaId, Media>) => ReactNode
}

/** The database answers every letter with new rows: beats are compared by the words that count here. */
const isSame = (a: BeatFootageProps, b: BeatFootageProps) =>
  a.script_id === b.script_id && a.beat.id === b.beat.id && a.beat.kind === b.beat.kind && a.beat.text === b.beat.text

/** What lies on one beat: its clips, how they go with its length, its voice. Belongs inside a `ScriptDrop`. */
export const BeatFootage = memo(function BeatFootage({ beat, script_id, voice }: BeatFootageProps) {
  const t = useWords()
  const board = useBoard()
  const editing = useBoardStore(state => state.editing)
  const [placed] = board
    ? assemblyOf({ title: '', language: board.language, beats: [beat] }, board.film, board.format).beats
    : []
  if (!board || !placed) return <div className="h-30" />

  const footage = footageOn(board.film, beat.id)
  const fit = beatFit(placed, { fps: board.film.fps, language: board.language }, board.facts)
  const edited = footage.clips.find(clip => clip.clip_id === editing)
  const number = board.order.indexOf(beat.id) + 1
  const pick = async () => layOnBeat(script_id, beat.id, await pickFiles('files'), null)
  return (
    <div data-beat={beat.id} className="flex min-w-0 flex-col gap-1">
      <ClipLane board={board} beat={beat} number={number} fit={fit} />
      <div className="flex h-6 items-center gap-2">
        <BeatLengthMenu script_id={script_id} footage={footage} fit={fit} />
        <span className="grow" />
        <VoiceChip board={board} footage={footage} />
        {voice?.(footage, number, board.media)}
        <IconButton size="small" label={t('board:add', { number })} icon={<Plus />} onPress={() => void pick()} />
      </div>
      <SoundOffer board={board} beat_id={beat.id} />
      {edited ? <ClipEditor key={edited.clip_id} board={board} clip={edited} /> : null}
    </div>
  )
}, isSame)
