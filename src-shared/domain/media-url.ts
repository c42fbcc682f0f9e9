import type { MediaId } from './ids'
import type { Seconds } from './time'

/** Where the app's own pages find a media's bytes; main answers with Range support. */
export const assetUrl = (media_id: MediaId): string => `media://asset/${media_id}`

/** A small picture (JPEG, 320 pixels on the longer side) of a media at a time, made by main when first asked for. */
export const frameUrl = (media_id: MediaId, at: Seconds): string =>
  `media://frame/${media_id}/${Math.round(at * 1_000)}`
