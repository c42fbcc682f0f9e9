import { announce } from '@renderer/components/announcer'
import { editBeats } from '@renderer/database/edit-script'
import { newId } from '@renderer/database/new-id'
import { words } from '@renderer/words/words'
import type { Beat, BeatKind } from '@shared/domain/beat'
import { type Film, footageOn, withFootage } from '@shared/domain/film'
import type { BeatId, ClipId, ScriptId } from '@shared/domain/ids'
import { filmForBeats } from '@shared/domain/restore-version'
import { duplicateBeat, moveBeat, removeBeat, setBeatKind } from '@shared/domain/script'
import { addBeats } from './add-beats'
import { wantCaret } from './caret-store'

/** Moves a beat to a place among its script's `count` beats, 0 first, and says where it now stands. */
export async function moveBeatTo(script_id: ScriptId, beat_id: BeatId, index: number, count: number): Promise<void> {
  if (index < 0 || index >= count) return
  await editBeats(script_id, 'script:edit.move', { beats: beats => moveBeat(beats, beat_id, index) })
  announce(words('script:moved', { place: index + 1, count }))
}

export async function changeKind(script_id: ScriptId, beat_id: BeatId, kind: BeatKind): Promise<void> {
  await editBeats(script_id, 'script:edit.kind', { beats: beats => setBeatKind(beats, beat_id, kind) })
}

/** Copies a beat, its words and what lies on it; the caret goes to the copy. */
export async function copyBeat(script_id: ScriptId, beat: Beat): Promise<void> {
  const copy = newId<BeatId>()
  wantCaret(copy, beat.text.length, beat.text)
  const edit = {
    beats: (beats: readonly Beat[]) => duplicateBeat(beats, beat.id, copy),
    film: (film: Film, beats: readonly Beat[]) => filmForBeats(copyFootage(film, beat.id, copy), beats),
  }
  const from = { beat_id: beat.id, at: beat.text.length, text: null }
  await addBeats(script_id, 'duplicate', edit, { to: copy, from })
}

function copyFootage(film: Film, from: BeatId, to: BeatId): Film {
  const source = footageOn(film, from)
  if (source.clips.length === 0 && !source.voice && source.titles.length === 0) return film
  const clips = source.clips.map(clip => ({ ...clip, clip_id: newId<ClipId>() }))
  return withFootage(film, { ...source, beat_id: to, clips })
}

/** Takes a beat away with what lies on it; the caret goes to the one above, or to the new first. */
export async function takeBeat(script_id: ScriptId, beat_id: BeatId, near: Beat | undefined): Promise<void> {
  if (near) wantCaret(near.id, near.text.length)
  await editBeats(script_id, 'script:edit.remove', {
    beats: beats => removeBeat(beats, beat_id),
    film: film => ({ ...film, footage: film.footage.filter(footage => footage.beat_id !== beat_id) }),
  })
}

/** A new empty beat at the end. */
export async function addBeat(script_id: ScriptId): Promise<void> {
  const id = newId<BeatId>()
  wantCaret(id, 0)
  const added = (beats: readonly Beat[]): Beat => ({
    id,
    kind: 'point',
    text: '',
    order: (beats.at(-1)?.order ?? 0) + 1,
  })
  await addBeats(script_id, 'add', { beats: beats => [...beats, added(beats)] }, { to: id, from: null })
}
