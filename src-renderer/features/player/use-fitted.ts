import type { Size } from '@shared/domain/format'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** A place in CSS pixels that falls on whole pixels of the screen: anywhere else a picture would be blurred. */
export type Place = Size & { readonly left: number; readonly top: number }

/** The largest place of a shape in the middle of an element; null before it was measured. */
export function useFitted(ref: RefObject<HTMLElement | null>, { width, height }: Size): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const holder = ref.current
    if (!holder) return
    const measure = () => {
      const { x, y, width: wide, height: high } = holder.getBoundingClientRect()
      const dots = window.devicePixelRatio
      const scale = Math.min((wide * dots) / width, (high * dots) / height)
      const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) }
      const at = (start: number, room: number, used: number) =>
        Math.round(start * dots + (room * dots - used) / 2) / dots - start
      setPlace({
        ...{ width: size.width / dots, height: size.height / dots },
        ...{ left: at(x, wide, size.width), top: at(y, high, size.height) },
      })
    }
    measure()
    const watching = new ResizeObserver(measure)
    watching.observe(holder)
    return () => watching.disconnect()
  }, [ref, width, height])
  return place
}
