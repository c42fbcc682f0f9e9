import { type ChangeOptions, changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { newId } from '@renderer/database/new-id'
import { ownUser } from '@renderer/database/people'
import { workspaceZone } from '@renderer/database/post-queries'
import type { RowChanges } from '@renderer/database/write-rows'
import { inTabs, wordingOfSet } from '@shared/domain/compose-set'
import type { AccountId, PostId, PostSetId, VideoId } from '@shared/domain/ids'
import { newPost } from '@shared/domain/new-post'
import { emptyWording, type Wording } from '@shared/domain/post-wording'

type Making = {
  readonly video_id: VideoId
  readonly account_ids: readonly AccountId[]
  /** Posts made before that these join; without it they begin a set. */
  readonly set_id?: PostSetId
}

/** Makes drafts of a film to accounts, worded as the others of their set, as one undoable step. An account that the set has already gets no second one. */
export async function makePosts(
  { video_id, account_ids, set_id = newId<PostSetId>() }: Making,
  options?: ChangeOptions,
): Promise<PostSetId> {
  const zone = await workspaceZone()
  await changeRows(
    'posts:edit.make',
    async rows => {
      const { user_id } = await ownUser(rows)
      const others = (await rows.where('posts', 'video_id', video_id)).filter(post => post.set_id === set_id)
      const wording = others.length > 0 ? wordingOfSet(inTabs(others)) : await firstWording(rows, video_id)
      for (const account_id of new Set(account_ids)) {
        const account = await rows.get('social_accounts', account_id)
        if (!account || others.some(post => post.account_id === account_id)) continue
        const { platform } = account
        const given = { post_id: newId<PostId>(), video_id, account_id, set_id, zone, platform }
        await rows.put('posts', newPost({ ...given, by: user_id, now: now(), wording }))
      }
    },
    options,
  )
  return set_id
}

/** A film is called as its script is. */
async function firstWording(rows: RowChanges, video_id: VideoId): Promise<Wording> {
  const film = await rows.get('video_assets', video_id)
  const script = film && (await rows.get('scripts', film.script_id))
  return { ...emptyWording, title: (script?.title ?? '').slice(0, 300) }
}
