import { joinClasses } from '@renderer/components/join-classes'
import { useOutboxListed } from '@renderer/publishing/outbox-store'
import { mayEditPost } from '@renderer/publishing/post-standing'
import { useWords } from '@renderer/words/words'
import type { PostSetId } from '@shared/domain/ids'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { useEffect, useRef } from 'react'
import { ActionButtons } from './action-buttons'
import { actionsFor, type Matter, matterOf } from './post-matter'
import { ProblemNote } from './problem-note'
import { problemOfPost } from './problem-of-post'

const troubled: readonly Matter[] = [
  'rejected',
  'missed',
  'hand-missed',
  'ask-account',
  'ask-late',
  'ask-keeps-failing',
]
const doubtful: readonly Matter[] = ['unknown', 'ask-unknown', 'ask-stuck', 'hand-due', 'inbox', 'elsewhere']

const toneOf = (matter: Matter) =>
  troubled.includes(matter) ? 'bg-bad-wash' : doubtful.includes(matter) ? 'bg-warn-wash' : 'bg-wash'

type PostAdviceProps = {
  readonly post: Post
  readonly item: OutboxNews | undefined
  readonly onKit: () => void
  readonly onEdit: (set_id: PostSetId) => void
}

/** What is so now, what is safe, what comes next, and the buttons for it. */
export function PostAdvice({ post, item, onKit, onEdit }: PostAdviceProps) {
  const t = useWords()
  const matter = matterOf(post, item)
  const platform = t(`posts:platform.${post.platform}`)
  const problem = problemOfPost(post, item)
  const { set_id } = post
  const section = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that was pressed goes with what it was for, and the focus with it
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus()
  }, [matter])
  const isEditable = set_id !== null && mayEditPost(post, item)
  const isListed = useOutboxListed()
  if (matter === 'elsewhere' && !isListed) return null
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t('posts:now')}
      className={joinClasses('flex flex-col gap-3 rounded-xl p-4 outline-none', toneOf(matter))}
    >
      <div className="flex flex-col gap-1" role="status">
        <p className="font-medium">{t(`posts:is.${matter}`, { platform })}</p>
        <p className="text-ink-soft">{t(`posts:next.${matter}`, { platform })}</p>
      </div>
      {problem ? <ProblemNote problem={problem} platform={post.platform} /> : null}
      <ActionButtons
        post={post}
        actions={[...actionsFor(post, item), ...(isEditable ? (['edit'] as const) : [])]}
        onKit={onKit}
        onEdit={() => set_id && onEdit(set_id)}
      />
    </section>
  )
}
