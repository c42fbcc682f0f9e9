import { clockTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Media } from '@shared/domain/media'
import { playableLength, posterTime } from '@shared/domain/media'
import { frameUrl } from '@shared/domain/media-url'
import { AudioLines, Check, Ellipsis, Film, GripVertical, ImageIcon, Music, Unplug } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, GridListItem } from 'react-aria-components'
import { useBinStore } from './bin-store'
import { MediaBadges } from './media-badges'
import { MediaMenu } from './media-menu'
import type { Bin, BinItem } from './use-bin'

const onPicture = 'absolute flex items-center justify-center rounded-sm bg-black/60 text-micro text-white'
const onHover = 'opacity-0 group-data-hovered:opacity-100 data-focus-visible:opacity-100'

/** A media as a card: its picture, its name, how long it is, what to know about it, how often it is used. */
export function MediaCard({ bin, item }: { readonly bin: Bin; readonly item: BinItem }) {
  const t = useWords()
  const ref = useRef<HTMLDivElement>(null)
  const isOpen = useBinStore(state => state.menu === item.id)
  const { media, isMissing } = item
  return (
    <GridListItem
      ref={ref}
      id={item.id}
      value={item}
      textValue={media.name}
      onContextMenu={event => {
        event.preventDefault()
        useBinStore.setState({ menu: item.id })
      }}
      className="group relative flex size-full flex-col gap-1.5 rounded-lg p-1.5 outline-offset-0 data-selected:bg-accent-wash data-dragging:opacity-40 data-hovered:bg-wash"
    >
      <div className="relative min-h-0 grow overflow-hidden rounded-md bg-sunken ring-1 ring-line">
        <MediaPicture media={media} isMissing={isMissing} />
        <div className="absolute inset-s-1 top-1 flex gap-1">
          <MediaBadges warnings={media.warnings.filter(warning => warning !== 'sound-only')} />
        </div>
        {media.facts.duration === null ? null : (
          <span className={joinClasses(onPicture, 'inset-e-1 bottom-1 px-1 tabular-nums')}>
            {clockTime(playableLength(media.facts))}
          </span>
        )}
        <Button slot="drag" className={joinClasses(onPicture, onHover, 'inset-s-1 bottom-1 size-6')}>
          <GripVertical className="size-4" aria-hidden />
        </Button>
        <Button
          aria-label={t('bin:menu', { name: media.name })}
          onPress={() => useBinStore.setState({ menu: item.id })}
          className={joinClasses(onPicture, onHover, 'inset-e-1 top-1 size-6')}
        >
          <Ellipsis className="size-4" aria-hidden />
        </Button>
      </div>
      <div className="flex items-center gap-2 px-0.5 text-small">
        <bdi className="min-w-0 grow truncate" title={media.name}>
          {media.name}
        </bdi>
        <Uses item={item} />
      </div>
      {isOpen ? <MediaMenu anchor={ref} bin={bin} item={item} /> : null}
    </GridListItem>
  )
}

/** Where the open script uses it: as its music, on how many beats. */
function Uses({ item: { uses, isMusic } }: { readonly item: BinItem }) {
  const t = useWords()
  const said = t('bin:uses', { count: uses })
  return (
    <>
      {isMusic ? (
        <span className="flex shrink-0 items-center gap-1 text-good text-micro">
          <Music className="size-3" aria-hidden />
          {t('bin:isMusic')}
        </span>
      ) : null}
      {uses > 0 ? (
        <span className="flex shrink-0 items-center gap-0.5 text-good text-micro tabular-nums" title={said}>
          <Check className="size-3" aria-hidden />
          <span aria-hidden>{uses}</span>
          <span className="sr-only">{said}</span>
        </span>
      ) : null}
    </>
  )
}

const kindIcons = { video: Film, audio: AudioLines, image: ImageIcon }

function MediaPicture({ media, isMissing }: { readonly media: Media; readonly isMissing: boolean }) {
  const t = useWords()
  const [isBroken, setBroken] = useState(false)
  const Icon = kindIcons[media.facts.kind]
  if (isMissing) {
    return (
      <div className="flex size-full flex-col items-center justify-center gap-1 bg-[repeating-linear-gradient(135deg,var(--color-wash)_0_6px,var(--color-wash-strong)_6px_12px)] text-bad text-small">
        <Unplug className="size-4" aria-hidden />
        {t('bin:missing')}
      </div>
    )
  }
  if (isBroken || media.facts.kind === 'audio') {
    return (
      <div className="flex size-full items-center justify-center text-ink-faint">
        <Icon
          className="size-7"
          {...(isBroken ? { 'aria-hidden': true } : { 'aria-label': t('bin:warning.sound-only') })}
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
