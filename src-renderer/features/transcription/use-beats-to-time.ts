import { useFilmRow } from '@renderer/database/queries'
import { isNote } from '@shared/domain/beat'
import { emptyFilm, footageOn } from '@shared/domain/film'
import type { Script } from '@shared/domain/script'
import { type BeatToTime, useTranscription } from './transcription-store'

/** The beats whose words are timed, and how many were left out for their captions were made by hand or come from a file. */
export function useBeatsToTime({ script_id, beats }: Script) {
  const wanted = useTranscription(state => state.beat_id)
  const film = useFilmRow(script_id)?.film ?? emptyFilm
  const voiced = beats.flatMap((beat, index) => {
    const { voice, captions, captioned } = footageOn(film, beat.id)
    if (!voice || beat.text.trim() === '' || isNote(beat.text)) return []
    const toTime: BeatToTime = { beat_id: beat.id, number: index + 1, voice, text: beat.text }
    return [{ toTime, isOwn: captions !== null && captioned?.by !== 'voice' }]
  })
  const meant = voiced.filter(({ toTime, isOwn }) => (wanted ? toTime.beat_id === wanted : !isOwn))
  return {
    beats: meant.map(({ toTime }) => toTime),
    leftOut: wanted ? 0 : voiced.length - meant.length,
    replaces: wanted !== null && meant.some(({ isOwn }) => isOwn),
  }
}
