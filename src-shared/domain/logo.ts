import { z } from 'zod'
import { Seconds } from './time'

export const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const

/** Where a logo lies and how it shows; shared by the stored film and the assembly. */
export const logoLook = {
  corner: z.enum(corners),
  /** Share of the frame's width. */
  width: z.number().min(0.02).max(0.6),
  opacity: z.number().min(0.05).max(1),
  /** In seconds of the film; `to` null: to its end. */
  from: Seconds,
  to: Seconds.nullable(),
}
