import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { fitZoom, type Sight, scrollAfterZoom, sightOf, type Zoom } from './scale'
import { useTimelineStore } from './timeline-store'

type View = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly zoom: Zoom
  readonly sight: Sight
  /** Pixels that the lane is high inside. */
  readonly height: number
}

/** Pixels of the lane's own scrollbar, as the style sheet makes it. */
const scrollbar = 10

/** How much of a lane is seen: its size, how far it is scrolled, and that what is looked at stays when the zoom changes. */
export function useView(seconds: number): View {
  const scroller = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  const [sight, setSight] = useState<Sight>({ from: 0, to: 0 })
  const width = useTimelineStore(state => state.width)
  const chosen = useTimelineStore(state => state.zoom)
  const zoom = chosen ?? fitZoom(width, seconds)

  const look = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const next = sightOf(element.scrollLeft, element.clientWidth)
    setSight(now => (now.from === next.from && now.to === next.to ? now : next))
  }, [])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    useTimelineStore.setState({ scrolled: () => element.scrollLeft })
    const rows = element.closest('[data-lane-rows]')
    const observer = new ResizeObserver(() => {
      useTimelineStore.setState({ width: element.clientWidth })
      setHeight((rows?.clientHeight ?? 0) - scrollbar)
      look()
    })
    observer.observe(element)
    if (rows) observer.observe(rows)
    return () => observer.disconnect()
  }, [look])

  useEffect(() => {
    const element = scroller.current
    element?.addEventListener('scroll', look, { passive: true })
    return () => element?.removeEventListener('scroll', look)
  }, [look])

  const before = useRef(zoom)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || before.current === zoom) return
    const x = useTimelineStore.getState().anchor ?? element.clientWidth / 2
    element.scrollLeft = scrollAfterZoom(element.scrollLeft, x, before.current, zoom)
    before.current = zoom
    look()
  }, [zoom, look])

  return { scroller, zoom, sight, height }
}
