import type { ScriptId, VideoId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { VideoAsset } from '@shared/domain/video-asset'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

/** A film with the name of its script, empty where that has none. */
export type TitledFilm = Pick<VideoAsset, 'video_id' | 'file' | 'thumbnail_url' | 'duration_ms' | 'updated_at'> & {
  readonly title: string
}

export type CalendarRows = { readonly posts: readonly Post[]; readonly films: ReadonlyMap<VideoId, TitledFilm> }

async function readRows(): Promise<CalendarRows> {
  const { posts, scripts, video_assets } = library()
  const [allPosts, films, titles] = await library().transaction('r', posts, scripts, video_assets, () =>
    Promise.all([posts.toArray(), video_assets.toArray(), titlesOf()]),
  )
  const titled = films.map(({ video_id, script_id, file, thumbnail_url, duration_ms, updated_at }) => ({
    ...{ video_id, file, thumbnail_url, duration_ms, updated_at },
    title: titles.get(script_id) ?? '',
  }))
  return { posts: allPosts, films: new Map(titled.map(film => [film.video_id, film])) }
}

/** Row by row: all words of all scripts at once are not needed for their titles. */
async function titlesOf(): Promise<ReadonlyMap<ScriptId, string>> {
  const titles = new Map<ScriptId, string>()
  await library().scripts.each(({ script_id, title }) => titles.set(script_id, title))
  return titles
}

/** Every post and film, read together; undefined until the database has answered. */
export const useCalendarRows = (): CalendarRows | undefined => useLiveQuery(readRows)
