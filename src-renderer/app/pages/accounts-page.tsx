import { AccountsScreen } from '@renderer/features/accounts/accounts-screen'
import { useWords } from '@renderer/words/words'
import { ScreenFrame } from '../screen-frame'

/** Whom films are posted as. */
export function AccountsPage() {
  const t = useWords()
  return (
    <ScreenFrame label={t('app:accounts')}>
      <AccountsScreen />
    </ScreenFrame>
  )
}
