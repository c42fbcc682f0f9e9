import { CircleAlert, CircleCheck, Hand, TriangleAlert } from 'lucide-react'
import type { HealthTold } from './health-words'

const marks = {
  good: { icon: CircleCheck, look: 'text-good' },
  warn: { icon: TriangleAlert, look: 'text-warn' },
  bad: { icon: CircleAlert, look: 'text-bad' },
  plain: { icon: Hand, look: 'text-ink-soft' },
} as const

/** How an account is, as an icon with words: colour alone says nothing. */
export function HealthMark({ tone, title }: Pick<HealthTold, 'tone' | 'title'>) {
  const { icon: Icon, look } = marks[tone]
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium text-small ${look}`}>
      <Icon className="size-4 shrink-0" aria-hidden />
      {title}
    </span>
  )
}
