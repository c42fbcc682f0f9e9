import { z } from 'zod'

/** How music sounds under a film; shared by the stored film, the assembly and the plan. */
export const musicLook = {
  volume: z.number().min(0).max(4),
  /** Whether it gives way to whatever else is heard. */
  duck: z.boolean(),
  /** Seconds that it takes to come in at the film's start, and to go at its end. */
  fadeIn: z.number().min(0).max(30),
  fadeOut: z.number().min(0).max(30),
  /** Whether it begins again where it ends before the film does. */
  loop: z.boolean(),
}

/** How music sounds as long as nobody said otherwise: quiet, under all that is said, for as long as the film lasts. */
export const usualMusic = { volume: 0.25, duck: true, fadeIn: 0, fadeOut: 1.5, loop: true } as const
