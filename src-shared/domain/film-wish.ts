import { z } from 'zod'
import { Assembly } from './assembly'
import { Quality } from './format'
import { Platform, platforms } from './platform'
import { subtitleKinds } from './subtitle-file'

/** A film as it is wanted: how good, and for which platforms; with none it is made so that it may go anywhere. */
export const FilmWish = z.strictObject({
  assembly: Assembly,
  quality: Quality,
  targets: z.array(Platform).max(platforms.length).readonly(),
  /** Captions as a file of this kind beside the film, and none on its picture; left out, they are on it. */
  beside: z.enum(subtitleKinds).optional(),
})
export type FilmWish = z.infer<typeof FilmWish>
