import { useMediaQuery } from '@renderer/components/use-media-query'
import { beatAt, type RollPart, type RollTime, rolledAt, steppedAt, timeRolled } from '@shared/domain/teleprompter'
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'

/** The reading line, as a share of the window's height: high, so that the eyes stay near a lens above the screen. */
export const readingLine = 0.34

export type Roll = {
  readonly isPlaying: boolean
  readonly current: number
  /** Whole seconds at the usual pace until all is read. */
  readonly left: number
  readonly play: () => void
  /** Goes to a time, in seconds at the usual pace. */
  readonly goTo: (time: (now: number) => number) => void
  /** Moves the roll by hand, in pixels. */
  readonly push: (pixels: number) => void
}

type Paper = { readonly window: RefObject<HTMLElement | null>; readonly roll: RefObject<HTMLElement | null> }

const partsOf = (roll: HTMLElement): RollPart[] =>
  [...roll.querySelectorAll<HTMLElement>('[data-part]')].map(part => ({
    top: part.offsetTop,
    height: part.offsetHeight,
  }))

/** Calls back before each frame while it runs, with the seconds since the last one. */
function useEachFrame(runs: boolean, act: (passed: number) => void): void {
  const next = useEffectEvent(act)
  useEffect(() => {
    if (!runs) return
    let last = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      next(Math.max(0, now - last) / 1_000)
      last = now
      frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [runs])
}

/**
 * Moves a roll of text past the reading line.
 * @param times when each part of the roll is read
 * @param speed 1 at the usual pace
 */
export function useRoll({ window: pane, roll }: Paper, times: readonly RollTime[], speed: number): Roll {
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const [isPlaying, setPlaying] = useState(false)
  const [current, setCurrent] = useState(0)
  const whole = times.at(-1)?.to ?? 0
  const [left, setLeft] = useState(Math.ceil(whole))
  const time = useRef(0)
  const parts = useRef<RollPart[]>([])

  const draw = useCallback(() => {
    if (!roll.current || !pane.current) return
    const { clientHeight } = pane.current
    const rolled = still
      ? steppedAt(parts.current, times, time.current, clientHeight * 0.5)
      : rolledAt(parts.current, times, time.current)
    roll.current.style.transform = `translateY(${clientHeight * readingLine - rolled}px)`
    setCurrent(beatAt(times, time.current))
    setLeft(Math.ceil(whole - time.current))
  }, [pane, roll, still, times, whole])

  const goTo = useCallback(
    (to: (now: number) => number) => {
      time.current = Math.min(whole, Math.max(0, to(time.current)))
      draw()
    },
    [draw, whole],
  )

  useEffect(() => {
    if (!roll.current || !pane.current) return
    const measure = () => {
      parts.current = roll.current ? partsOf(roll.current) : []
      draw()
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(roll.current)
    observer.observe(pane.current)
    return () => observer.disconnect()
  }, [pane, roll, draw])

  useEachFrame(isPlaying, passed => {
    goTo(at => at + passed * speed)
    if (time.current >= whole) setPlaying(false)
  })

  const play = () => {
    if (!isPlaying && time.current >= whole) goTo(() => 0)
    setPlaying(!isPlaying)
  }
  const push = (pixels: number) =>
    goTo(at => timeRolled(parts.current, times, rolledAt(parts.current, times, at) + pixels))
  return { isPlaying, current, left, play, goTo, push }
}
