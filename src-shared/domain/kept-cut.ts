import { z } from 'zod'
import { emptyFilm, Film, footageOn } from './film'
import { Format } from './format'
import type { VideoAsset } from './video-asset'

/** A script's cut as it once stood, told as a VideoAsset tells it: an upgrade of films is one of these as well. */
export const KeptCut = z.strictObject({ film: Film, format: Format })
export type KeptCut = z.infer<typeof KeptCut>

/** Beats with nothing on them say nothing, and which of them was worked on last says nothing either. */
function told({ film, format }: KeptCut): string {
  const laid = film.footage.filter(
    footage => JSON.stringify(footage) !== JSON.stringify(footageOn(emptyFilm, footage.beat_id)),
  )
  const footage = laid.sort((one, other) => (one.beat_id < other.beat_id ? -1 : 1))
  return JSON.stringify([format, { ...film, footage }])
}

/** Are two cuts the same in everything? undefined stands for none. */
export const isSameCut = (one: KeptCut | undefined, other: KeptCut | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && told(one) === told(other))

/** The cut of a script as it is to be kept; undefined where nobody has cut anything yet. */
export function cutToKeep(row: Pick<VideoAsset, 'film' | 'format'> | undefined): KeptCut | undefined {
  if (!row) return undefined
  const cut = { film: row.film, format: row.format }
  return isSameCut(cut, { film: emptyFilm, format: 'vertical' }) ? undefined : cut
}
