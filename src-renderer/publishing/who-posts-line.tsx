import { useWords } from '@renderer/words/words'
import type { Platform } from '@shared/domain/platform'
import type { WhoPosts } from '@shared/domain/who-posts'
import { Cloud, Hand, MonitorUp } from 'lucide-react'

const icons = { platform: Cloud, app: MonitorUp, you: Hand }

type WhoPostsLineProps = {
  readonly who: WhoPosts
  readonly platform: Platform
  /** Is it for a time, rather than for at once? */
  readonly at: number | null
}

/** Who presses the button, and what has to be so for it. */
export function WhoPostsLine({ who, platform, at }: WhoPostsLineProps) {
  const t = useWords()
  const Icon = icons[who]
  const when = at === null ? 'now' : 'later'
  return (
    <span className="inline-flex items-start gap-1.5 text-ink-soft text-small">
      <Icon className="size-4 shrink-0" aria-hidden />
      <span>{t(`posts:who.${who}.${when}`, { platform: t(`posts:platform.${platform}`) })}</span>
    </span>
  )
}
