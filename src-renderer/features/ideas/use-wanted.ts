import type { Idea } from '@shared/domain/idea'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useIdeasStore } from './ideas-store'

/** When the focus is given again, in milliseconds: a row is drawn a frame late, a dialog takes the focus along as it closes. */
const tries = [0, 30, 120, 300]

/** Gives the focus to the idea that is to have it, once it is among these. */
export function useWanted(
  ideas: readonly Idea[],
  scroller: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
): void {
  const wanted = useIdeasStore(state => state.wanted)
  const show = useEffectEvent(scrollTo)
  useEffect(() => {
    const index = wanted ? ideas.findIndex(idea => idea.id === wanted.id) : -1
    if (!wanted || index < 0) return
    show(index)
    focusRow(scroller.current, wanted.id)
    for (const wait of tries) setTimeout(() => isFocusFree() && focusRow(scroller.current, wanted.id), wait)
    useIdeasStore.setState({ wanted: null })
  }, [wanted, ideas, scroller])
}

const focusRow = (within: HTMLElement | null, id: string): void =>
  within?.querySelector<HTMLElement>(`[data-idea="${id}"]`)?.focus({ preventScroll: true })

/** Nothing has the focus, or only what is about to close over the page. */
const isFocusFree = (): boolean =>
  document.activeElement === document.body || document.activeElement?.closest('[role=dialog], [role=menu]') !== null
