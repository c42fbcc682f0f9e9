import type { StripOrder } from '@shared/domain/filmstrip'
import type { Sight, Zoom } from './scale'

/** A clip's stretch of a media as it runs along the lane; seconds. `length` is null where the media is a still. */
export type Strip = {
  readonly from: number
  readonly speed: number
  readonly duration: number
  /** Pixels: where it begins on the lane, how wide it is, and how wide one whole picture. */
  readonly left: number
  readonly width: number
  readonly picture: number
}

/** One picture's place: pixels from the clip's start, and which of its order's pictures stands there. */
export type Slot = { readonly x: number; readonly width: number; readonly index: number }
export type OrderedStrip = { readonly order: StripOrder; readonly slots: readonly Slot[] }

/** Pictures made with one order: fewer would be many orders, more would be made for nothing when scrolled away. */
const inOrder = 8

/** Pictures closer than this, in seconds, hardly differ and each costs a decode. */
const closest = 0.125

/** How many seconds of the media lie between two pictures: a power of two, so that most zooms ask for what is made already. */
const stepFor = (seconds: number): number => 2 ** Math.floor(Math.log2(seconds))

function orderAt(place: number, step: number, duration: number): { order: StripOrder; index: number } {
  const whole = step * inOrder
  const number = Math.floor(place / whole)
  const [from, to] = [number * whole, Math.min((number + 1) * whole, duration)]
  const order = { from_ms: Math.round(from * 1_000), to_ms: Math.round(to * 1_000), count: inOrder }
  const index = Math.floor(((place - from) / Math.max(0.001, to - from)) * inOrder)
  return { order, index: Math.min(inOrder - 1, Math.max(0, index)) }
}

/** The pictures of a clip that are about in sight, by the orders that make them. Pictures stay with their place of the media as ends move. */
export function stripSlots(
  { from, speed, duration, left, width, picture }: Strip,
  sight: Sight,
  zoom: Zoom,
): OrderedStrip[] {
  const between = stepFor((picture / zoom) * speed)
  const wide = (between / speed) * zoom
  const first = Math.max(0, sight.from - left)
  const last = Math.min(width, sight.to - left)
  const orders = new Map<string, { order: StripOrder; slots: Slot[] }>()
  const begin = Math.floor((from + (first / zoom) * speed) / between)
  for (let number = begin; ; number += 1) {
    const x = ((number * between - from) / speed) * zoom
    if (x >= last) break
    const place = Math.min(Math.max(0, duration - 0.001), Math.max(0, (number + 0.5) * between))
    const { order, index } = orderAt(place, Math.max(closest, between), duration)
    const key = `${order.from_ms}:${order.to_ms}`
    const known = orders.get(key) ?? { order, slots: [] }
    known.slots.push({ x, width: wide, index })
    orders.set(key, known)
  }
  return [...orders.values()]
}
