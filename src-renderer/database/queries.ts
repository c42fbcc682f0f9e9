import type { MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import type { Script } from '@shared/domain/script'
import type { SettingName, SettingValue } from '@shared/domain/setting'
import type { VideoAsset } from '@shared/domain/video-asset'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

const none: ReadonlyMap<MediaId, Media> = new Map()

/** Every script, the one touched last first; undefined until the database has answered. */
export function useScripts(): Script[] | undefined {
  return useLiveQuery(() => library().scripts.orderBy('updated_at').reverse().toArray())
}

/** One script; undefined while the database is asked, null when there is none of that id, or none is asked for. */
export function useScript(script_id: ScriptId | null): Script | null | undefined {
  return useLiveQuery(async () => (script_id && (await library().scripts.get(script_id))) || null, [script_id])
}

async function filmOf(script_id: ScriptId): Promise<VideoAsset | undefined> {
  const films = await library().video_assets.where('script_id').equals(script_id).sortBy('created_at')
  return films[0]
}

async function mediaById(): Promise<ReadonlyMap<MediaId, Media>> {
  const rows = await library().media.orderBy('created_at').reverse().toArray()
  return new Map(rows.map(row => [row.media_id, row]))
}

/** The film of a script, undefined before its first edit. */
export function useFilmRow(script_id: ScriptId): VideoAsset | undefined {
  return useLiveQuery(() => filmOf(script_id), [script_id])
}

/** The film of a script with every media, read together: apart, a clip could be there a moment before its media. */
export function useFilmAndMedia(script_id: ScriptId) {
  return useLiveQuery(async () => ({ row: await filmOf(script_id), media: await mediaById() }), [script_id])
}

/** Every film, for the list of scripts. */
export function useFilmRows(): VideoAsset[] | undefined {
  return useLiveQuery(() => library().video_assets.toArray())
}

/** Every media the user gave, by its id, the newest first. */
export function useMediaById(): ReadonlyMap<MediaId, Media> {
  return useLiveQuery(mediaById) ?? none
}

/** A setting's value; null where it was never set. */
export async function readSetting<N extends SettingName>(name: N): Promise<SettingValue<N> | null> {
  return ((await library().settings.get(name))?.value ?? null) as SettingValue<N> | null
}

/** A setting's value; undefined while the database is asked, null where it was never set. */
export function useSetting<N extends SettingName>(name: N): SettingValue<N> | null | undefined {
  return useLiveQuery(() => readSetting(name), [name])
}

export const readMedia = (media_id: MediaId): Promise<Media | undefined> => library().media.get(media_id)
