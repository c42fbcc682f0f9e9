import type { Beat } from '@shared/domain/beat'
import type { BeatFit } from '@shared/domain/beat-fit'
import type { CaptionEvent } from '@shared/domain/captions'
import { type Film, footageOn } from '@shared/domain/film'
import type { FilmLayout, Laid, LaidBeat } from '@shared/domain/film-layout'
import type { MediaId } from '@shared/domain/ids'
import type { LaidClip } from '@shared/domain/lay-clips'
import type { Seconds } from '@shared/domain/time'

/** From the top of the lane down. */
export const laneRows = ['markers', 'beats', 'over', 'clips', 'words', 'voice', 'music'] as const
export type LaneRow = (typeof laneRows)[number]

/** What a cell of the lane stands for; frames are of the film. */
export type CellMatter =
  | { readonly row: 'markers'; readonly index: number; readonly note: string }
  | { readonly row: 'beats'; readonly beat: Beat; readonly number: number; readonly fit: BeatFit }
  | { readonly row: 'end' }
  | {
      readonly row: 'over' | 'clips'
      readonly laid: LaidClip
      readonly volume: number
      readonly number: number
      /** Its place among its beat's clips, from 1. */
      readonly place: number
      readonly of: number
    }
  | { readonly row: 'words'; readonly text: string }
  | {
      readonly row: 'voice'
      readonly media_id: MediaId
      readonly from: Seconds
      readonly number: number
      readonly cut: number
    }
  | { readonly row: 'music'; readonly media_id: MediaId; readonly from: Seconds }

export type Cell = Laid & { readonly key: string; readonly matter: CellMatter }

/** The row that a cell is drawn on: the end card closes the row of beats. */
export const rowOf = ({ matter }: Cell): LaneRow => (matter.row === 'end' ? 'beats' : matter.row)

/** Words that stand on the screen together, whichever of them is spoken. */
function phrasesOf(events: readonly CaptionEvent[]): { from: number; to: number; text: string }[] {
  const phrases: { from: number; to: number; text: string }[] = []
  for (const { from, to, words } of events) {
    const last = phrases.at(-1)
    const text = words.join(' ')
    if (last?.text === text && last.to === from) last.to = to
    else phrases.push({ from, to, text })
  }
  return phrases
}

function clipCells(row: 'over' | 'clips', laid: readonly LaidClip[], film: Film, number: number): Cell[] {
  return laid.map((clip, index) => {
    const footage = footageOn(film, clip.beat_id)
    const volume = [...footage.clips, ...footage.over].find(one => one.clip_id === clip.clip_id)?.volume ?? 0
    const place = { number, place: index + 1, of: laid.length }
    return { key: clip.clip_id, start: clip.start, frames: clip.frames, matter: { row, laid: clip, volume, ...place } }
  })
}

function beatCells(laid: LaidBeat, beat: Beat, number: number, fit: BeatFit, film: Film): Cell[] {
  const { start, frames, voice, beat_id } = laid
  const words = phrasesOf(laid.captions).map(
    ({ from, to, text }): Cell => ({
      ...{ key: `words:${beat_id}:${from - start}`, start: from, frames: to - from },
      matter: { row: 'words', text },
    }),
  )
  const spoken: Cell[] = voice
    ? [{ key: `voice:${beat_id}`, start, frames: voice.frames, matter: { row: 'voice', ...pickVoice(voice), number } }]
    : []
  return [
    { key: beat_id, start, frames, matter: { row: 'beats', beat, number, fit } },
    ...clipCells('over', laid.over, film, number),
    ...clipCells('clips', laid.clips, film, number),
    ...words,
    ...spoken,
  ]
}

const pickVoice = ({ media_id, from, cut }: NonNullable<LaidBeat['voice']>) => ({ media_id, from, cut })

/** A beat of the script with how its footage goes with its length. */
export type JudgedBeat = { readonly beat: Beat; readonly fit: BeatFit }

/** Every cell of the lane, row by row, each row rising in time. `beats` are the layout's, in order. */
export function cellsOf(layout: FilmLayout, beats: readonly JudgedBeat[], film: Film): Cell[] {
  const inBeats = layout.beats.flatMap((laid, index) => {
    const judged = beats[index]
    return judged ? beatCells(laid, judged.beat, index + 1, judged.fit, film) : []
  })
  const markers = layout.markers.map(
    ({ index, frame, note }): Cell => ({
      ...{ key: `marker:${index}`, start: frame, frames: 0 },
      matter: { row: 'markers', index, note },
    }),
  )
  const end: Cell[] = layout.endCard ? [{ key: 'end', ...layout.endCard, matter: { row: 'end' } }] : []
  const { music } = layout
  const bed: Cell[] = music
    ? [
        {
          ...{ key: 'music', start: music.start, frames: music.frames },
          matter: { row: 'music', media_id: music.media_id, from: music.from },
        },
      ]
    : []
  const all = [...markers, ...inBeats, ...end, ...bed]
  return laneRows.flatMap(row => all.filter(cell => rowOf(cell) === row).sort((a, b) => a.start - b.start))
}
