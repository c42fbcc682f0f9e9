import type { Size } from './format'

export const motions = ['push', 'none'] as const

/** A still that slowly comes nearer: which frame of its move a stretch begins with, and how many frames the whole move has. */
export type Push = { readonly frame: number; readonly frames: number }

/**
 * The pixels that a moving still is laid out on, in which its move is counted: so many more than the film's that one of them is less than
 * anyone sees, since FFmpeg can only cut at whole ones.
 */
export function pushCanvas({ width, height }: Size): Size {
  const times = Math.max(width, height) >= 1_920 ? 2 : 3
  return { width: width * times, height: height * times }
}

/** Pixels of the canvas' longer side that leave sight with every frame. Always as many: a move that is even in time is smooth. */
export const pushStep = (fps: number): number => (fps > 30 ? 1 : 2)

/** The move ends, however long the still stays, when this many of the longer side's pixels are out of sight. */
export const mostPushed = (canvas: Size): number => Math.floor(Math.max(canvas.width, canvas.height) / 6)

/** Which part of a moving still is in sight, along either side, at a frame of its move: 1 at first, less and less. */
export function shareInSight(frame: number, size: Size, fps: number): number {
  const canvas = pushCanvas(size)
  return 1 - Math.min(pushStep(fps) * frame, mostPushed(canvas)) / Math.max(canvas.width, canvas.height)
}
