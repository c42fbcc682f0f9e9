import { spokenLocale, useWords } from '@renderer/words/words'
import type { FeedState, Topic } from '@shared/bridge/web-calls'
import { samePageKey } from '@shared/domain/web-address'
import { CircleAlert } from 'lucide-react'
import { feedProblem } from './feed-problem'
import { TopicRow } from './topic-row'

type FeedTopicsProps = {
  readonly name: string
  /** undefined until main has answered. */
  readonly feed: FeedState | undefined
  readonly isReading: boolean
  readonly taken: ReadonlySet<string>
  readonly onTake: (topic: Topic, site: string) => void
}

/** A feed with the time it was read, what went wrong if anything did, and its topics. */
export function FeedTopics({ name, feed, isReading, taken, onTake }: FeedTopicsProps) {
  const t = useWords()
  const topics = feed?.topics ?? []
  const problem = feed?.problem
  const said = problem ? feedProblem(t, problem) : null
  const title = feed?.title || name
  return (
    <section aria-label={title} className="flex flex-col pb-3">
      <div className="sticky top-0 z-10 flex items-baseline gap-2 bg-surface px-4 pt-3 pb-1">
        <h3 dir="auto" className="min-w-0 grow truncate font-medium text-small">
          {title}
        </h3>
        <span className="shrink-0 text-ink-faint text-micro tabular-nums">
          {feed?.read_at ? t('topics:asOf', { time: timeOf(feed.read_at) }) : isReading ? t('topics:reading') : null}
        </span>
      </div>
      {said ? (
        <p className="mx-4 mb-1 flex items-start gap-1.5 text-small text-warn">
          <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
          <span>
            {said} {topics.length > 0 ? t('topics:kept') : null}
          </span>
        </p>
      ) : null}
      {feed && topics.length === 0 && !said && !isReading ? (
        <p className="px-4 text-ink-faint text-small">{t('topics:none')}</p>
      ) : null}
      <ul className="flex flex-col">
        {topics.map(topic => (
          <TopicRow
            key={topic.key}
            topic={topic}
            isTaken={taken.has(samePageKey(topic.url) ?? '')}
            onTake={() => onTake(topic, title)}
          />
        ))}
      </ul>
    </section>
  )
}

/** The time alone for today, with the day for an older reading. */
function timeOf(timestamp: string): string {
  const at = new Date(timestamp)
  const isToday = at.toDateString() === new Date().toDateString()
  const style = isToday ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const)
  return new Intl.DateTimeFormat(spokenLocale(), style).format(at)
}
