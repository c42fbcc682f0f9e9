import { toast } from '@renderer/components/toasts'
import { words } from '@renderer/words/words'
import { whyStays } from '@shared/domain/calendar-move'
import type { PostId } from '@shared/domain/ids'
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import {
  type Carried,
  chooseTo,
  clearChosen,
  emptyHand,
  type Slot,
  toggleChosen,
  useCalendarStore,
} from './calendar-store'
import { dropAt } from './drop'
import { faultWords } from './move-posts'
import { slotAt } from './slot-place'
import { type Calendar, postsById } from './use-calendar'
import { carriedOf } from './use-grid-keys'
import { useTurning } from './use-turning'

/** In pixels: a press that goes less far is a click. */
const slack = 5
/** From an edge of the hours within which they scroll while something is held, and how far each time the pointer moves. */
const [edge, stride] = [36, 18]

type InHand = {
  readonly x: number
  readonly y: number
  readonly carried: Carried
  readonly grabbed: number
  begun: boolean
}

type Pointer = {
  readonly calendar: Calendar
  readonly order: readonly PostId[]
  readonly ghost: RefObject<HTMLElement | null>
  readonly open: (post_id: PostId) => void
}

/** Presses and drags in the calendar and beside it; Escape, or letting go beside it, leaves all as it was. */
export function usePointer({ calendar, order, ghost, open }: Pointer) {
  const held = useRef<InHand | null>(null)
  const isClick = useRef(true)
  const turn = useTurning(calendar)
  const cancel = () => {
    held.current = null
    turn(null)
    emptyHand()
  }
  useEscape(() => held.current?.begun === true, cancel)
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      isClick.current = true
      // What lies over the calendar is in it for React, and not for the hand.
      if (!event.currentTarget.contains(event.target as Node)) return
      const element = (event.target as Element).closest<HTMLElement>('[data-carry]')
      const { carried } = element ? carriedOf(element) : { carried: null }
      if (event.button !== 0 || !carried || !element) return
      const isBlock = element.closest('[data-hour]') !== null
      const grabbed = isBlock ? event.clientY - element.getBoundingClientRect().top : 0
      held.current = { x: event.clientX, y: event.clientY, carried, grabbed, begun: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = held.current
      if (!now) return
      if (!now.begun && Math.hypot(event.clientX - now.x, event.clientY - now.y) < slack) return
      if (!now.begun && !begin(calendar, now.carried)) return cancel()
      if (!now.begun) event.currentTarget.setPointerCapture(event.pointerId)
      now.begun = true
      isClick.current = false
      scrollAtEdge(event)
      turn({ x: event.clientX, y: event.clientY })
      if (ghost.current) ghost.current.style.translate = `${event.clientX + 12}px ${event.clientY + 12}px`
      hold(now.carried, slotAt(event.clientX, event.clientY, now.grabbed))
    },
    onPointerUp() {
      const { hand } = useCalendarStore.getState()
      const begun = held.current?.begun
      cancel()
      // The click that a drag ends with comes before anything else that waits.
      setTimeout(() => {
        isClick.current = true
      })
      if (begun && hand?.over) void dropAt(calendar, hand.carried, hand.over)
    },
    onPointerCancel: cancel,
    onClickCapture(event: MouseEvent<HTMLElement>) {
      const isOver = !event.currentTarget.contains(event.target as Node)
      if (isClick.current || isOver || event.detail === 0) return
      event.stopPropagation()
      event.preventDefault()
    },
    onClick(event: MouseEvent<HTMLElement>) {
      if (!event.currentTarget.contains(event.target as Node)) return
      press(event, order, open)
    },
  }
}

function hold(carried: Carried, over: Slot | null): void {
  const { hand } = useCalendarStore.getState()
  if (hand && hand.over?.day === over?.day && hand.over?.minute === over?.minute) return
  useCalendarStore.setState({ hand: { carried, by: 'pointer', over } })
}

/** A press opens a post; with a key held it chooses it, or all up to it. */
function press(event: MouseEvent<HTMLElement>, order: readonly PostId[], open: Pointer['open']): void {
  const id = (event.target as Element).closest<HTMLElement>('[data-post]')?.dataset.post as PostId | undefined
  if (!id) return
  if (event.shiftKey) chooseTo(id, order)
  else if (event.ctrlKey || event.metaKey) toggleChosen(id)
  else {
    clearChosen()
    open(id)
  }
}

/** Escape while something is held is for the hand alone. */
function useEscape(isHeld: () => boolean, cancel: () => void): void {
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isHeld()) return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  })
  useEffect(() => {
    window.addEventListener('keydown', onEscape, { capture: true })
    return () => window.removeEventListener('keydown', onEscape, { capture: true })
  }, [])
}

/** Whether what is held may go anywhere; says why where it may not. */
function begin(calendar: Calendar, carried: Carried): boolean {
  if (carried.kind === 'film') return true
  const [first] = postsById(calendar, carried.ids)
  const stays = first ? whyStays(first) : null
  if (stays) toast({ title: words('calendar:stayed', { count: 1 }), detail: faultWords(stays), tone: 'bad' })
  return stays === null
}

function scrollAtEdge({ clientX, clientY }: PointerEvent): void {
  const hours = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-view=week]')
  if (!hours) return
  const { top, bottom } = hours.getBoundingClientRect()
  if (clientY > bottom - edge) hours.scrollTop += stride
  else if (clientY < top + edge + 40 && clientY > top + 40) hours.scrollTop -= stride
}
