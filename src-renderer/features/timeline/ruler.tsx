import { joinClasses } from '@renderer/components/join-classes'
import { usePlayback } from '@renderer/playback/playback-store'
import { useLook } from './lane-look'
import { rulerTicks } from './ruler-ticks'
import { pixelsOf } from './scale'

/** The film's time along the top of the lane, with the stretch that is marked. */
export function Ruler() {
  const { zoom, fps, sight } = useLook()
  return (
    <div aria-hidden className="absolute inset-0 overflow-hidden text-ink-faint text-micro tabular-nums">
      <MarkedStretch />
      {rulerTicks(sight, zoom, fps).map(({ frame, label }) => (
        <span
          key={frame}
          className={joinClasses('absolute bottom-0 border-line-strong border-l', label ? 'h-2.5' : 'h-1')}
          style={{ left: pixelsOf(frame, zoom, fps) }}
        >
          {label ? <span className="absolute bottom-1.5 left-1 leading-none">{label}</span> : null}
        </span>
      ))}
    </div>
  )
}

/** The stretch between in and out; with one of the two, to the film's start or end. */
function MarkedStretch() {
  const { zoom, fps } = useLook()
  const { from, to } = usePlayback(state => state.marked)
  const frames = usePlayback(state => state.frames)
  if (from === null && to === null) return null
  const [start, end] = [from ?? 0, to ?? frames]
  return (
    <span
      className="absolute inset-y-0 border-accent border-x bg-accent-wash"
      style={{ left: pixelsOf(start, zoom, fps), width: pixelsOf(end - start, zoom, fps) }}
    />
  )
}
