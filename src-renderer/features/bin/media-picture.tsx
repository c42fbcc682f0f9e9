import { Button } from '@renderer/components/button'
import { words } from '@renderer/words/words'
import { posterTime } from '@shared/domain/media'
import { frameUrl } from '@shared/domain/media-url'
import { AudioLines, Film, ImageIcon, Unplug } from 'lucide-react'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { findAgain } from './find-again'
import { ScrubPicture } from './scrub-picture'
import { endScrub, scrubTo, startScrub, useScrubStore } from './scrub-store'
import type { BinItem } from './use-bin'

const kindIcons = { video: Film, audio: AudioLines, image: ImageIcon }

/** A pointer that only passes asks for nothing; in milliseconds. */
const restTime = 120

const wantsStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Looking through a clip by moving the pointer over it. Who asked for less motion does it with the keys alone. */
function useHoverScrub({ media }: BinItem) {
  const timer = useRef<number>(undefined)
  const share = useRef(0)
  // A card that is scrolled away under the pointer is not told that it left.
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return {
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0 || wantsStillness()) return
      const { left, width } = event.currentTarget.getBoundingClientRect()
      share.current = (event.clientX - left) / width
      scrubTo(media.media_id, share.current)
      timer.current ??= window.setTimeout(() => {
        void startScrub(media, 0, false)
        scrubTo(media.media_id, share.current)
      }, restTime)
    },
    onPointerLeave: () => {
      window.clearTimeout(timer.current)
      timer.current = undefined
      if (useScrubStore.getState().id === media.media_id) endScrub()
    },
  }
}

/** What a media looks like: its picture, other pictures of it while one looks through it, a sign where there is none. */
export function MediaPicture({ item, isSmall = false }: { readonly item: BinItem; readonly isSmall?: boolean }) {
  const hover = useHoverScrub(item)
  const isScrubbed = useScrubStore(state => state.id === item.id)
  if (item.isMissing) return <MissingPicture item={item} isSmall={isSmall} />
  return (
    <div className="size-full" {...hover}>
      <Poster key={item.id} item={item} />
      {isScrubbed ? <ScrubPicture media={item.media} isSmall={isSmall} /> : null}
    </div>
  )
}

function MissingPicture({ item, isSmall }: { readonly item: BinItem; readonly isSmall: boolean }) {
  return (
    <div className="flex size-full flex-col items-center justify-center gap-1 bg-[repeating-linear-gradient(135deg,var(--color-wash)_0_6px,var(--color-wash-strong)_6px_12px)] text-bad text-small">
      <Unplug className="size-4" aria-hidden />
      <span className={isSmall ? 'sr-only' : undefined}>{words('bin:missing')}</span>
      {isSmall ? null : (
        <Button
          size="small"
          aria-label={words('bin:findNamed', { name: item.media.name })}
          onPress={() => void findAgain(item.media)}
        >
          {words('bin:find')}
        </Button>
      )}
    </div>
  )
}

function Poster({ item: { media } }: { readonly item: BinItem }) {
  const [isBroken, setBroken] = useState(false)
  const Icon = kindIcons[media.facts.kind]
  if (isBroken || media.facts.kind === 'audio') {
    return (
      <div className="flex size-full items-center justify-center text-ink-faint">
        <Icon
          className="size-1/3 max-h-7 max-w-7"
          {...(isBroken ? { 'aria-hidden': true } : { 'aria-label': words('bin:warning.sound-only') })}
        />
      </div>
    )
  }
  const src = frameUrl(media.media_id, posterTime(media.facts))
  return (
    <img
      // Without it the last file's picture stays in the card until this one's has come.
      key={src}
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      className="size-full object-cover"
      onError={() => setBroken(true)}
    />
  )
}
