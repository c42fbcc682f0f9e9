import type { PostId, PromptId, ScriptId } from '@shared/domain/ids'
import type { RowChanges } from './write-rows'

/** Deletes a script and everything that came of it, inside a larger edit: films, posts and their numbers, versions, comments, voices. */
export async function deleteScriptDescent(rows: RowChanges, script_id: ScriptId): Promise<void> {
  for (const film of await rows.where('video_assets', 'script_id', script_id)) {
    for (const post of await rows.where('posts', 'video_id', film.video_id)) await deletePost(rows, post.post_id)
    await rows.delete('video_assets', film.video_id)
  }
  for (const version of await rows.where('script_versions', 'script_id', script_id)) {
    await rows.delete('script_versions', version.version_id)
  }
  for (const comment of await rows.where('script_comments', 'script_id', script_id)) {
    await rows.delete('script_comments', comment.comment_id)
  }
  for (const voice of await rows.where('voice_clones', 'script_id', script_id)) {
    await rows.delete('voice_clones', voice.voice_id)
  }
  await rows.delete('scripts', script_id)
}

/** Deletes ideas with the scripts that began with them. A script that only took one of them along stays and forgets it. */
export async function deleteIdeasDescent(rows: RowChanges, ids: readonly PromptId[]): Promise<void> {
  const gone = new Set(ids)
  for (const script of await rows.all('scripts')) {
    const also_from = script.also_from.filter(id => !gone.has(id))
    if (gone.has(script.prompt_id)) await deleteScriptDescent(rows, script.script_id)
    else if (also_from.length < script.also_from.length) await rows.put('scripts', { ...script, also_from })
  }
  for (const id of ids) await rows.delete('prompts', id)
}

/** Deletes a post with its numbers, inside a larger edit. */
export async function deletePost(rows: RowChanges, post_id: PostId): Promise<void> {
  for (const numbers of await rows.where('analytics', 'post_id', post_id)) {
    await rows.delete('analytics', numbers.analytics_id)
  }
  for (const point of await rows.where('analytics_points', 'post_id', post_id)) {
    await rows.delete('analytics_points', [post_id, point.collected_at])
  }
  await rows.delete('posts', post_id)
}
