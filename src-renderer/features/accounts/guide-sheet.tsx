import { Button } from '@renderer/components/button'
import { OfflineLine } from '@renderer/components/offline-line'
import { Sheet } from '@renderer/components/sheet'
import { useWords } from '@renderer/words/words'
import type { AccountsState } from '@shared/bridge/account-calls'
import type { AppKeyFacts } from '@shared/domain/app-keys'
import { Info, LogIn } from 'lucide-react'
import { useState } from 'react'
import { GuideSteps } from './guide-steps'
import { closeGuide, useGuideStore } from './guide-store'
import { KeysForm } from './keys-form'
import { platformsOf, providerFacts } from './provider-facts'
import { SetupList } from './setup-list'
import { signIn } from './sign-in'

/** How to get keys of one's own at a provider, and where they are kept; once for the whole page. */
export function GuideSheet({ state }: { readonly state: AccountsState }) {
  const t = useWords()
  const { provider } = useGuideStore()
  const facts = state.keys.find(one => one.provider === provider)
  return (
    <Sheet
      title={provider ? t('accounts:guideTitle', { provider }) : ''}
      isOpen={facts !== undefined}
      onClose={closeGuide}
      closeLabel={t('accounts:close')}
    >
      {facts ? <Guide key={facts.provider} facts={facts} state={state} /> : null}
    </Sheet>
  )
}

type GuideProps = { readonly facts: AppKeyFacts; readonly state: AccountsState }

function Guide({ facts, state }: GuideProps) {
  const t = useWords()
  const [turn, setTurn] = useState(0)
  const { provider } = facts
  return (
    <div className="relative h-full overflow-y-auto">
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] gap-8 p-6 max-[60rem]:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-5">
          <p className="text-ink-soft text-read">{t('accounts:guideWhy', { provider })}</p>
          <GuideSteps provider={provider} facts={facts} />
          <Limits provider={provider} />
        </div>
        <aside aria-label={t('accounts:keysAndCheck')} className="flex min-w-0 flex-col gap-5">
          <OfflineLine text={t('accounts:guideOffline')} />
          <KeysForm facts={facts} state={state} onKept={() => setTurn(turn + 1)} />
          <SetupList provider={provider} turn={turn} />
          {facts.id === null ? null : (
            <div className="flex flex-col gap-2 border-line border-t pt-4">
              {platformsOf(provider).map(platform => (
                <Button
                  key={platform}
                  variant="primary"
                  icon={<LogIn />}
                  onPress={() => {
                    closeGuide()
                    void signIn({ platform, account_id: null })
                  }}
                >
                  {t('accounts:signInTo', { platform })}
                </Button>
              ))}
            </div>
          )}
        </aside>
      </div>
    </div>
  )
}

function Limits({ provider }: Pick<AppKeyFacts, 'provider'>) {
  const t = useWords()
  return (
    <section aria-label={t('accounts:limits')} className="flex flex-col gap-2 rounded-xl bg-warn-wash p-4">
      <h3 className="flex items-center gap-2 font-semibold">
        <Info className="size-4 shrink-0 text-warn" aria-hidden />
        {t('accounts:limits')}
      </h3>
      <ul className="flex list-disc flex-col gap-1.5 ps-6">
        {providerFacts[provider].limits.map(limit => (
          <li key={limit}>{t(limit)}</li>
        ))}
      </ul>
    </section>
  )
}
