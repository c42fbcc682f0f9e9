import type { Words } from '@renderer/words/words'
import type { Prompt } from '@shared/domain/prompt'
import { Hash, Lightbulb, Link2, TrendingUp } from 'lucide-react'

export const sourceIcons = { manual: Lightbulb, link: Link2, hashtag: Hash, trending_topic: TrendingUp }

type SourceMarkProps = {
  readonly t: Words
  readonly source: Prompt['source_type']
  readonly isIconOnly?: boolean
}

/** Where an idea came from. */
export function SourceMark({ t, source, isIconOnly = false }: SourceMarkProps) {
  const Icon = sourceIcons[source]
  const name = t(`ideas:source.${source}`)
  return (
    <span
      className="flex items-center gap-1.5 whitespace-nowrap text-ink-faint text-small group-aria-selected:text-ink-soft"
      title={isIconOnly ? name : ''}
    >
      <Icon className="size-3.5 shrink-0" aria-hidden />
      <span className={isIconOnly ? 'sr-only' : undefined}>{name}</span>
    </span>
  )
}
