import { type RefObject, useEffect } from 'react'
import { laneStart } from './scale'
import { zoomBy } from './zoom-lane'

/** One notch of a wheel, as most mice report it, zooms by a fifth. */
const zoomAPixel = 0.0018

/** The wheel over the lane: it scrolls along the film, with Shift down the rows, with Ctrl or Command it zooms at the pointer. */
export function useWheel(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        zoomBy(Math.exp(-event.deltaY * zoomAPixel), event.clientX - element.getBoundingClientRect().left - laneStart)
        return
      }
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return
      event.preventDefault()
      element.scrollLeft += event.deltaY
    }
    // Not passive: the page would zoom as well.
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [scroller])
}
