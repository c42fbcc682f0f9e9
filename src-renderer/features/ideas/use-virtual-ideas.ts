import type { Idea } from '@shared/domain/idea'
import type { PromptId } from '@shared/domain/ids'
import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { focusIdea, useIdeasStore } from './ideas-store'
import { useWanted } from './use-wanted'

type Layout = {
  /** Height of an idea before it was measured, in pixels. */
  readonly estimate: (idea: Idea) => number
  readonly gap: number
  readonly padding: number
}

type VirtualIdeas = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly height: number
  readonly items: readonly { readonly idea: Idea; readonly item: VirtualItem }[]
  readonly measure: (element: Element | null) => void
  /** The idea that the Tab key leads to. */
  readonly tabStop: PromptId | undefined
}

/** A long list of ideas of which only those in sight are drawn, and the one with the focus, wherever it is. */
export function useVirtualIdeas(ideas: readonly Idea[], { estimate, gap, padding }: Layout): VirtualIdeas {
  const scroller = useRef<HTMLDivElement>(null)
  const current = useIdeasStore(state => state.current)
  const place = current === null ? -1 : ideas.findIndex(idea => idea.id === current)
  const virtualizer = useVirtualizer({
    count: ideas.length,
    gap,
    paddingStart: padding,
    paddingEnd: padding,
    overscan: 6,
    getScrollElement: () => scroller.current,
    estimateSize: index => (ideas[index] ? estimate(ideas[index]) : 0),
    getItemKey: index => ideas[index]?.id ?? index,
    rangeExtractor: useCallback((range: Range) => withPlace(defaultRangeExtractor(range), place), [place]),
  })
  const isHere = place >= 0
  useEffect(() => {
    // An idea that went to another column took the focus away with its old card.
    if (isHere && current && document.activeElement === document.body) focusIdea(current)
  }, [isHere, current])
  useWanted(ideas, scroller, index => virtualizer.scrollToIndex(index, { align: 'auto' }))

  const items = virtualizer.getVirtualItems().flatMap(item => {
    const idea = ideas[item.index]
    return idea ? [{ idea, item }] : []
  })
  const tabStop = place < 0 ? items[0]?.idea.id : (current ?? undefined)
  return { scroller, height: virtualizer.getTotalSize(), items, measure: virtualizer.measureElement, tabStop }
}

const withPlace = (places: number[], place: number): number[] =>
  place < 0 || places.includes(place) ? places : [...places, place].sort((a, b) => a - b)
