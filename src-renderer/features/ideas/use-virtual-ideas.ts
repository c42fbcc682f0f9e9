import type { Idea } from '@shared/domain/idea'
import type { PromptId } from '@shared/domain/ids'
import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { focusIdea, useIdeasStore } from './ideas-store'
import { useWanted } from './use-wanted'

type Layout = {
  /** Height of an idea in pixels; another function lays all of them out anew. */
  readonly heightOf: (idea: Idea) => number
  readonly gap: number
  readonly padding: number
}

type VirtualIdeas = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly height: number
  readonly items: readonly { readonly idea: Idea; readonly item: VirtualItem }[]
  /** The idea that the Tab key leads to. */
  readonly tabStop: PromptId | undefined
}

/** A long list of ideas of which only those in sight are drawn, and the one that the Tab key leads to, wherever it is. */
export function useVirtualIdeas(ideas: readonly Idea[], { heightOf, gap, padding }: Layout): VirtualIdeas {
  const scroller = useRef<HTMLDivElement>(null)
  const current = useIdeasStore(state => state.current)
  const place = current === null ? -1 : ideas.findIndex(idea => idea.id === current)
  const always = Math.max(0, place)
  const virtualizer = useVirtualizer({
    count: ideas.length,
    gap,
    paddingStart: padding,
    paddingEnd: padding,
    scrollPaddingStart: padding,
    scrollPaddingEnd: padding,
    overscan: 3,
    getScrollElement: () => scroller.current,
    estimateSize: index => (ideas[index] ? heightOf(ideas[index]) : 0),
    // The same function while the ideas are the same: with another one all of them are laid out anew.
    getItemKey: useCallback((index: number) => ideas[index]?.id ?? index, [ideas]),
    rangeExtractor: useCallback((range: Range) => withPlace(defaultRangeExtractor(range), always), [always]),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other heights all of them are laid out anew
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, heightOf])
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
  const tabStop = ideas[always]?.id
  return { scroller, height: virtualizer.getTotalSize(), items, tabStop }
}

const withPlace = (places: number[], place: number): number[] =>
  places.length === 0 || places.includes(place) ? places : [...places, place].sort((a, b) => a - b)
