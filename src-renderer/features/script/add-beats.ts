import { toast } from '@renderer/components/toasts'
import { type BeatEdit, editBeats } from '@renderer/database/edit-script'
import { words } from '@renderer/words/words'
import { longestBeatText } from '@shared/domain/beat'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { mostBeats } from '@shared/domain/script'
import { type CaretPlace, withCaret } from './caret-store'

type Adding = {
  /** The beat that the caret goes to. */
  readonly to: BeatId
  /** Where it comes from; null for a button. */
  readonly from: CaretPlace | null
}

/** Makes an edit that adds beats; false where it did not come about, as for one too many or too long, which is said. */
export async function addBeats(
  script_id: ScriptId,
  way: 'split' | 'paste' | 'duplicate' | 'add',
  edit: BeatEdit,
  { to, from }: Adding,
): Promise<boolean> {
  const came = await withCaret(to, from, editBeats(script_id, `script:edit.${way}`, edit))
  if (came === 'too-many') {
    const detail = words(way === 'paste' ? 'script:tooManyPasted' : 'script:tooManyAdded')
    toast({ title: words('script:tooMany', { count: mostBeats }), detail, tone: 'bad' })
  }
  if (came === 'too-long') {
    toast({
      title: words('script:tooLongBeat', { count: longestBeatText }),
      detail: words('script:tooLongPasted'),
      tone: 'bad',
    })
  }
  return came === 'made'
}
