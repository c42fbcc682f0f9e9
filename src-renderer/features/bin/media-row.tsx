import { clockTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { words } from '@renderer/words/words'
import { playableLength } from '@shared/domain/media'
import { Ellipsis } from 'lucide-react'
import { Button } from 'react-aria-components'
import { openMenuOf } from './bin-store'
import { DragButton, type ItemLook } from './media-card'
import { FavouriteButton, FavouriteMark, Uses } from './media-marks'
import { MediaPicture } from './media-picture'
import type { BinItem } from './use-bin'

const onHover = 'opacity-0 group-data-hovered:opacity-100 data-focus-visible:opacity-100'
const tool = 'flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:text-ink'

/** A media as a line of the list: a small picture, its name and tags, how long it is, where it is used. */
export function MediaRow({ item, isActive }: ItemLook) {
  const { media } = item
  return (
    <div className="flex size-full items-center gap-2 text-small">
      <div className="relative h-9 w-14 shrink-0 overflow-hidden rounded-sm bg-sunken ring-1 ring-line">
        <MediaPicture item={item} isSmall />
      </div>
      <div className="flex min-w-0 grow flex-col">
        <bdi className="truncate" title={media.name}>
          {media.name}
        </bdi>
        <span className="flex min-w-0 items-center gap-2 text-ink-faint text-micro">
          {item.isMissing ? <span className="shrink-0 text-bad">{words('bin:missing')}</span> : null}
          <bdi className="truncate">{media.tags.join(', ')}</bdi>
        </span>
      </div>
      <Uses item={item} />
      {media.facts.duration === null ? null : (
        <span className="shrink-0 text-ink-soft tabular-nums">{clockTime(playableLength(media.facts))}</span>
      )}
      <DragButton
        isActive={isActive}
        className={joinClasses(tool, onHover, 'sr-only data-focus-visible:not-sr-only')}
      />
      <span className="flex w-12 shrink-0">
        {isActive ? <RowTools item={item} /> : <FavouriteMark item={item} className="text-ink-soft" />}
      </span>
    </div>
  )
}

function RowTools({ item }: { readonly item: BinItem }) {
  return (
    <>
      <FavouriteButton item={item} className={joinClasses(onHover, 'text-ink-soft')} />
      <Button
        aria-label={words('bin:menu', { name: item.media.name })}
        onPress={({ target }) => openMenuOf(item.id, target)}
        className={joinClasses(tool, onHover)}
      >
        <Ellipsis className="size-4" aria-hidden />
      </Button>
    </>
  )
}
