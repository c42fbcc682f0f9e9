import { keepSetting } from '@renderer/database/keep-setting'
import { useWords } from '@renderer/words/words'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

/** Pixels; a row of B-roll comes on top. */
export const usualHeight = 216
const least = 132
const most = 520
const step = 16

const within = (height: number) => Math.round(Math.min(most, Math.max(least, height)))

type HeightHandleProps = { readonly height: number; readonly onHeight: (height: number) => void }

/** The upper edge of the timeline, dragged or moved by arrow keys; where it is left is remembered. */
export function HeightHandle({ height, onHeight }: HeightHandleProps) {
  const t = useWords()
  const start = useRef<{ y: number; height: number } | null>(null)
  const settle = (next: number) => {
    onHeight(within(next))
    void keepSetting('timeline_height', within(next))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={t('timeline:height')}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={height}
      className="group/edge relative z-10 -mb-1 h-1 shrink-0 cursor-ns-resize touch-none outline-none before:absolute before:inset-x-0 before:-inset-y-1.5"
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { y: event.clientY, height }
      }}
      onPointerMove={event => {
        if (start.current) onHeight(within(start.current.height + start.current.y - event.clientY))
      }}
      onPointerUp={() => {
        start.current = null
        settle(height)
      }}
      onKeyDown={(event: KeyboardEvent) => {
        const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
        if (by === 0) return
        event.preventDefault()
        settle(height + by)
      }}
    >
      <span
        aria-hidden
        className="absolute inset-x-0 top-0 h-px bg-line group-hover/edge:bg-line-strong group-focus-visible/edge:h-0.5 group-focus-visible/edge:bg-accent group-active/edge:bg-accent"
      />
    </div>
  )
}
