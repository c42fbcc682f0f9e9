import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { CircleAlert, RotateCcw } from 'lucide-react'
import { listenTo } from './recorder'
import { useRecorder } from './recorder-store'

/** Why nothing is heard, or why a take ended, and what to do about it. */
export function TroubleLine() {
  const t = useWords()
  const { deafness, trouble, phase } = useRecorder()
  const isDeaf = phase === 'deaf' && deafness !== null
  if (!isDeaf && trouble === null) return null
  const what = isDeaf ? t(`voice:deaf.${deafness}`) : t(`voice:trouble.${trouble ?? 'unexpected'}`)
  const next = isDeaf ? t(`voice:hear.${deafness}`) : t(`voice:next.${trouble ?? 'unexpected'}`)
  return (
    <div role="alert" className="flex items-start gap-3 rounded-lg bg-bad-wash p-3">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
      <div className="flex min-w-0 grow flex-col gap-1">
        <p className="font-medium">{what}</p>
        <p className="text-ink-soft text-small">{next}</p>
        {isDeaf ? (
          <span className="pt-1">
            <Button size="small" icon={<RotateCcw />} onPress={() => void listenTo(null)}>
              {t('voice:tryAgain')}
            </Button>
          </span>
        ) : null}
      </div>
    </div>
  )
}
