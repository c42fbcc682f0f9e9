import { toast } from '@renderer/components/toasts'
import { readAccount } from '@renderer/database/account-posts'
import { readPost } from '@renderer/database/post-queries'
import { answerPost, markPosted, retryPost } from '@renderer/publishing/answer-post'
import { cancelPost } from '@renderer/publishing/cancel-post'
import { itemOf } from '@renderer/publishing/outbox-store'
import { sendPost } from '@renderer/publishing/send-post'
import { skipPost } from '@renderer/publishing/skip-post'
import { troubleWords } from '@renderer/publishing/trouble-words'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import { answersFor } from '@shared/domain/outbox-answer'
import { barePost, postsPage } from '@shared/domain/posts-page'
import type { Result } from '@shared/domain/result'
import type { PostAction } from './post-matter'

type Trouble = Parameters<typeof troubleWords>[1]

/** Says what stood in the way. */
function tell(trouble: Trouble): void {
  toast({ ...troubleWords(words, trouble), tone: 'bad' })
}

async function told(act: Promise<Result<unknown, Trouble>>): Promise<boolean> {
  const done = await act
  if (!done.ok) tell(done.problem)
  return done.ok
}

/** Does what a person chose. @param link where the post is, for those that say so */
export async function doAction(post_id: PostId, action: PostAction, link: string | null = null): Promise<boolean> {
  switch (action) {
    case 'send':
      return told(sendPost(post_id))
    case 'cancel':
      return told(cancelPost(post_id))
    case 'skip':
      return told(skipPost(post_id))
    case 'mark':
      return told(markPosted(post_id, link))
    case 'show':
      return show(post_id)
    case 'try-again':
    case 'post-now':
      return told(isAsked(post_id, action) ? answerPost(post_id, action, null) : retryPost(post_id))
    case 'look-again':
    case 'it-is-there':
    case 'post-again':
      return told(answerPost(post_id, action, link))
    case 'kit':
    case 'edit':
      return true
  }
}

/** What was refused or missed goes with the words that it has now; what only paused goes on. */
function isAsked(post_id: PostId, action: 'try-again' | 'post-now'): boolean {
  const item = itemOf(post_id)
  return item?.state.at === 'needs-you' && answersFor(item).includes(action)
}

async function show(post_id: PostId): Promise<boolean> {
  const post = await readPost(post_id)
  if (!post) return false
  const account = post.account_id ? await readAccount(post.account_id) : undefined
  const url = post.permalink ? barePost(post.permalink) : postsPage(post.platform, account?.username ?? '')
  if (url === null) {
    toast({ title: words('posts:noPage'), detail: words('posts:noPageNext') })
    return false
  }
  const shown = await studio.call('publish.show', { post_id, url })
  if (shown.ok && shown.value.is_open) return true
  const platform = words(`posts:platform.${post.platform}`)
  toast({ title: words('posts:notShown'), detail: words('posts:notShownNext', { platform }), tone: 'bad' })
  return false
}
