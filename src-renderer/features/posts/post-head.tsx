import { FactList } from '@renderer/components/fact-list'
import { useFilm } from '@renderer/database/find-film'
import { useWorkspaceZone } from '@renderer/database/post-queries'
import { useAccounts } from '@renderer/publishing/accounts-store'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { PostState } from '@renderer/publishing/post-state'
import { dueAtOf } from '@renderer/publishing/post-wish'
import { WhoPostsLine } from '@renderer/publishing/who-posts-line'
import { useWords } from '@renderer/words/words'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { goesByHand } from '@shared/domain/post-by-hand'
import { bothClocks } from '@shared/domain/schedule'
import { whoPostsIt } from '@shared/domain/who-posts'
import { wallText } from './zoned-time'

type PostHeadProps = { readonly post: Post; readonly item: OutboxNews | undefined }

/** Which post it is, where it stands, when and by whom it goes out. */
export function PostHead({ post, item }: PostHeadProps) {
  const t = useWords()
  const film = useFilm(post.video_id)
  const account = useAccounts()?.find(one => one.row.account_id === post.account_id)
  const at = dueAtOf(post)
  const isConnected = Boolean(account?.connected)
  const now = Date.now()
  const planned = goesByHand(post.choices, isConnected)
    ? 'you'
    : whoPostsIt({ choices: post.choices, isConnected, at, now })
  const isOver = post.delivery === 'published'
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <PlatformMark platform={post.platform} isNamed />
        <PostState post={post} item={item} />
      </div>
      <p dir="auto" className="wrap-anywhere font-semibold text-read">
        {post.title || film?.title || t('posts:noTitle')}
      </p>
      <FactList
        className="grid-cols-2 sm:grid-cols-3"
        facts={[
          [t('posts:account'), account?.row.username || t('posts:noAccount')],
          [t('posts:time'), usePlanned(post)],
          [t('posts:attempts'), String(post.attempts)],
        ]}
      />
      {isOver ? null : <WhoPostsLine who={item?.by ?? planned} platform={post.platform} at={at} />}
    </header>
  )
}

/** When it goes out, by its own clock and by the workspace's where that shows another. */
function usePlanned(post: Post): string {
  const t = useWords()
  const zone = useWorkspaceZone()
  const at = dueAtOf(post)
  if (at === null) return t('posts:atOnce')
  const { own, workspace } = bothClocks(at, post.zone, zone)
  const here = own ? wallText(at, post.zone) : ''
  if (!workspace) return here
  const there = t('posts:inZone', { time: wallText(at, zone), zone })
  return own ? `${t('posts:inZone', { time: here, zone: post.zone })} · ${there}` : there
}
