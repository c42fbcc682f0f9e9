import { joinClasses } from '@renderer/components/join-classes'
import { togglePlaying, usePlayback } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import type { Clip } from '@shared/domain/clip'
import { findClip } from '@shared/domain/film'
import { placeAt } from '@shared/domain/film-places'
import type { Format } from '@shared/domain/format'
import type { ScriptId } from '@shared/domain/ids'
import type { MediaFacts } from '@shared/domain/media'
import { useEffect, useRef, useState } from 'react'
import { frameClip, pushed, zoomed } from './frame-clip'
import type { PlayedFilm } from './use-film'

/** In milliseconds: a picture follows the hand by edits of the film, no more than the database takes. */
const writeEvery = 60

/** How many drags there were, of whatever clip: a clip comes under the playhead again and again. */
let drags = 0

type FramingProps = { readonly script_id: ScriptId; readonly film: PlayedFilm }

/** The picture under the playhead, to be pushed about in its frame and brought nearer. */
export function Framing({ script_id, film }: FramingProps) {
  const clip_id = usePlayback(({ frame, rate }) => {
    const place = rate === 0 ? placeAt(film.layout, frame) : null
    return (place?.over ?? place?.clip)?.clip_id ?? null
  })
  const clip = clip_id ? findClip(film.film, clip_id)?.clip : undefined
  const facts = clip && film.facts.get(clip.media_id)
  if (!clip || !facts || facts.width === 0) return null
  return <Frame key={clip.clip_id} script_id={script_id} clip={clip} facts={facts} format={film.format} />
}

type FrameProps = {
  readonly script_id: ScriptId
  readonly clip: Clip
  readonly facts: MediaFacts
  readonly format: Format
}

function Frame({ script_id, clip, facts, format }: FrameProps) {
  const t = useWords()
  const ref = useRef<HTMLButtonElement>(null)
  const held = useRef<{ x: number; y: number; clip: Clip; written: number; drag: number } | null>(null)
  const [isHeld, setHeld] = useState(false)
  const write = (frame: (now: Clip) => Partial<Pick<Clip, 'focus' | 'zoom'>>) =>
    void frameClip(script_id, clip.clip_id, frame, held.current?.drag ?? null)
  const letGo = () => {
    held.current = null
    setHeld(false)
  }
  const zoomBy = (by: number) => write(now => ({ zoom: zoomed(now.zoom, by) }))
  const push = (right: number, down: number) => write(now => ({ focus: pushed(now, facts, format, right, down) }))
  const follow = (event: React.PointerEvent, isLast: boolean) => {
    const start = held.current
    const box = ref.current?.getBoundingClientRect()
    if (!start || !box || (!isLast && event.timeStamp - start.written < writeEvery)) return
    start.written = event.timeStamp
    const [right, down] = [(event.clientX - start.x) / box.width, (event.clientY - start.y) / box.height]
    if (right !== 0 || down !== 0) write(() => ({ focus: pushed(start.clip, facts, format, right, down) }))
  }
  const keys: Record<string, () => void> = {
    ArrowLeft: () => push(-0.01, 0),
    ArrowRight: () => push(0.01, 0),
    ArrowUp: () => push(0, -0.01),
    ArrowDown: () => push(0, 0.01),
    '+': () => zoomBy(1.05),
    '-': () => zoomBy(1 / 1.05),
    ' ': togglePlaying,
  }
  useWheelZoom(ref, zoomBy)
  const [across, down] = clip.focus.map(share => Math.round(share * 100))
  return (
    <button
      ref={ref}
      type="button"
      aria-label={t('player:framing', { across: across ?? 50, down: down ?? 50, zoom: Math.round(clip.zoom * 100) })}
      className={joinClasses(
        'group absolute inset-0 cursor-move touch-none outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--color-accent)]',
        isHeld ? 'is-held' : '',
      )}
      onPointerDown={event => {
        if (event.button !== 0) return
        drags += 1
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { x: event.clientX, y: event.clientY, clip, written: 0, drag: drags }
        setHeld(true)
      }}
      onPointerMove={event => follow(event, false)}
      onPointerUp={event => {
        follow(event, true)
        letGo()
      }}
      onPointerCancel={letGo}
      onKeyDown={event => {
        const act =
          event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key === '=' ? '+' : event.key]
        if (event.key === 'Escape' && held.current) {
          const { focus } = held.current.clip
          write(() => ({ focus }))
          letGo()
        } else if (act) act()
        else return
        event.preventDefault()
      }}
    >
      <span
        aria-hidden
        className={joinClasses(
          'pointer-events-none absolute inset-y-0 inset-x-1/3 border-white/35 border-x group-focus-visible:block',
          isHeld ? 'block' : 'hidden',
        )}
      />
      <span
        aria-hidden
        className={joinClasses(
          'pointer-events-none absolute inset-x-0 inset-y-1/3 border-white/35 border-y group-focus-visible:block',
          isHeld ? 'block' : 'hidden',
        )}
      />
    </button>
  )
}

/** Ctrl and the wheel bring the picture nearer. React's own wheel listener cannot keep the page from zooming. */
function useWheelZoom(ref: React.RefObject<HTMLElement | null>, zoomBy: (by: number) => void): void {
  const latest = useRef(zoomBy)
  useEffect(() => {
    latest.current = zoomBy
  })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      latest.current(event.deltaY < 0 ? 1.05 : 1 / 1.05)
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [ref])
}
