import { usePeople } from '@renderer/database/people'
import { useWorkspaceZone } from '@renderer/database/post-queries'
import { useWords } from '@renderer/words/words'
import type { Post } from '@shared/domain/post'
import { textOf } from '@shared/domain/same-value'
import { LogLine } from './log-line'

/** All that happened to a post, the newest first, by the workspace's clock. */
export function PostLog({ post }: { readonly post: Post }) {
  const t = useWords()
  const zone = useWorkspaceZone()
  const people = usePeople()
  const lines = post.activity.toReversed()
  return (
    <section className="flex flex-col gap-2" aria-labelledby="post-log">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 id="post-log" className="font-semibold">
          {t('posts:log')}
        </h3>
        <p className="text-ink-faint text-small">{t('posts:logZone', { zone })}</p>
      </div>
      {lines.length === 0 ? <p className="text-ink-soft">{t('posts:logEmpty')}</p> : null}
      <ol aria-labelledby="post-log" className="flex flex-col">
        {lines.map(event => (
          <LogLine key={textOf(event)} event={event} zone={zone} people={people.names} platform={post.platform} />
        ))}
      </ol>
    </section>
  )
}
