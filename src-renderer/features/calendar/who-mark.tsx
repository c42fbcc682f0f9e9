import { useWords } from '@renderer/words/words'
import type { WhoPosts } from '@shared/domain/who-posts'
import { Cloud, Hand, MonitorUp } from 'lucide-react'

const icons = { platform: Cloud, app: MonitorUp, you: Hand }

/** Who presses the button, as a picture with its name. */
export function WhoMark({ who, isNamed = false }: { readonly who: WhoPosts; readonly isNamed?: boolean }) {
  const t = useWords()
  const Icon = icons[who]
  const name = t(`calendar:who.${who}`)
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5 text-ink-soft text-small" title={isNamed ? '' : name}>
      <Icon className="size-3.5 shrink-0" aria-hidden />
      <span className={isNamed ? 'truncate' : 'sr-only'}>{name}</span>
    </span>
  )
}
