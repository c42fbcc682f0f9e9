import type { StripOrder } from './filmstrip'
import type { MediaId } from './ids'
import type { Seconds } from './time'

/** Where the app's own pages find a media's bytes; main answers with Range support. */
export const assetUrl = (media_id: MediaId): string => `media://asset/${media_id}`

/** A small picture (JPEG, 320 pixels on the longer side) of a media at a time, made by main when first asked for. */
export const frameUrl = (media_id: MediaId, at: Seconds): string =>
  `media://frame/${media_id}/${Math.round(at * 1_000)}`

/** The time of which a `frameUrl` shows the picture, in milliseconds; null for anything else. */
export function frameTimeOf(url: string | null): number | null {
  const found = /^media:\/\/frame\/[^/]+\/(\d+)$/.exec(url ?? '')
  return found ? Number(found[1]) : null
}

/** Pictures of a stretch of a media side by side (JPEG), made by main when first asked for; sizes and places: `filmstrip.ts`. */
export const stripUrl = (media_id: MediaId, { from_ms, to_ms, count }: StripOrder): string =>
  `media://strip/${media_id}/${from_ms}/${to_ms}/${count}`

/** A media's proxy, once it was made; main answers with Range support. */
export const proxyUrl = (media_id: MediaId): string => `media://proxy/${media_id}`
