import { toast } from '@renderer/components/toasts'
import { editBeats, editScript } from '@renderer/database/edit-script'
import { useMissingMedia } from '@renderer/database/missing-media'
import { moveComments } from '@renderer/database/move-comments'
import { newId } from '@renderer/database/new-id'
import type { RowChanges } from '@renderer/database/write-rows'
import { words } from '@renderer/words/words'
import { type Beat, longestBeatText } from '@shared/domain/beat'
import type { Film } from '@shared/domain/film'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { mergeFootage } from '@shared/domain/merge-footage'
import { pasteParagraphs } from '@shared/domain/paste'
import { mergeBeatUp, type Script, splitBeat, withBeats, writeBeat } from '@shared/domain/script'
import { usableFacts } from '@shared/domain/usable-media'
import { addBeats } from './add-beats'
import { foreseeCaret, wantCaret, withCaret } from './caret-store'

/** Keeps what was typed; typing on is one step of undo. */
export const writeText = (script_id: ScriptId, beat_id: BeatId, text: string): Promise<void> =>
  editScript(
    script_id,
    'script:edit.write',
    script => withBeats(script, writeBeat(script.beats, beat_id, text), script.updated_at),
    { merge: `write:${beat_id}` },
  )

/**
 * Cuts a beat in two at the caret, in place of what is selected; the caret goes on in the new one. `beat` holds the text as typed.
 * False where it did not come about.
 */
export function splitAt(
  script_id: ScriptId,
  { id, text }: Pick<Beat, 'id' | 'text'>,
  at: number,
  to = at,
): Promise<boolean> {
  const below = newId<BeatId>()
  wantCaret(below, 0)
  const edit = { beats: (beats: readonly Beat[]) => splitBeat(beats, id, at, below, to) }
  return addBeats(script_id, 'split', edit, { to: below, from: { beat_id: id, at, text } })
}

/** Joins a beat to the one above, what lies on it and its comments too; the caret stands at the join. */
export async function mergeUp(script_id: ScriptId, above: Beat, beat: Beat): Promise<void> {
  const merged = mergeBeatUp([above, beat], beat.id)[0]
  if (!merged) return
  if (merged.text.length > longestBeatText) {
    toast({ title: words('script:tooLong', { count: longestBeatText }), tone: 'bad' })
    return
  }
  const join = (text: string) => text.length - beat.text.length
  wantCaret(above.id, join(merged.text), merged.text)
  const edit = {
    beats: (beats: readonly Beat[]) => {
      const joined = mergeBeatUp(beats, beat.id)
      // Letters of the row above that were still on their way stand in the row by now, and move the join.
      const { text } = joined.find(one => one.id === above.id) ?? merged
      foreseeCaret(above.id, join(text), text)
      return joined
    },
    film: async (film: Film, _: readonly Beat[], before: Script, rows: RowChanges) => {
      const facts = usableFacts(await rows.all('media'), useMissingMedia.getState().ids)
      return mergeFootage(film, { script: before, facts }, beat.id, above.id)
    },
    also: (rows: RowChanges) => moveComments(rows, script_id, beat.id, above.id),
  }
  await withCaret(above.id, { beat_id: beat.id, at: 0, text: null }, editBeats(script_id, 'script:edit.merge', edit))
}

/** Pastes several paragraphs as several beats. */
export async function pasteAt(
  script_id: ScriptId,
  beat: Beat,
  place: { readonly from: number; readonly to: number },
  paragraphs: readonly string[],
): Promise<void> {
  const ids = paragraphs.slice(1).map(() => newId<BeatId>())
  const last = ids.at(-1)
  const rest = beat.text.slice(place.to).trim()
  const end = paragraphs.at(-1)?.length ?? 0
  if (last) wantCaret(last, end, [paragraphs.at(-1), rest].filter(Boolean).join(' '))
  const edit = {
    beats: (beats: readonly Beat[]) => pasteParagraphs(beats, { id: beat.id, ...place }, paragraphs, ids),
  }
  const from = { beat_id: beat.id, at: place.to, text: null }
  await addBeats(script_id, 'paste', edit, { to: last ?? beat.id, from })
}
