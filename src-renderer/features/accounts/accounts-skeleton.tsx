import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { keepAccounts } from './keep-accounts'

/** A wait shorter than this shows nothing, in milliseconds: it would only flicker. */
const patience = 200
/** After that long something is wrong. */
const tooLong = 8_000

/** What stands where accounts will be, until database and main have answered; after a while a way to ask again. */
export function AccountsSkeleton() {
  const t = useWords()
  const [wait, setWait] = useState<'short' | 'long' | 'too-long'>('short')
  useEffect(() => {
    const timers = [setTimeout(() => setWait('long'), patience), setTimeout(() => setWait('too-long'), tooLong)]
    return () => timers.forEach(clearTimeout)
  }, [])
  if (wait === 'short') return null
  if (wait === 'too-long') {
    return (
      <div role="alert" className="flex h-full flex-col items-center justify-center gap-3 p-8 text-center">
        <p className="font-medium">{t('accounts:unread')}</p>
        <p className="max-w-sm text-balance text-ink-soft">{t('accounts:unreadText')}</p>
        <Button icon={<RotateCcw />} onPress={() => void keepAccounts()}>
          {t('accounts:tryAgain')}
        </Button>
      </div>
    )
  }
  return (
    <div role="status" aria-label={t('accounts:loading')} className="mx-auto flex max-w-6xl flex-col gap-3 p-6">
      {[1, 2, 3].map(line => (
        <div key={line} className="h-28 rounded-xl bg-surface ring-1 ring-line ring-inset" />
      ))}
    </div>
  )
}
