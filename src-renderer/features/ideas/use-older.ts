import type { Idea } from '@shared/domain/idea'
import { indexIdeas, nearDuplicates } from '@shared/domain/near-duplicates'
import { recogniseIdea } from '@shared/domain/recognise-idea'
import { useDeferredValue, useMemo } from 'react'

const most = 3

/** Ideas that say nearly the same as a text, or keep the same page: found while it is typed. */
export function useOlder(typed: string, ideas: readonly Idea[]): readonly Idea[] {
  const text = useDeferredValue(typed.trim())
  const isAsked = text !== ''
  // Reading every idea takes a while where there are thousands: not before somebody types.
  const index = useMemo(
    () =>
      isAsked
        ? indexIdeas(ideas.map(({ id, text: words, prompt }) => ({ id, text: words, url: prompt.link?.url ?? null })))
        : null,
    [ideas, isAsked],
  )
  return useMemo(() => {
    if (!index) return []
    const near = nearDuplicates({ text, url: recogniseIdea(text).url }, index).slice(0, most)
    return near.flatMap(one => ideas.find(idea => idea.id === one.id) ?? [])
  }, [text, index, ideas])
}
