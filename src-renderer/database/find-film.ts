import type { VideoId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { frameTimeOf } from '@shared/domain/media-url'
import type { VideoAsset } from '@shared/domain/video-asset'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

/** A film that may be posted. `media`: its finished file's row, undefined while it has none. `title`: its script's, empty where that has none. */
export type FilmToPost = { readonly asset: VideoAsset; readonly title: string; readonly media: Media | undefined }

/** The moment that is a film's cover, in milliseconds: its first frame where nobody chose one. */
export const filmCoverOf = (asset: Pick<VideoAsset, 'thumbnail_url'> | undefined): number =>
  frameTimeOf(asset?.thumbnail_url ?? null) ?? 0

export async function readFilm(video_id: VideoId): Promise<FilmToPost | undefined> {
  const asset = await library().video_assets.get(video_id)
  if (!asset) return undefined
  const script = await library().scripts.get(asset.script_id)
  const media = asset.file ? await library().media.get(asset.file) : undefined
  return { asset, title: script?.title ?? '', media }
}

/** A film by its id; undefined while the database is asked, and where there is none. */
export const useFilm = (video_id: VideoId): FilmToPost | undefined => useLiveQuery(() => readFilm(video_id), [video_id])
