import { useMissingMedia } from '@renderer/database/missing-media'
import { useFilmAndMedia, useScript } from '@renderer/database/queries'
import { assemblyOf } from '@shared/domain/assembly'
import { type Beat, isNote } from '@shared/domain/beat'
import { beatFrames, type FactsByMedia } from '@shared/domain/beat-length'
import type { Caption } from '@shared/domain/caption'
import { areCaptionsStale } from '@shared/domain/caption-timing'
import { type BeatFootage, emptyFilm, type Film, footageOn } from '@shared/domain/film'
import type { Format } from '@shared/domain/format'
import type { ScriptId } from '@shared/domain/ids'
import { inOrder } from '@shared/domain/order'
import type { Script } from '@shared/domain/script'
import { shownCaptions } from '@shared/domain/shown-captions'
import { usableFacts } from '@shared/domain/usable-media'
import { useMemo } from 'react'

/** A beat with the captions that its film shows, whether they are its own or spread from its words. */
export type CaptionedBeat = {
  readonly script_id: ScriptId
  readonly beat: Beat
  readonly number: number
  readonly language: string
  readonly fps: number
  /** Where it begins in the film and how long it lasts, in frames. */
  readonly start: number
  readonly frames: number
  readonly footage: BeatFootage
  readonly captions: readonly Caption[]
  readonly isStale: boolean
  readonly isNote: boolean
}

export type CaptionedScript = {
  readonly script: Script
  readonly film: Film
  readonly format: Format
  readonly facts: FactsByMedia
  readonly beats: readonly CaptionedBeat[]
}

function captionedBeats(script: Script, film: Film, format: Format, facts: FactsByMedia): CaptionedBeat[] {
  const assembly = assemblyOf(script, film, format)
  const { fps } = assembly
  let start = 0
  return assembly.beats.flatMap((placed, index) => {
    const beat = inOrder(script.beats)[index]
    if (!beat) return []
    const frames = beatFrames(placed, assembly, facts)
    const footage = footageOn(film, beat.id)
    const from = start
    start += frames
    return [
      {
        ...{
          script_id: script.script_id,
          beat,
          number: index + 1,
          language: script.language,
          fps,
          start: from,
          frames,
        },
        ...{ footage, captions: shownCaptions(placed, assembly, facts), isNote: isNote(beat.text) },
        isStale: footage.captions !== null && areCaptionsStale(footage.captioned, beat.text),
      },
    ]
  })
}

/** Every beat of a script with its captions; null until the database has answered, or when the script is gone. */
export function useCaptionedScript(script_id: ScriptId): CaptionedScript | null {
  const script = useScript(script_id)
  const cut = useFilmAndMedia(script_id)
  const missing = useMissingMedia(state => state.ids)
  return useMemo(() => {
    if (!script || !cut) return null
    const film = cut.row?.film ?? emptyFilm
    const format = cut.row?.format ?? 'vertical'
    const facts = usableFacts(cut.media.values(), missing)
    return { script, film, format, facts, beats: captionedBeats(script, film, format, facts) }
  }, [script, cut, missing])
}
