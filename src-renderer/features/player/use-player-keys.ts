import { useAction } from '@renderer/keymap/use-action'
import {
  clearMarks,
  markIn,
  markOut,
  pause,
  seek,
  shuttle,
  step,
  toggleLoop,
  togglePlaying,
  usePlayback,
} from '@renderer/playback/playback-store'
import { toggleMuted } from './player-store'

/** A bigger step, in seconds. */
const jump = 1

const jumpBy = (way: 1 | -1) => step(way * Math.round(jump * usePlayback.getState().fps))

/** The nearest place where the picture is cut before (-1) or after (1) the playhead; the film's ends count. */
function nextCut(cuts: readonly number[], way: 1 | -1): number {
  const { frame, frames } = usePlayback.getState()
  const places = [0, ...cuts, Math.max(0, frames - 1)]
  const ahead = places.filter(place => (way === 1 ? place > frame : place < frame))
  return way === 1 ? Math.min(...ahead, frames - 1) : Math.max(...ahead, 0)
}

type PlayerKeys = { readonly cuts: readonly number[]; readonly onWholeScreen: () => void }

/** What keys do to the player; which keys: the key map. `cuts` are the frames at which a shot begins. */
export function usePlayerKeys({ cuts, onWholeScreen }: PlayerKeys): void {
  useAction('play.toggle', togglePlaying)
  useAction('play.back', () => shuttle(-1))
  useAction('play.stop', pause)
  useAction('play.forward', () => shuttle(1))
  useAction('frame.back', () => step(-1))
  useAction('frame.forward', () => step(1))
  useAction('jump.back', () => jumpBy(-1))
  useAction('jump.forward', () => jumpBy(1))
  useAction('edit.previous', () => seek(nextCut(cuts, -1)))
  useAction('edit.next', () => seek(nextCut(cuts, 1)))
  useAction('film.start', () => seek(0))
  useAction('film.end', () => seek(Number.MAX_SAFE_INTEGER))
  useAction('loop.toggle', toggleLoop)
  useAction('stage.mute', toggleMuted)
  useAction('stage.full', onWholeScreen)
  useAction('mark.in', markIn)
  useAction('mark.out', markOut)
  useAction('marks.clear', clearMarks)
}
