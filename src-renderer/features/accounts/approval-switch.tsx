import { CheckRow } from '@renderer/components/check-row'
import { useOwnRole } from '@renderer/database/people'
import { useWords } from '@renderer/words/words'
import type { AccountId } from '@shared/domain/ids'
import { mayDo } from '@shared/domain/post-approval'
import { Lock } from 'lucide-react'
import { keepApproved, useApproved } from './posting-settings'

/** Whether nothing goes to an account before somebody approved it. Only who may approve may change that. */
export function ApprovalSwitch({ account_id }: { readonly account_id: AccountId }) {
  const t = useWords()
  const approved = useApproved()
  const role = useOwnRole()
  const isOn = approved.includes(account_id)
  if (!role) return null
  return (
    <section aria-label={t('accounts:approval')} className="flex flex-col gap-3 border-line border-t pt-4">
      <h3 className="font-semibold text-read">{t('accounts:approval')}</h3>
      {mayDo(role, 'approve') ? (
        <CheckRow
          label={t('accounts:approvalOn')}
          detail={t('accounts:approvalText')}
          isOn={isOn}
          onChange={next => void keepApproved(account_id, next)}
        />
      ) : (
        <p className="flex items-start gap-2 text-ink-soft">
          <Lock className="mt-0.5 size-4 shrink-0" aria-hidden />
          {t(isOn ? 'accounts:approvalIsOn' : 'accounts:approvalIsOff')} {t('accounts:approvalNotYours', { role })}
        </p>
      )}
    </section>
  )
}
