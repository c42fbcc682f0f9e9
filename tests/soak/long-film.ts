import type { BeatFootage } from '@shared/domain/film'
import type { BeatId, ClipId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import { seconds } from '@shared/domain/time'
import type { VideoAsset } from '@shared/domain/video-asset'

const id = <T extends string>(kind: number, number: number) =>
  `0198${String(kind).padStart(4, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}` as T

/** The sample's script and film made long: so many beats, two clips on each of two in three, a voice on every one. */
export function longFilm(script: Script, row: VideoAsset, beats: number): { script: Script; row: VideoAsset } {
  const known = row.film.footage
  const footage: BeatFootage[] = []
  const words: Script['beats'] = []
  for (let at = 0; at < beats; at += 1) {
    const source = known[at % known.length]
    const beat = script.beats[at % script.beats.length]
    if (!source || !beat) throw new Error('The sample has no beats')
    const beat_id = id<BeatId>(1, at)
    words.push({ ...beat, id: beat_id, order: at, text: `${beat.text} (${at + 1})` })
    const clips = source.clips.flatMap((clip, turn) => {
      const middle = seconds((clip.from + clip.to) / 2)
      return [
        { ...clip, clip_id: id<ClipId>(2, at * 10 + turn * 2), order: turn * 2, to: middle },
        { ...clip, clip_id: id<ClipId>(2, at * 10 + turn * 2 + 1), order: turn * 2 + 1, from: middle },
      ]
    })
    footage.push({ ...source, beat_id, clips: at % 3 === 2 ? [] : clips, seconds: null })
  }
  return { script: { ...script, beats: words }, row: { ...row, film: { ...row.film, footage } } }
}
