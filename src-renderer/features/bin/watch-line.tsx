import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { FolderClock } from 'lucide-react'
import { tryWatchAgain } from './watch-folder'
import { useWatchStore } from './watch-store'

/** Says why films of the watched folder are not in the bin yet, what is safe, and what to do. */
export function WatchLine() {
  const t = useWords()
  const trouble = useWatchStore(state => state.trouble ?? state.unkept)
  if (!trouble) return null
  const { reason, name, count } = trouble
  return (
    <section
      aria-label={t('bin:watchWaits')}
      className="flex flex-wrap items-center gap-2 rounded-md bg-warn-wash p-2 text-small"
    >
      <FolderClock className="size-4 shrink-0 text-warn" aria-hidden />
      <p role="status" className="min-w-24 grow">
        <span className="font-medium">
          {t('bin:watchWaiting', { count })} <bdi className="wrap-anywhere">{name}</bdi>
        </span>
        <br />
        <span className="text-ink-soft">{t(`bin:watchWaits.${reason}`)}</span>
      </p>
      <Button size="small" onPress={() => void tryWatchAgain()}>
        {t('bin:watchAgain')}
      </Button>
    </section>
  )
}
