import { useOnline } from '@renderer/components/use-online'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { CloudOff } from 'lucide-react'

/** Says that there is no network, and how many links wait for it. */
export function OfflineBadge({ ideas }: { readonly ideas: readonly Idea[] }) {
  const t = useWords()
  const isOnline = useOnline()
  if (isOnline) return null
  const waiting = ideas.filter(({ prompt }) => prompt.link?.read_at === null).length
  return (
    <span role="status" className="flex items-center gap-1.5 whitespace-nowrap px-2 text-small text-warn">
      <CloudOff className="size-4" aria-hidden />
      {waiting > 0 ? t('ideas:offlineWaiting', { count: waiting }) : t('ideas:offline')}
    </span>
  )
}
