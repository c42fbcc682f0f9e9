import { EmptyState } from '@renderer/components/empty-state'
import { usePost } from '@renderer/database/post-queries'
import { useOutboxItem } from '@renderer/publishing/outbox-store'
import { useWords } from '@renderer/words/words'
import type { PostId, PostSetId } from '@shared/domain/ids'
import { SearchX } from 'lucide-react'
import { ApprovalPart } from './approval-part'
import { PostAdvice } from './post-advice'
import { PostHead } from './post-head'
import { PostLog } from './post-log'
import { UploadLine } from './upload-line'

type PostDetailsProps = {
  readonly post_id: PostId
  readonly onKit: () => void
  /** To where its words are. */
  readonly onEdit: (set_id: PostSetId) => void
}

/** All about one post: where it is, what can be done, and what happened to it. */
export function PostDetails({ post_id, onKit, onEdit }: PostDetailsProps) {
  const t = useWords()
  const post = usePost(post_id)
  const item = useOutboxItem(post_id)
  if (post === undefined) return null
  if (post === null) return <EmptyState icon={<SearchX />} text={t('posts:gone')} />
  return (
    <div className="flex h-full flex-col gap-6 overflow-auto p-6">
      <PostHead post={post} item={item} />
      <PostAdvice post={post} item={item} onKit={onKit} onEdit={onEdit} />
      <UploadLine post={post} item={item} />
      <ApprovalPart post={post} />
      <PostLog post={post} />
    </div>
  )
}
