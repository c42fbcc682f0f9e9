import { Button } from '@renderer/components/button'
import { spokenLocale, useWords } from '@renderer/words/words'
import type { AccountsState } from '@shared/bridge/account-calls'
import { BookOpen, KeyRound, TriangleAlert } from 'lucide-react'
import { showGuide } from './guide-store'
import { platformsOf } from './provider-facts'

/** The keys of the user's own apps, one line a provider, and the way to each guide. */
export function AppKeysAside({ keys }: { readonly keys: AccountsState['keys'] }) {
  const t = useWords()
  return (
    <aside aria-label={t('accounts:ownKeys')} className="flex w-72 shrink-0 flex-col gap-3 max-[60rem]:w-full">
      <h2 className="font-semibold text-read">{t('accounts:ownKeys')}</h2>
      <ul className="flex flex-col gap-2 max-[60rem]:grid max-[60rem]:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        {keys.map(({ provider, held }) => {
          const isOpen = held === 'weak' || held === 'session'
          const Icon = isOpen ? TriangleAlert : KeyRound
          return (
            <li key={provider} className="flex flex-col gap-2 rounded-xl bg-surface p-3 ring-1 ring-line ring-inset">
              <div>
                <p className="font-medium">{provider}</p>
                <p className="text-ink-soft text-small">
                  {t('accounts:opens', {
                    platforms: new Intl.ListFormat(spokenLocale()).format(platformsOf(provider)),
                  })}
                </p>
              </div>
              <p className="flex items-start gap-1.5 text-small">
                <Icon
                  className={`mt-px size-3.5 shrink-0 ${isOpen ? 'text-warn' : held === 'none' ? 'text-ink-faint' : 'text-good'}`}
                  aria-hidden
                />
                {t(`accounts:keysShort.${held}`)}
              </p>
              <Button
                size="small"
                icon={<BookOpen />}
                aria-label={t(held === 'none' ? 'accounts:guideTo' : 'accounts:guideOf', { provider })}
                onPress={() => showGuide(provider)}
              >
                {t(held === 'none' ? 'accounts:guide' : 'accounts:guideAndKeys')}
              </Button>
            </li>
          )
        })}
      </ul>
      <p className="text-ink-faint text-small">{t('accounts:whyKeys')}</p>
    </aside>
  )
}
