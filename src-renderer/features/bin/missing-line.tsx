import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { Unplug } from 'lucide-react'
import { narrow, useBinStore } from './bin-store'
import { findAgain } from './find-again'
import type { BinItem } from './use-bin'

/** Says that files are gone, shows them, and asks for the first: those beside it are found with it. */
export function MissingLine({ items }: { readonly items: readonly BinItem[] }) {
  const t = useWords()
  const isShown = useBinStore(state => state.filter.isMissing)
  const missing = items.filter(item => item.isMissing)
  const [first] = missing
  if (!first) return null
  return (
    <section
      aria-label={t('bin:missingTitle')}
      className="flex flex-wrap items-center gap-2 rounded-md bg-bad-wash p-2 text-small"
    >
      <Unplug className="size-4 shrink-0 text-bad" aria-hidden />
      <span className="min-w-24 grow">{t('bin:missingCount', { count: missing.length })}</span>
      <Button variant="quiet" size="small" onPress={() => narrow({ isMissing: !isShown })}>
        {isShown ? t('bin:showAll') : t('bin:showMissing')}
      </Button>
      <Button
        size="small"
        aria-label={t('bin:findNamed', { name: first.media.name })}
        onPress={() => void findAgain(first.media)}
      >
        {t('bin:find')}
      </Button>
    </section>
  )
}
