import { useWords } from '@renderer/words/words'
import type { MediaId } from '@shared/domain/ids'
import { mediaName } from './cell-name'
import type { Cell, CellMatter } from './lane-cells'
import { rowHeights, useLook } from './lane-look'
import type { Heard } from './sound-shape'
import { useLane } from './use-lane'
import { Waveform } from './waveform'

type VoiceCellProps = { readonly cell: Cell; readonly matter: Extract<CellMatter, { row: 'voice' }> }

/** The voice of a beat. */
export function VoiceCell({ cell, matter: { media_id, from } }: VoiceCellProps) {
  const { fps } = useLook()
  const heard = { from, speed: 1, volume: 1, length: cell.frames / fps, fadeIn: 0, fadeOut: 0, loopsAt: null }
  return <Sound cell={cell} media_id={media_id} heard={heard} height={rowHeights.voice} ink="text-accent" />
}

type MusicCellProps = { readonly cell: Cell; readonly matter: Extract<CellMatter, { row: 'music' }> }

/** The music under the film, as loud as it comes in and goes. */
export function MusicCell({ cell, matter: { media_id, from } }: MusicCellProps) {
  const { fps } = useLook()
  const lane = useLane()
  const music = lane.film.music
  const duration = lane.media.get(media_id)?.facts.duration ?? 0
  const length = cell.frames / fps
  const plays = music?.loop ? length : Math.min(length, duration - from)
  const fades = { fadeIn: music?.fadeIn ?? 0, fadeOut: music?.fadeOut ?? 0 }
  // Drawn as loud as the file is: under a voice it plays so low that nothing of it would be seen.
  const heard = { from, speed: 1, volume: 1, length: plays, ...fades, loopsAt: music?.loop ? duration : null }
  return <Sound cell={cell} media_id={media_id} heard={heard} height={rowHeights.music} ink="text-ink-faint" />
}

type SoundProps = {
  readonly cell: Cell
  readonly media_id: MediaId
  readonly heard: Heard
  readonly height: number
  readonly ink: string
}

function Sound({ cell, media_id, heard, height, ink }: SoundProps) {
  const t = useWords()
  const lane = useLane()
  return (
    <div aria-hidden className="absolute inset-0 bg-wash">
      <Waveform
        {...{ media_id, heard, height }}
        start={cell.start}
        frames={cell.frames}
        stands="middle"
        className={ink}
      />
      <bdi className="absolute top-0 left-0 max-w-full truncate rounded-br-sm bg-surface/80 px-1.5 text-ink-soft text-micro">
        {mediaName(t, lane.media, media_id)}
      </bdi>
    </div>
  )
}
