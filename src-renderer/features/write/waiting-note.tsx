import { useWaiting } from '@renderer/database/writing-queries'
import { useWords } from '@renderer/words/words'
import { isSameSubject } from '@shared/domain/writing-work'
import { Clock } from 'lucide-react'
import type { WritingSubject } from './desk-store'

/** Says that a script for the same waits until a model can be reached. */
export function WaitingNote({ subject }: { readonly subject: WritingSubject }) {
  const t = useWords()
  const waiting = useWaiting() ?? []
  const prompt_ids = [...subject.prompt_ids]
  if (!waiting.some(({ order }) => isSameSubject(order, { ...subject, prompt_ids }))) return null
  return (
    <p role="status" className="m-3 flex items-start gap-3 rounded-lg bg-warn-wash p-3">
      <Clock className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
      {t('write:waitingNote')}
    </p>
  )
}
