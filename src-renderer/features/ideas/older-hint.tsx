import { Button } from '@renderer/components/button'
import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { isWorkedOut } from '@shared/domain/idea-stage'
import type { PromptId } from '@shared/domain/ids'
import { History } from 'lucide-react'
import { dayText } from './day-text'
import { StageMark } from './stage-mark'

type OlderHintProps = {
  readonly older: readonly Idea[]
  /** Over what stands below, which then does not jump. */
  readonly isFloating: boolean
  readonly onOpen: (id: PromptId) => void
}

/** Says that something near to it was thought of before, and leads there. */
export function OlderHint({ older, isFloating, onOpen }: OlderHintProps) {
  const t = useWords()
  return (
    <div
      role="status"
      className={joinClasses(
        'mt-1.5 animate-rise rounded-lg bg-raised p-1.5',
        isFloating ? 'absolute inset-x-0 top-full z-30 shadow-float' : 'ring-1 ring-line ring-inset',
      )}
    >
      <p className="flex items-center gap-2 px-2 py-1 font-medium text-small text-warn">
        <History className="size-3.5" aria-hidden />
        {older.every(idea => isWorkedOut(idea.stage)) ? t('ideas:older') : t('ideas:olderKept')}
      </p>
      <ul>
        {older.map(idea => (
          <li key={idea.id} className="flex items-center gap-3 rounded-md py-1 ps-2 pe-1 hover:bg-wash">
            <bdi className="min-w-0 grow truncate">{idea.text}</bdi>
            <StageMark t={t} stage={idea.stage} />
            <span className="text-ink-faint text-small tabular-nums">{dayText(idea.prompt.created_at)}</span>
            <Button size="small" onPress={() => onOpen(idea.id)}>
              {t('ideas:openOlder')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
