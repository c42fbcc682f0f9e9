import type { Words } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { CloudOff, Globe, LoaderCircle } from 'lucide-react'
import { useLinksStore } from './links-store'

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url)

/** The page of an idea in one line: its title, or how reading it goes. */
export function LinkLine({ t, idea }: { readonly t: Words; readonly idea: Idea }) {
  const isReading = useLinksStore(state => state.reading.has(idea.id))
  const problem = useLinksStore(state => state.problems.get(idea.id))
  const { link } = idea.prompt
  if (!link) return null
  const said = link.title === idea.text ? link.site || hostOf(link.url) : link.title || link.site || hostOf(link.url)
  const isUnread = link.read_at === null
  const state = isReading ? t('ideas:link.reading') : isUnread && problem ? t('ideas:link.unread') : said
  const Icon = isReading ? LoaderCircle : isUnread && problem ? CloudOff : Globe
  return (
    <span className="flex h-4 min-w-0 shrink-0 items-center gap-1.5 text-ink-faint text-small group-aria-selected:text-ink-soft">
      <Icon className={isReading ? 'size-3.5 shrink-0 animate-spin' : 'size-3.5 shrink-0'} aria-hidden />
      <bdi className="truncate" title={said}>
        {state}
      </bdi>
    </span>
  )
}
