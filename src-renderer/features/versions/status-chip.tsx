import { joinClasses } from '@renderer/components/join-classes'
import { momentText } from '@renderer/components/moment-text'
import { usePeople } from '@renderer/database/people'
import { useWords } from '@renderer/words/words'
import { approvalOf, lostApproval } from '@shared/domain/approval'
import type { Script } from '@shared/domain/script'
import { BadgeCheck, CircleDashed, PencilLine } from 'lucide-react'
import { nameOf } from './name-of'

const looks = {
  draft: { icon: CircleDashed, look: 'text-ink-soft' },
  edited: { icon: PencilLine, look: 'text-ink-soft' },
  approved: { icon: BadgeCheck, look: 'bg-good/12 text-good' },
} as const

/** Where a script stands: draft, edited or approved; of an approval who gave it and when, also once it was taken back. */
export function StatusChip({ script }: { readonly script: Script }) {
  const t = useWords()
  const people = usePeople()
  const { icon: Icon, look } = looks[script.status]
  const [held, lost] = [approvalOf(script), lostApproval(script)]
  const said = (approval: typeof held) =>
    approval ? { who: nameOf(t, people, approval.user_id), time: momentText(approval.at) } : {}
  return (
    <span
      data-status={script.status}
      className={joinClasses(
        'inline-flex h-6 min-w-0 items-center gap-1.5 rounded-full px-2 text-small ring-1 ring-line ring-inset',
        look,
      )}
    >
      <Icon className="size-3.5 shrink-0" aria-hidden />
      <span className="shrink-0 font-medium">{t(`versions:status.${script.status}`)}</span>
      {held ? <span className="truncate tabular-nums">{t('versions:approvedBy', said(held))}</span> : null}
      {lost ? (
        <span className="truncate text-ink-faint tabular-nums">{t('versions:wasApproved', said(lost))}</span>
      ) : null}
    </span>
  )
}
