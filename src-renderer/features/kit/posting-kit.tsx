import { EmptyState } from '@renderer/components/empty-state'
import { useFilm } from '@renderer/database/find-film'
import { usePost } from '@renderer/database/post-queries'
import { useAccounts } from '@renderer/publishing/accounts-store'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { useWords } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import { wasHandedLate } from '@shared/domain/post-by-hand'
import { SearchX } from 'lucide-react'
import { KitFilm } from './kit-film'
import { KitSteps } from './kit-steps'
import { KitWords } from './kit-words'
import { MarkForm } from './mark-form'

type PostingKitProps = { readonly post_id: PostId; readonly onDone: () => void }

/** All that a person needs to make a post by hand, and the place to say that it is made. */
export function PostingKit({ post_id, onDone }: PostingKitProps) {
  const t = useWords()
  const post = usePost(post_id)
  const account = useAccounts()?.find(one => one.row.account_id === post?.account_id)
  const film = useFilm((post ?? { video_id: none }).video_id)
  if (post === undefined) return null
  if (post === null) return <EmptyState icon={<SearchX />} text={t('kit:gone')} />
  const isDue = post.delivery === 'handed-to-you'
  return (
    <div className="flex h-full flex-col">
      <div className="grid min-h-0 grow grid-cols-[14rem_1fr] gap-6 overflow-auto p-6 max-sm:grid-cols-1">
        <KitFilm post={post} film={film} />
        <div className="flex min-w-0 flex-col gap-6">
          <div className="flex flex-col gap-2">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <PlatformMark platform={post.platform} isNamed />
              {account ? <span className="text-ink-soft">{account.row.username}</span> : null}
            </div>
            {isDue && wasHandedLate(post) ? <p className="rounded-lg bg-warn-wash p-3">{t('kit:late')}</p> : null}
          </div>
          <KitWords post={post} />
          <KitSteps post={post} />
        </div>
      </div>
      <MarkForm post={post} onDone={onDone} />
    </div>
  )
}

/** No film has it: asked for while the post is not there yet. */
const none = '' as Parameters<typeof useFilm>[0]
