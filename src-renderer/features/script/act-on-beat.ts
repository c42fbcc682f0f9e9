import type { Beat } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'
import { unreachable } from '@shared/domain/unreachable'
import type { BeatAct } from './beat-key'
import { wantCaret } from './caret-store'
import { mergeUp } from './edit-beat-text'
import { copyBeat, moveBeatTo } from './edit-beats'

/** Does what a key in a beat's text asks of the beats around it. `beat` holds the text as typed. */
export async function actOnBeat(
  act: Exclude<BeatAct, 'split'>,
  script_id: ScriptId,
  beats: readonly Beat[],
  beat: Beat,
): Promise<void> {
  const index = beats.findIndex(one => one.id === beat.id)
  const [above, below] = [beats[index - 1], beats[index + 1]]
  switch (act) {
    case 'merge-up':
      if (above) await mergeUp(script_id, above, beat)
      return
    case 'merge-down':
      if (below) await mergeUp(script_id, beat, below)
      return
    case 'move-up':
      return moveBeatTo(script_id, beat.id, index - 1, beats.length)
    case 'move-down':
      return moveBeatTo(script_id, beat.id, index + 1, beats.length)
    case 'duplicate':
      return copyBeat(script_id, beat)
    case 'go-up':
      if (above) wantCaret(above.id, above.text.length)
      return
    case 'go-down':
      if (below) wantCaret(below.id, 0)
      return
    default:
      return unreachable(act)
  }
}
