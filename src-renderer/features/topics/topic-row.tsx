import { IconButton } from '@renderer/components/icon-button'
import { spokenLocale, useWords } from '@renderer/words/words'
import type { Topic } from '@shared/bridge/web-calls'
import { Check, Plus } from 'lucide-react'

type TopicRowProps = { readonly topic: Topic; readonly isTaken: boolean; readonly onTake: () => void }

/** One topic: what it is about, since when, and whether it is an idea already. */
export function TopicRow({ topic, isTaken, onTake }: TopicRowProps) {
  const t = useWords()
  const { title, summary, published_at } = topic
  const day = new Intl.DateTimeFormat(spokenLocale(), { day: 'numeric', month: 'short' })
  return (
    <li className="group flex items-start gap-2 py-1.5 ps-4 pe-2 hover:bg-wash">
      <div className="min-w-0 grow">
        <p dir="auto" className="wrap-anywhere line-clamp-2">
          {title}
        </p>
        {summary ? (
          <p dir="auto" className="wrap-anywhere line-clamp-2 text-ink-faint text-small">
            {summary}
          </p>
        ) : null}
        {published_at ? (
          <p className="text-ink-faint text-micro tabular-nums">{day.format(new Date(published_at))}</p>
        ) : null}
      </div>
      {isTaken ? (
        <span className="flex h-8 shrink-0 items-center gap-1 px-1 text-good text-small">
          <Check className="size-4" aria-hidden />
          {t('topics:taken')}
        </span>
      ) : (
        <IconButton label={t('topics:take', { title })} icon={<Plus />} onPress={onTake} />
      )}
    </li>
  )
}
