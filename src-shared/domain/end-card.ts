import { z } from 'zod'
import type { Size } from './format'

export const endCardGrounds = ['card', 'picture'] as const

/** A closing stretch after the last beat; shared by the stored film and the assembly. */
export const endCardLook = {
  /** The first is the largest. */
  lines: z.array(z.string().max(200)).max(4),
  seconds: z.number().min(0.5).max(60),
  /** What the lines stand on: a calm card, or the film's last frame, held and darkened. */
  over: z.enum(endCardGrounds),
}

/** Heights of the middles of an end card's logo and of its words below, as shares of the frame's: closer where there is more of it. */
export const endCardHeights = (frame: Size): { readonly logo: number; readonly words: number } =>
  frame.height > frame.width ? { logo: 0.36, words: 0.58 } : { logo: 0.26, words: 0.62 }
