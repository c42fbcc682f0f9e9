import type { ScriptId, VersionId, VideoId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { Script } from '@shared/domain/script'
import type { ScriptComment } from '@shared/domain/script-comment'
import type { ScriptVersion } from '@shared/domain/script-version'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

/** A script as it stands now; undefined where it is gone. */
export const readScript = (script_id: ScriptId): Promise<Script | undefined> => library().scripts.get(script_id)

/** A script's versions, the newest first; undefined until the database has answered. */
export function useVersions(script_id: ScriptId): ScriptVersion[] | undefined {
  return useLiveQuery(async () => {
    const versions = await library().script_versions.where('script_id').equals(script_id).toArray()
    return versions.sort((a, b) => b.number - a.number || b.created_at.localeCompare(a.created_at))
  }, [script_id])
}

/** One version; undefined while the database is asked, where it is gone, or none is asked for. */
export function useVersion(version_id: VersionId | undefined): ScriptVersion | undefined {
  return useLiveQuery(() => (version_id ? library().script_versions.get(version_id) : undefined), [version_id])
}

/** How many versions a script has; asked without reading them. */
export function useVersionCount(script_id: ScriptId): number {
  return useLiveQuery(() => library().script_versions.where('script_id').equals(script_id).count(), [script_id]) ?? 0
}

/** Every comment on a script, the oldest first; undefined until the database has answered. */
export function useComments(script_id: ScriptId): ScriptComment[] | undefined {
  return useLiveQuery(
    () => library().script_comments.where('script_id').equals(script_id).sortBy('created_at'),
    [script_id],
  )
}

/** The posts of a film; none for no film. */
export function usePostsOf(video_id: VideoId | undefined): Post[] {
  const posts = useLiveQuery(
    () => (video_id ? library().posts.where('video_id').equals(video_id).toArray() : []),
    [video_id],
  )
  return posts ?? []
}
