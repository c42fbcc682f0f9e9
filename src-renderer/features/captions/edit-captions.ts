import { editFilm } from '@renderer/database/edit-film'
import type { WordKey } from '@renderer/words/words'
import type { Caption } from '@shared/domain/caption'
import type { Captions } from '@shared/domain/caption-edits'
import { captionsFor, voiceCaptions } from '@shared/domain/caption-timing'
import { type BeatFootage, footageOn, withFootage } from '@shared/domain/film'
import type { CaptionedBeat } from './use-captioned-beats'

function editFootage(
  { script_id, beat }: CaptionedBeat,
  label: WordKey,
  edit: (footage: BeatFootage) => BeatFootage,
  merge?: string,
): Promise<void> {
  const options = merge === undefined ? {} : { merge: `${merge} ${beat.id}` }
  return editFilm(script_id, label, film => withFootage(film, edit(footageOn(film, beat.id))), options)
}

/** Changes a beat's captions by hand; those spread from its words become its own by that. Edits with one `merge` that follow each other are one step. */
export function editCaptions(
  target: CaptionedBeat,
  label: WordKey,
  edit: (captions: Captions) => readonly Caption[],
  merge?: string,
): Promise<void> {
  const { beat, language, captions: shown } = target
  return editFootage(
    target,
    label,
    footage => {
      const { captioned } = footage
      const text = captioned && captioned.by !== 'voice' ? captioned.text : beat.text
      const captions = [...edit(captionsFor(footage, beat.text, language) ?? shown)]
      return { ...footage, captions, captioned: { by: 'hand', text } }
    },
    merge,
  )
}

/** Lets the beat's words be its captions again. */
export const resetCaptions = (target: CaptionedBeat) =>
  editFootage(target, 'captions:edit.reset', footage => ({ ...footage, captions: null, captioned: null }))

/** Says the script's words in the times of captions made for others. */
export const updateCaptions = (target: CaptionedBeat) =>
  editFootage(target, 'captions:edit.update', footage => ({
    ...footage,
    captions: voiceCaptions(target.beat.text, footage.captions ?? [], target.language),
    captioned: { by: 'hand', text: target.beat.text },
  }))

/** Keeps captions though the script says something else now. */
export const keepCaptions = (target: CaptionedBeat) =>
  editFootage(target, 'captions:edit.keep', footage => ({
    ...footage,
    captioned: { by: 'hand', text: target.beat.text },
  }))
