import { z } from 'zod'
import { Assembly } from './assembly'
import { Quality } from './format'
import { Platform, platforms } from './platform'

/** A film as it is wanted: how good, and for which platforms; with none it is made so that it may go anywhere. */
export const FilmWish = z.strictObject({
  assembly: Assembly,
  quality: Quality,
  targets: z.array(Platform).max(platforms.length).readonly(),
})
export type FilmWish = z.infer<typeof FilmWish>
