import { EmptyState } from '@renderer/components/empty-state'
import { useWords } from '@renderer/words/words'
import { History } from 'lucide-react'

/** Shown when a newer version of the app wrote this library: an older one would harm what it does not know. */
export function NewerScreen() {
  const t = useWords()
  return (
    <main className="h-full">
      <EmptyState icon={<History />} text={t('repair:newer')} />
    </main>
  )
}
