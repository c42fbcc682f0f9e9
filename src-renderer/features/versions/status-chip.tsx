import { joinClasses } from '@renderer/components/join-classes'
import { momentText } from '@renderer/components/moment-text'
import { usePeople } from '@renderer/database/people'
import { useWords } from '@renderer/words/words'
import { approvalOf, lostApproval } from '@shared/domain/approval'
import type { Script } from '@shared/domain/script'
import { BadgeCheck, CircleDashed, PencilLine } from 'lucide-react'
import { nameOf } from './name-of'

const looks = {
  draft: { icon: CircleDashed, look: { pill: 'text-ink-soft', brief: 'text-ink-soft' } },
  edited: { icon: PencilLine, look: { pill: 'text-ink-soft', brief: 'text-ink-soft' } },
  approved: { icon: BadgeCheck, look: { pill: 'bg-good/12 text-good', brief: 'text-good' } },
} as const

type StatusChipProps = {
  readonly script: Script
  /** Only the state, in a line of other words. */
  readonly isBrief?: boolean
}

/** Where a script stands: draft, edited or approved; of an approval who gave it and when, and when, once it was taken back. */
export function StatusChip({ script, isBrief = false }: StatusChipProps) {
  const t = useWords()
  const people = usePeople()
  const { icon: Icon, look } = looks[script.status]
  const [held, lost] = [approvalOf(script), lostApproval(script)]
  const said = (approval: typeof held) =>
    approval ? { who: nameOf(t, people, approval.user_id), time: momentText(approval.at) } : {}
  const whole = lost ? t('versions:wasApprovedBy', said(lost)) : held ? t('versions:approvedBy', said(held)) : undefined
  return (
    <span
      data-status={script.status}
      title={whole}
      className={joinClasses(
        'inline-flex min-w-0 items-center gap-1.5 text-small',
        isBrief ? look.brief : joinClasses('h-6 rounded-full px-2 ring-1 ring-line ring-inset', look.pill),
      )}
    >
      <Icon className="size-3.5 shrink-0" aria-hidden />
      <span className="shrink-0 font-medium">{t(`versions:status.${script.status}`)}</span>
      {held && !isBrief ? <span className="truncate tabular-nums">{t('versions:approvedBy', said(held))}</span> : null}
      {lost && !isBrief ? (
        <span className="truncate text-ink-faint tabular-nums">{t('versions:wasApproved')}</span>
      ) : null}
    </span>
  )
}
