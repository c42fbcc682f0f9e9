import { useWords } from '@renderer/words/words'
import { ideaStages } from '@shared/domain/idea-stage'
import { useEffect, useState } from 'react'

/** A wait shorter than this shows nothing, in milliseconds: it would only flicker. */
const patience = 200

/** What stands where ideas will be, while a large library is read. */
export function IdeasSkeleton() {
  const t = useWords()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!isSlow) return null
  return (
    <div role="status" aria-label={t('ideas:loading')} className="flex h-full flex-col gap-4 p-4">
      <div className="h-10 rounded-lg bg-wash" />
      <div className="flex grow gap-2">
        {ideaStages.map(stage => (
          <div key={stage} className="grow rounded-xl bg-surface ring-1 ring-line ring-inset" />
        ))}
      </div>
    </div>
  )
}
