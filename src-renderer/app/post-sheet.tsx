import { Sheet } from '@renderer/components/sheet'
import { PostingKit } from '@renderer/features/kit/posting-kit'
import { PostDetails } from '@renderer/features/posts/post-details'
import { closePost, showKit, useShownPost } from '@renderer/publishing/shown-post'
import { useWords } from '@renderer/words/words'
import type { PostSetId } from '@shared/domain/ids'
import { goTo } from './place'

/** The post that lies open over the page, whatever the page: what happened to it, or the kit to post it by hand. */
export function PostSheet() {
  const t = useWords()
  const { post_id, sheet } = useShownPost()
  return (
    <Sheet
      title={t(sheet === 'kit' ? 'kit:name' : 'posts:details')}
      isOpen={post_id !== null}
      onClose={closePost}
      closeLabel={t('posts:close')}
    >
      {/* Each post anew: a link that was typed, or the code of a film, is of no other. */}
      {post_id === null ? null : sheet === 'kit' ? (
        <PostingKit key={post_id} post_id={post_id} onDone={closePost} />
      ) : (
        <PostDetails key={post_id} post_id={post_id} onKit={() => showKit(post_id)} onEdit={edit} />
      )}
    </Sheet>
  )
}

function edit(set_id: PostSetId): void {
  closePost()
  goTo({ screen: 'compose', set_id })
}
