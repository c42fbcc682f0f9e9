import { Button } from '@renderer/components/button'
import { Keys } from '@renderer/components/keys'
import { TextArea } from '@renderer/components/text-area'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import type { PromptId } from '@shared/domain/ids'
import { longestIdea } from '@shared/domain/prompt'
import { recogniseIdea, splitIdeas } from '@shared/domain/recognise-idea'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { addIdeas } from './add-ideas'
import { OlderHint } from './older-hint'
import { type IdeaPlace, typeIdea, useQuickAddStore } from './quick-add-store'
import { sourceIcons } from './source-mark'
import { useOlder } from './use-older'

type QuickAddProps = {
  readonly place: IdeaPlace
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly ideas: readonly Idea[]
  readonly keys?: string
  readonly autoFocus?: boolean
  readonly onAdded: (ids: readonly PromptId[], text: string) => void
  readonly onOpen: (id: PromptId) => void
  /** The field is left by key: down for true, else given up. */
  readonly onLeave?: (isDown: boolean) => void
}

/** A field in which an idea, a link or a hashtag is kept with Enter; several lines are several ideas. */
export function QuickAdd({ place, field, ideas, keys, autoFocus = false, onAdded, onOpen, onLeave }: QuickAddProps) {
  const t = useWords()
  const text = useQuickAddStore(state => state.typed[place])
  useEffect(() => {
    // A field that comes back with words in it would have its caret before them.
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [field])
  const older = useOlder(text, ideas)
  const count = splitIdeas(text).length
  const Icon = sourceIcons[count === 1 ? recogniseIdea(text).source_type : 'manual']
  const add = async () => {
    if (count === 0) return
    typeIdea(place, '')
    try {
      onAdded(await addIdeas(text), text)
    } catch (error) {
      // A full disk must not cost the words; what was typed meanwhile stays.
      typeIdea(place, useQuickAddStore.getState().typed[place] || text)
      throw error
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isDown = event.key === 'ArrowDown' && text === ''
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void add()
    } else if (onLeave && (isDown || event.key === 'Escape')) {
      event.preventDefault()
      onLeave(isDown)
    }
  }
  return (
    <div className="relative min-w-0 grow">
      <div className="flex min-h-10 items-start gap-2 rounded-lg bg-raised py-1 ps-3 pe-1 shadow-lift ring-1 ring-line ring-inset focus-within:ring-2 focus-within:ring-accent">
        <Icon className="mt-2 size-4 shrink-0 text-ink-faint" aria-hidden />
        <TextArea
          ref={field}
          label={t('ideas:new')}
          placeholder={t('ideas:newHint')}
          autoFocus={autoFocus}
          maxLength={longestIdea}
          value={text}
          onChange={event => typeIdea(place, event.target.value)}
          onKeyDown={onKeyDown}
          className="max-h-32 py-1.5 outline-none"
        />
        {count > 0 ? (
          <Button variant="primary" onPress={() => void add()}>
            {t('ideas:keep', { count })}
          </Button>
        ) : keys ? (
          <span className="mt-1.5 me-2">
            <Keys keys={keys} />
          </span>
        ) : null}
      </div>
      {older.length > 0 ? <OlderHint older={older} isFloating={onLeave !== undefined} onOpen={onOpen} /> : null}
    </div>
  )
}
