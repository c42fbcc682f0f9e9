import type { Film } from './films'

/** How many captions a film has in all. */
export const countCaptions = (film: Film): number =>
  film.beats.reduce((sum, beat) => sum + (beat.captions?.length ?? 0), 0)

/** The film with the second word of one of its captions, counted from 0 over all beats, replaced by another. */
export function withCaptionWord(film: Film, caption: number): Film {
  let before = 0
  const beats = film.beats.map(beat => {
    const first = before
    before += beat.captions?.length ?? 0
    const captions = beat.captions?.map((one, index) =>
      first + index === caption ? { ...one, text: one.text.replace(/ \S+/, ' change') } : one,
    )
    return captions ? { ...beat, captions } : beat
  })
  return { ...film, beats }
}

/** The film with its music at another volume. */
export const withQuieterMusic = (film: Film): Film =>
  film.music ? { ...film, music: { ...film.music, volume: (film.music.volume ?? 0.25) / 2 } } : film

/** The film with its second beat moved before its last. */
export function withBeatMoved(film: Film): Film {
  const [first, moved, ...others] = film.beats
  if (!first || !moved) return film
  return { ...film, beats: [first, ...others.slice(0, -1), moved, ...others.slice(-1)] }
}

export const asSquare = (film: Film): Film => ({ ...film, format: 'square' })
