import type { Edge } from '@shared/domain/cut/trim'
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Gesture, Held } from './gesture'
import { markerGesture } from './marker-gesture'
import { moveGesture } from './move-gesture'
import { laneStart, type Zoom } from './scale'
import { panGesture, scrubGesture } from './scrub-gesture'
import { choose } from './timeline-store'
import { trimGesture } from './trim-gesture'
import type { Lane } from './use-lane'

/** What is in the hand, and where it was taken. */
type InHand = {
  readonly gesture: Gesture
  readonly x: number
  readonly y: number
  readonly frame: number
  readonly lane: HTMLElement
  begun: boolean
  last: PointerEvent
}

type Hand = { readonly lane: Lane; readonly zoom: Zoom; readonly scroller: RefObject<HTMLElement | null> }

/** Pixels from an edge of the lane within which it scrolls while something is in the hand, and how far each frame. */
const edgeZone = 28
const edgeStep = 14

/** Is a place in the window above the row of clips? There a clip is over its beat. */
function rowIn(scroller: HTMLElement, y: number): 'over' | 'clips' {
  const row = scroller.querySelector('[data-row=clips]')
  return row && y < row.getBoundingClientRect().top ? 'over' : 'clips'
}

/** What a press takes into the hand. */
function take(event: PointerEvent, { lane, zoom }: Hand, scroller: HTMLElement): Gesture | null {
  const target = event.target as Element
  if (event.button === 1) return panGesture(scroller, scroller.closest<HTMLElement>('[data-lane-rows]'))
  if (event.button !== 0) return null
  const key = target.closest<HTMLElement>('[data-cell]')?.dataset.cell
  const cell = lane.cells.find(one => one.key === key)
  const matter = cell?.matter
  if (matter?.row === 'clips' || matter?.row === 'over') {
    const edge = target.closest<HTMLElement>('[data-grip]')?.dataset.grip as Edge | undefined
    if (edge) return trimGesture(lane, { clip_id: matter.laid.clip_id, edge }, zoom)
    if (event.altKey) return trimGesture(lane, { clip_id: matter.laid.clip_id, edge: 'to' }, zoom, 'slip')
    return moveGesture(lane, matter.laid, zoom, y => rowIn(scroller, y))
  }
  if (matter?.row === 'markers' && cell) return markerGesture(lane, matter.index, cell.start, zoom)
  if (!cell) choose(null)
  return scrubGesture(lane.storedLayout, zoom)
}

/** The pointer on the lane: what is pressed, dragged and let go, with Escape to leave all as it was. */
export function useHand(hand: Hand) {
  const latest = useRef(hand)
  const inHand = useRef<InHand | null>(null)
  useEffect(() => {
    latest.current = hand
  })
  const frameAt = (x: number): number => {
    const { scroller, zoom, lane } = latest.current
    const element = scroller.current
    if (!element) return 0
    const start = element.getBoundingClientRect().left + laneStart - element.scrollLeft
    return ((x - start) / zoom) * lane.layout.fps
  }
  const move = (event: PointerEvent) => {
    const held = inHand.current
    if (!held) return
    held.last = event
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
    held.begun ||= Math.hypot(dx, dy) >= held.gesture.slack
    if (!held.begun) return
    // Only once it has moved: the click that a press becomes would go to the lane instead of the cell.
    if (Math.hypot(dx, dy) >= 2) held.lane.setPointerCapture(event.pointerId)
    const frame = frameAt(event.clientX)
    const at: Held = {
      ...{ frame: Math.max(0, frame), moved: frame - held.frame, x: event.clientX, y: event.clientY, dx, dy },
      ...{ isCtrl: event.ctrlKey || event.metaKey, isAlt: event.altKey, isShift: event.shiftKey },
    }
    held.gesture.move(at)
  }
  const letGo = (how: 'drop' | 'cancel') => {
    const held = inHand.current
    inHand.current = null
    if (held?.begun) held.gesture[how]()
  }
  useEscape(inHand, () => letGo('cancel'))
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const element = latest.current.scroller.current
      if (inHand.current || !element) return
      const gesture = take(event, latest.current, element)
      if (!gesture) return
      if (event.button === 1) event.preventDefault()
      const { clientX: x, clientY: y } = event
      inHand.current = { gesture, x, y, frame: frameAt(x), lane: event.currentTarget, begun: false, last: event }
      move(event)
      if (event.button === 0) scrollAtEdges(() => inHand.current, element, move)
    },
    onPointerMove: move,
    onPointerUp: () => letGo('drop'),
    onPointerCancel: () => letGo('cancel'),
  }
}

/** Scrolls the lane while something is held near one of its edges, until it is let go. */
function scrollAtEdges(held: () => InHand | null, scroller: HTMLElement, again: (event: PointerEvent) => void): void {
  const now = held()
  if (!now) return
  const { left, right } = scroller.getBoundingClientRect()
  const x = now.last.clientX
  const by = x < left + edgeZone ? -edgeStep : x > right - edgeZone ? edgeStep : 0
  const before = scroller.scrollLeft
  if (now.begun && by !== 0) scroller.scrollLeft += by
  if (scroller.scrollLeft !== before) again(now.last)
  requestAnimationFrame(() => scrollAtEdges(held, scroller, again))
}

/** Escape while something is held is for the hand alone. */
function useEscape(inHand: RefObject<InHand | null>, cancel: () => void): void {
  const latest = useRef(cancel)
  useEffect(() => {
    latest.current = cancel
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !inHand.current) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [inHand])
}
