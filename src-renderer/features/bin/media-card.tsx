import { clockTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { words } from '@renderer/words/words'
import { playableLength } from '@shared/domain/media'
import { Ellipsis, GripVertical } from 'lucide-react'
import type { Ref } from 'react'
import { Button, ButtonContext, useSlottedContext } from 'react-aria-components'
import { openMenuOf } from './bin-store'
import { MediaBadges } from './media-badges'
import { FavouriteButton, FavouriteMark, Uses } from './media-marks'
import { MediaPicture } from './media-picture'
import type { BinItem } from './use-bin'

const onPicture = 'absolute flex items-center justify-center rounded-sm bg-black/60 text-micro text-white'
const onHover = 'opacity-0 group-data-hovered:opacity-100 data-focus-visible:opacity-100'

/** An item's look. Its tools are there while it is pointed at, has the focus or is dragged: on every card they made scrolling slow. */
export type ItemLook = { readonly item: BinItem; readonly isActive: boolean }

/** A media as a card: its picture, its name, how long it is, what to know about it, where it is used. */
export function MediaCard({ item, isActive }: ItemLook) {
  const { media } = item
  return (
    <div className="flex size-full flex-col gap-1.5">
      <div className="relative min-h-0 grow overflow-hidden rounded-md bg-sunken ring-1 ring-line">
        <MediaPicture item={item} />
        <div className="absolute inset-s-1 top-1 flex gap-1">
          <MediaBadges warnings={media.warnings.filter(warning => warning !== 'sound-only')} isActive={isActive} />
        </div>
        {media.facts.duration === null ? null : (
          <span className={joinClasses(onPicture, 'inset-e-1 bottom-1 px-1 tabular-nums')}>
            {clockTime(playableLength(media.facts))}
          </span>
        )}
        <DragButton isActive={isActive} className={joinClasses(onPicture, onHover, 'inset-s-1 bottom-1 size-6')} />
        {isActive ? <CardTools item={item} /> : <FavouriteMark item={item} className={favouriteOnPicture} />}
      </div>
      <div className="flex items-center gap-2 px-0.5 text-small">
        <bdi className="min-w-0 grow truncate" title={media.name}>
          {media.name}
        </bdi>
        <Uses item={item} />
      </div>
    </div>
  )
}

const favouriteOnPicture = 'absolute inset-e-8 top-1 bg-black/60 text-white'

function CardTools({ item }: { readonly item: BinItem }) {
  return (
    <>
      <Button
        aria-label={words('bin:menu', { name: item.media.name })}
        onPress={({ target }) => openMenuOf(item.id, target)}
        className={joinClasses(onPicture, onHover, 'inset-e-1 top-1 size-6')}
      >
        <Ellipsis className="size-4" aria-hidden />
      </Button>
      <FavouriteButton item={item} className={joinClasses(onHover, favouriteOnPicture)} />
    </>
  )
}

type DragButtonProps = { readonly isActive: boolean; readonly className: string }

/** Takes a media up for dragging with the keys; the pointer drags it anywhere. */
export const DragButton = ({ isActive, className }: DragButtonProps) =>
  isActive ? (
    <Button slot="drag" className={className}>
      <GripVertical className="size-4" aria-hidden />
    </Button>
  ) : (
    <DragButtonPlace />
  )

/** The list writes a warning for every card without its button. */
function DragButtonPlace() {
  const { ref } = useSlottedContext(ButtonContext, 'drag') ?? {}
  return <span ref={ref as Ref<HTMLSpanElement>} hidden />
}
