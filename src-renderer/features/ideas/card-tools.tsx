import { joinClasses } from '@renderer/components/join-classes'
import { useWords, type Words } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import { Check, Ellipsis, GripVertical } from 'lucide-react'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { useCardDrag } from './use-card-drag'

type CardToolsProps = { readonly id: PromptId; readonly isTabStop: boolean; readonly isChosen: boolean }

const tool = 'flex size-6 items-center justify-center rounded-md text-ink-soft hover:bg-wash-strong hover:text-ink'

/**
 * What a card has under the pointer and the focus alone: it is dragged by mouse anywhere on it, by key at its grip, and has a mark and a menu.
 * A board that is scrolled draws cards by the hundred, and this would be most of their cost.
 */
export function CardTools({ id, isTabStop, isChosen }: CardToolsProps) {
  const t = useWords()
  const ground = useRef<HTMLDivElement>(null)
  const { dragProps, dragButtonProps } = useCardDrag(id, ground)
  return (
    <>
      <div {...dragProps} ref={ground} className="absolute inset-0 m-0" />
      <div
        className={joinClasses(
          // On the card's edge: lower it would lie over the first words.
          'absolute inset-e-1 -top-2.5 z-10 m-0 flex rounded-md bg-raised opacity-0 shadow-float',
          'focus-within:opacity-100 group-hover:opacity-100',
        )}
      >
        <ChooseMark t={t} isChosen={isChosen} />
        <Button
          {...dragButtonProps}
          excludeFromTabOrder={!isTabStop}
          aria-label={t('ideas:grip')}
          className={joinClasses(tool, 'cursor-grab')}
        >
          <GripVertical className="size-4" aria-hidden />
        </Button>
        <button
          type="button"
          data-act="menu"
          tabIndex={isTabStop ? 0 : -1}
          aria-label={t('ideas:menu')}
          className={tool}
        >
          <Ellipsis className="size-4" aria-hidden />
        </button>
      </div>
    </>
  )
}

/** The mark of a chosen idea, to be pressed by mouse; keys choose on the idea itself. */
export function ChooseMark({ t, isChosen }: { readonly t: Words; readonly isChosen: boolean }) {
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
