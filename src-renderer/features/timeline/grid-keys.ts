import { announce } from '@renderer/components/announcer'
import { type WordKey, words } from '@renderer/words/words'
import type { Cut, Cutting } from '@shared/domain/cut/cutting'
import { moveMarkerBy } from '@shared/domain/cut/markers'
import { clipToOver, moveOverBy, overToClip } from '@shared/domain/cut/over'
import type { Film } from '@shared/domain/film'
import type { ClipId } from '@shared/domain/ids'
import { moveClipAcross, moveClipBy } from '@shared/domain/move-clip'
import { inOrder } from '@shared/domain/order'
import { fail, ok, type Result } from '@shared/domain/result'
import { editCut } from './edit-cut'
import type { Cell } from './lane-cells'
import { sayRefusal } from './refusal-words'
import type { Lane } from './use-lane'

type Edit = (film: Film, cutting: Cutting) => Cut

/** The film after a move that may lead nowhere. */
const moved = (film: Film, after: Film): Result<Film, 'no-neighbour'> =>
  after === film ? fail('no-neighbour') : ok(after)

/** What Alt with an arrow does to a clip on its beat: another place, with Shift another beat, over its beat. */
function clipMoves({ cutting }: Lane, clip_id: ClipId): Record<string, Edit> {
  const order = inOrder(cutting.script.beats).map(beat => beat.id)
  return {
    ArrowLeft: film => moved(film, moveClipBy(film, clip_id, -1)),
    ArrowRight: film => moved(film, moveClipBy(film, clip_id, 1)),
    'Shift+ArrowUp': film => moved(film, moveClipAcross(film, order, clip_id, -1)),
    'Shift+ArrowDown': film => moved(film, moveClipAcross(film, order, clip_id, 1)),
    ArrowUp: (film, fresh) => clipToOver(film, fresh, clip_id),
  }
}

/** What Alt with an arrow does to B-roll: a frame, with Shift ten; down on its beat. */
function overMoves(clip_id: ClipId): Record<string, Edit> {
  const by =
    (frames: number): Edit =>
    (film, fresh) =>
      moveOverBy(film, fresh, clip_id, frames)
  return {
    ArrowLeft: by(-1),
    ArrowRight: by(1),
    'Shift+ArrowLeft': by(-10),
    'Shift+ArrowRight': by(10),
    ArrowDown: (film, fresh) => overToClip(film, fresh, clip_id),
  }
}

function markerMoves(index: number): Record<string, Edit> {
  const by =
    (frames: number): Edit =>
    (film, fresh) =>
      moveMarkerBy(film, fresh, index, frames)
  return { ArrowLeft: by(-1), ArrowRight: by(1), 'Shift+ArrowLeft': by(-10), 'Shift+ArrowRight': by(10) }
}

/** What Alt with arrow keys does to a cell: the twin of dragging it. */
function movesOf(lane: Lane, { matter }: Cell): { label: WordKey; merge: boolean; moves: Record<string, Edit> } | null {
  if (matter.row === 'clips')
    return { label: 'timeline:edit.move', merge: false, moves: clipMoves(lane, matter.laid.clip_id) }
  if (matter.row === 'over') return { label: 'timeline:edit.move', merge: true, moves: overMoves(matter.laid.clip_id) }
  if (matter.row === 'markers')
    return { label: 'timeline:edit.moveMarker', merge: true, moves: markerMoves(matter.index) }
  return null
}

/** Moves the thing of a cell as a key asks with Alt held; whether there is such a move. */
export function moveByKey(lane: Lane, cell: Cell, key: string, isShift: boolean): boolean {
  const found = movesOf(lane, cell)
  const edit = found?.moves[isShift ? `Shift+${key}` : key]
  if (!found || !edit) return false
  const options = found.merge ? { merge: `move:${cell.key}` } : {}
  void editCut(lane.script_id, found.label, edit, options).then(refusal => {
    if (refusal) sayRefusal(refusal)
    else announce(words('timeline:done', { edit: words(found.label) }))
  })
  return true
}
