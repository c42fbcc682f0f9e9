import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { undoThis } from '@renderer/database/undo-this'
import type { RowChanges } from '@renderer/database/write-rows'
import { words } from '@renderer/words/words'
import type { PostId, ScriptId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'

/** Deletes a script and everything that came of it: films, posts and their numbers. One step that undo brings back whole. */
export async function deleteScript(script: Script): Promise<void> {
  await changeRows('scripts:edit.delete', rows => deleteDescent(rows, script.script_id))
  toast({
    title: words('scripts:deleted', { title: script.title || words('scripts:untitled') }),
    action: { label: words('scripts:undo'), act: undoThis() },
  })
}

async function deleteDescent(rows: RowChanges, script_id: ScriptId): Promise<void> {
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

async function deletePost(rows: RowChanges, post_id: PostId): Promise<void> {
  for (const numbers of await rows.where('analytics', 'post_id', post_id)) {
    await rows.delete('analytics', numbers.analytics_id)
  }
  for (const point of await rows.where('analytics_points', 'post_id', post_id)) {
    await rows.delete('analytics_points', [post_id, point.collected_at])
  }
  await rows.delete('posts', post_id)
}
