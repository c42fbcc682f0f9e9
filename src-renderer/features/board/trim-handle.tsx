import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Clip } from '@shared/domain/clip'
import type { Format } from '@shared/domain/format'
import type { ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { timecode } from '@shared/domain/timecode'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type ClipEnd, useBoardStore, useTrimmed } from './board-store'
import { TrimBubble } from './trim-bubble'
import { trimByKey, useTrimDrag } from './use-trim-drag'

type TrimHandleProps = {
  readonly script_id: ScriptId
  readonly clip: Clip
  readonly media: Media
  readonly end: ClipEnd
  readonly format: Format
}

/** The grip at one end of a clip: dragged, or moved with the arrow keys. */
export function TrimHandle({ script_id, clip, media, end, format }: TrimHandleProps) {
  const t = useWords()
  const ref = useRef<HTMLDivElement>(null)
  const shown = useTrimmed(clip)
  const isHeld = useBoardStore(state => state.trim?.clip_id === clip.clip_id && state.trim.end === end)
  const [isFocused, setFocused] = useState(false)
  const handle = { script_id, clip, media, end }
  const { giveUp, ...drag } = useTrimDrag(handle)

  const onKeyDown = (event: KeyboardEvent) => {
    const isUsed = event.key === 'Escape' ? giveUp() : trimByKey(handle, event)
    if (!isUsed) return
    event.preventDefault()
    event.stopPropagation()
  }
  const place = timecode(shown[end])
  return (
    <>
      <div
        ref={ref}
        role="slider"
        tabIndex={0}
        aria-label={t(end === 'from' ? 'board:clipIn' : 'board:clipOut', { name: media.name })}
        aria-valuemin={0}
        aria-valuemax={media.facts.duration ?? clip.to}
        aria-valuenow={Math.round(shown[end] * 100) / 100}
        aria-valuetext={t(end === 'from' ? 'board:inAt' : 'board:outAt', { place })}
        // The tile under it is draggable: without its own drag to refuse, a trim would carry the clip away.
        draggable
        onDragStart={event => {
          event.preventDefault()
          event.stopPropagation()
        }}
        onClick={event => event.stopPropagation()}
        onKeyDown={onKeyDown}
        onFocus={event => setFocused(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
        {...drag}
        className={joinClasses(
          'group/handle absolute inset-y-0 z-10 flex w-6 cursor-ew-resize touch-none items-center outline-none',
          end === 'from' ? 'start-0 justify-start' : 'end-0 justify-end',
        )}
      >
        <span
          className={joinClasses(
            'flex h-full w-2 items-center justify-center bg-white/0 transition-colors duration-100 group-hover/tile:bg-white/60 group-hover/handle:bg-accent group-focus/handle:bg-accent',
            isHeld && 'bg-accent',
          )}
        >
          <span className="h-4 w-0.5 rounded-full bg-black/50 opacity-0 group-hover/tile:opacity-100 group-focus/handle:opacity-100" />
        </span>
      </div>
      {isHeld || isFocused ? <TrimBubble anchor={ref} clip={shown} media={media} end={end} format={format} /> : null}
    </>
  )
}
