import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import { Check, Ellipsis, GripVertical } from 'lucide-react'
import { Button, type DragResult } from 'react-aria-components'

type CardToolsProps = {
  readonly isTabStop: boolean
  readonly isChosen: boolean
  readonly grip: DragResult['dragButtonProps']
}

const tool = 'flex size-6 items-center justify-center rounded-md text-ink-soft hover:bg-wash-strong hover:text-ink'

/** What shows on a card under the pointer, or once the Tab key went into it: its mark, its grip, its menu. */
export function CardTools({ isTabStop, isChosen, grip }: CardToolsProps) {
  const t = useWords()
  return (
    <div
      className={joinClasses(
        'absolute inset-e-1 top-1 flex rounded-md bg-raised opacity-0 shadow-float',
        'focus-within:opacity-100 group-hover:opacity-100',
      )}
    >
      <ChooseMark isChosen={isChosen} />
      <Button
        {...grip}
        excludeFromTabOrder={!isTabStop}
        aria-label={t('ideas:grip')}
        className={joinClasses(tool, 'cursor-grab')}
      >
        <GripVertical className="size-4" aria-hidden />
      </Button>
      <button type="button" data-act="menu" tabIndex={isTabStop ? 0 : -1} aria-label={t('ideas:menu')} className={tool}>
        <Ellipsis className="size-4" aria-hidden />
      </button>
    </div>
  )
}

/** The mark of a chosen idea, to be pressed by mouse; keys choose on the idea itself. */
export function ChooseMark({ isChosen }: { readonly isChosen: boolean }) {
  const t = useWords()
  return (
    <button
      type="button"
      data-act="toggle"
      tabIndex={-1}
      aria-label={t('ideas:choose')}
      aria-pressed={isChosen}
      className={tool}
    >
      <span
        className={joinClasses(
          'flex size-4 items-center justify-center rounded-sm ring-1 ring-inset',
          isChosen ? 'bg-accent-solid text-white ring-transparent' : 'ring-line-strong',
        )}
      >
        {isChosen ? <Check className="size-3" aria-hidden /> : null}
      </span>
    </button>
  )
}
