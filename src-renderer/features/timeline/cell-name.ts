import { fineTime } from '@renderer/components/format-time'
import type { WordKey, Words } from '@renderer/words/words'
import type { BeatKind } from '@shared/domain/beat'
import type { MediaId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { unreachable } from '@shared/domain/unreachable'
import type { Cell } from './lane-cells'
import { filmTime } from './ruler-ticks'

export const kindWords: Record<BeatKind, WordKey> = {
  hook: 'script:kind.hook',
  point: 'script:kind.point',
  cta: 'script:kind.cta',
}

export const mediaName = (t: Words, media: ReadonlyMap<MediaId, Media>, id: MediaId): string =>
  media.get(id)?.name ?? t('timeline:unknown')

type Told = { readonly media: ReadonlyMap<MediaId, Media>; readonly fps: number }

/** What a screen reader says of a cell: what it is, how long, and where in the film. */
export function cellName(t: Words, cell: Cell, told: Told): string {
  const { matter } = cell
  const at = filmTime(cell.start, told.fps)
  const seconds = fineTime(cell.frames / told.fps)
  switch (matter.row) {
    case 'markers':
      return t('timeline:cell.marker', { note: matter.note || t('timeline:marker'), at })
    case 'beats': {
      const { number, beat } = matter
      return t('timeline:cell.beat', { number, kind: t(kindWords[beat.kind]), text: beat.text, seconds, at })
    }
    case 'end':
      return t('timeline:cell.end', { seconds, at })
    case 'over':
    case 'clips': {
      const name = mediaName(t, told.media, matter.laid.media_id)
      const { number, place, of } = matter
      return t(matter.row === 'over' ? 'timeline:cell.over' : 'timeline:cell.clip', {
        name,
        number,
        place,
        of,
        seconds,
        at,
      })
    }
    case 'words':
      return t('timeline:cell.words', { text: matter.text, seconds, at })
    case 'voice':
      return t('timeline:cell.voice', {
        name: mediaName(t, told.media, matter.media_id),
        number: matter.number,
        seconds,
        at,
      })
    case 'music':
      return t('timeline:cell.music', { name: mediaName(t, told.media, matter.media_id), seconds, at })
    default:
      return unreachable(matter)
  }
}
