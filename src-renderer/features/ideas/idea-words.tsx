import { TextArea } from '@renderer/components/text-area'
import { useWrittenText } from '@renderer/database/use-written-text'
import { useWords } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import { useEffect, useRef } from 'react'
import { writeContent } from './edit-ideas'
import { focusIdea, useIdeasStore } from './ideas-store'

/** An idea's own words. Escape leads back to the idea. */
export function IdeaWords({ id, content }: { readonly id: PromptId; readonly content: string }) {
  const t = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const editing = useIdeasStore(state => state.editing)
  const seen = useRef(0)
  const { text, type, keep } = useWrittenText(content, words => void writeContent(id, words))
  useEffect(() => {
    if (editing > seen.current && useIdeasStore.getState().current === id) field.current?.focus()
    seen.current = editing
  }, [editing, id])
  return (
    <TextArea
      ref={field}
      label={t('ideas:words')}
      placeholder={t('ideas:wordsHint')}
      maxLength={20_000}
      value={text}
      onChange={event => type(event.target.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        keep()
        focusIdea(id)
      }}
      className="-mx-2 -my-1 min-h-14 w-[calc(100%+1rem)] shrink-0 rounded-md px-2 py-1 text-read ring-inset hover:ring-1 hover:ring-line"
    />
  )
}
