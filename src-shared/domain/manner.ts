import { z } from 'zod'

export const tones = ['educational', 'humorous', 'edgy', 'founder-focused'] as const
export type Tone = (typeof tones)[number]

/** hook-first opens with the strongest line; a story keeps it for its turn. */
export const shapes = ['hook-first', 'story'] as const
export type Shape = (typeof shapes)[number]

/** A language by its BCP 47 name. */
export const Language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(35)
