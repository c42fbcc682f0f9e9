import { usePosts } from '@renderer/database/post-queries'
import { useSetting } from '@renderer/database/queries'
import { freeSlots } from '@shared/domain/free-slots'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { WallMoment } from '@shared/domain/wall-time'

/** How far ahead a free time is looked for, in days. */
const ahead = 60

/** Finds each post the next free time of its account; null where the account has no posting times, or none is free in two months. */
export function useNextSlots(): (wanted: readonly Post[]) => ReadonlyMap<PostId, WallMoment | null> {
  const all = usePosts() ?? []
  const times = useSetting('posting_times') ?? []
  return wanted => {
    const ids = new Set(wanted.map(post => post.post_id))
    return new Map(
      wanted.map(post => {
        const posting = times.find(one => one.account_id === post.account_id)
        const taken = all
          .filter(other => other.account_id === post.account_id && !ids.has(other.post_id))
          .flatMap(({ published_time, scheduled_time }) => {
            const at = published_time ?? scheduled_time
            return at ? Date.parse(at) : []
          })
        const [slot] = posting
          ? freeSlots({ posting, platform: post.platform, taken, now: Date.now(), days: ahead })
          : []
        return [post.post_id, slot ?? null]
      }),
    )
  }
}
