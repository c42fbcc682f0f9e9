import type { ScriptId } from '@shared/domain/ids'
import { create } from 'zustand'

/** What plays and where in it the playhead stands; nothing here outlives the window. Frames are of the film, from 0. */
type Playback = {
  /** The script whose film is on the stage; null before any. */
  readonly script_id: ScriptId | null
  readonly fps: number
  /** How many frames the film has. */
  readonly frames: number
  readonly frame: number
  /** Frames of film a frame of time: 0 stands still, 1 plays, -1 plays backwards, 2 twice as fast. */
  readonly rate: number
  readonly isLooping: boolean
  /** The stretch that was marked with in and out; `to` is the first frame after it. */
  readonly marked: { readonly from: number | null; readonly to: number | null }
}

export const usePlayback = create<Playback>(() => ({
  script_id: null,
  ...{ fps: 30, frames: 0, frame: 0, rate: 0, isLooping: false },
  marked: { from: null, to: null },
}))

/** A frame that the film has, whole. */
const within = (frame: number, frames: number) => Math.max(0, Math.min(Math.max(0, frames - 1), Math.round(frame)))

/** Tells how long the film now is; the playhead stays in it, and at another frame rate it and what is marked stay at their moments. Another script begins at its start, standing still. */
export function openFilm(script_id: ScriptId, fps: number, frames: number): void {
  const before = usePlayback.getState()
  if (before.script_id !== script_id) {
    const fresh = { frame: 0, rate: 0, isLooping: false, marked: { from: null, to: null } }
    usePlayback.setState({ script_id, fps, frames, ...fresh })
    return
  }
  const scaled = (frame: number) => (frame * fps) / before.fps
  const { from, to } = before.marked
  const marked = { from: from && Math.round(scaled(from)), to: to && Math.round(scaled(to)) }
  usePlayback.setState({ fps, frames, frame: within(scaled(before.frame), frames), marked })
}

/** Puts the playhead on a frame; what plays goes on from there. */
export const seek = (frame: number): void => usePlayback.setState(({ frames }) => ({ frame: within(frame, frames) }))

/** Stops, and moves the playhead by frames. */
export const step = (by: number): void =>
  usePlayback.setState(({ frame, frames }) => ({ rate: 0, frame: within(frame + by, frames) }))

/** Plays from the playhead; at the film's end from its start. */
export function play(): void {
  const { frame, frames } = usePlayback.getState()
  usePlayback.setState({ rate: 1, frame: frame >= frames - 1 ? 0 : frame })
}

export const pause = (): void => usePlayback.setState({ rate: 0 })

export const togglePlaying = (): void => (usePlayback.getState().rate === 0 ? play() : pause())

const fastest = 8

/** J and L: plays that way, each further press twice as fast; against the way it plays it begins anew at 1. */
export function shuttle(way: 1 | -1): void {
  const { rate } = usePlayback.getState()
  const faster = Math.sign(rate) === way ? Math.min(fastest, Math.abs(rate) * 2) : 1
  if (way === 1 && rate === 0) play()
  else usePlayback.setState({ rate: way * faster })
}

/** Marks where the stretch begins, at the playhead; an end that lies before it is forgotten. */
export const markIn = (): void =>
  usePlayback.setState(({ frame, marked: { to } }) => ({
    marked: { from: frame, to: to !== null && to > frame ? to : null },
  }))

/** Marks where the stretch ends, with the playhead's frame in it; a beginning that lies after it is forgotten. */
export const markOut = (): void =>
  usePlayback.setState(({ frame, marked: { from } }) => ({
    marked: { from: from !== null && from <= frame ? from : null, to: frame + 1 },
  }))

export const clearMarks = (): void => usePlayback.setState({ marked: { from: null, to: null } })
export const toggleLoop = (): void => usePlayback.setState(({ isLooping }) => ({ isLooping: !isLooping }))
