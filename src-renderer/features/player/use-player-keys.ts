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

/** What keys do to the player; which keys: the key map. */
export function usePlayerKeys(onWholeScreen: () => void): void {
  useAction('play.toggle', togglePlaying)
  useAction('play.back', () => shuttle(-1))
  useAction('play.stop', pause)
  useAction('play.forward', () => shuttle(1))
  useAction('frame.back', () => step(-1))
  useAction('frame.forward', () => step(1))
  useAction('jump.back', () => jumpBy(-1))
  useAction('jump.forward', () => jumpBy(1))
  useAction('film.start', () => seek(0))
  useAction('film.end', () => seek(Number.MAX_SAFE_INTEGER))
  useAction('loop.toggle', toggleLoop)
  useAction('stage.mute', toggleMuted)
  useAction('stage.full', onWholeScreen)
  useAction('mark.in', markIn)
  useAction('mark.out', markOut)
  useAction('marks.clear', clearMarks)
}
