import { z } from 'zod'

export const endCardGrounds = ['card', 'picture'] as const

/** A closing stretch after the last beat; shared by the stored film and the assembly. */
export const endCardLook = {
  /** The first is the largest. */
  lines: z.array(z.string().max(200)).max(4),
  seconds: z.number().min(0.5).max(60),
  /** What the lines stand on: a calm card, or the film's last frame, held and darkened. */
  over: z.enum(endCardGrounds),
}
