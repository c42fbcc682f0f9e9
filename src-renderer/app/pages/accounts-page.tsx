import { AccountsScreen } from '@renderer/features/accounts/accounts-screen'
import { SavedLine } from '@renderer/features/undo/saved-line'
import { useWords } from '@renderer/words/words'
import { ScreenNav } from '../screen-nav'
import { TopBar } from '../top-bar'
import { Wordmark } from '../wordmark'

/** Whom films are posted as. */
export function AccountsPage() {
  const t = useWords()
  return (
    <div className="flex h-full flex-col">
      <TopBar
        start={
          <>
            <Wordmark />
            <ScreenNav />
          </>
        }
      />
      <main aria-label={t('app:accounts')} className="min-h-0 grow">
        <AccountsScreen />
      </main>
      <footer className="flex h-8 shrink-0 items-center justify-end gap-4 border-line border-t bg-surface px-4">
        <SavedLine />
      </footer>
    </div>
  )
}
