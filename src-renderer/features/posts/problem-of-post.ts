import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import type { PublishProblem } from '@shared/domain/publish-problem'

const solved: readonly Post['delivery'][] = ['draft', 'published']

/** What stands in the way now: of the item where there is one, else what the last step said. */
export function problemOfPost(post: Post, item: OutboxNews | undefined): PublishProblem | null {
  if (item && item.state.at !== 'draft') return item.problem
  if (solved.includes(post.delivery)) return null
  const last = post.activity.findLast(event => event.act === 'step')
  return last?.act === 'step' ? last.problem : null
}
