import { joinClasses } from '@renderer/components/join-classes'
import { words } from '@renderer/words/words'
import { Check, Clapperboard, Music, Star } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { setFavourite } from './edit-media'
import type { BinItem } from './use-bin'

const mark = 'flex shrink-0 items-center gap-0.5 text-micro tabular-nums'

/** Where scripts use a media: in the open one as music and on how many beats, in how many others, as which film. */
export function Uses({ item: { uses, elsewhere, isMusic, isFilm } }: { readonly item: BinItem }) {
  const said = words('bin:uses', { count: uses })
  const saidElsewhere = words('bin:elsewhere', { count: elsewhere })
  return (
    <>
      {isFilm ? (
        <span className={joinClasses(mark, 'text-good')} title={words('bin:isFilm')}>
          <Clapperboard className="size-3" aria-hidden />
          <span className="sr-only">{words('bin:isFilm')}</span>
        </span>
      ) : null}
      {isMusic ? (
        <span className={joinClasses(mark, 'gap-1 text-good')}>
          <Music className="size-3" aria-hidden />
          {words('bin:isMusic')}
        </span>
      ) : null}
      {uses > 0 ? (
        <span className={joinClasses(mark, 'text-good')} title={said}>
          <Check className="size-3" aria-hidden />
          <span aria-hidden>{uses}</span>
          <span className="sr-only">{said}</span>
        </span>
      ) : null}
      {elsewhere > 0 ? (
        <span className={joinClasses(mark, 'text-ink-soft')} title={saidElsewhere}>
          <span aria-hidden>+{elsewhere}</span>
          <span className="sr-only">{saidElsewhere}</span>
        </span>
      ) : null}
    </>
  )
}

/** Makes a media a favourite; seen on the favourites, and on the card that is pointed at. */
export function FavouriteButton({ item, className }: { readonly item: BinItem; readonly className: string }) {
  const { media } = item
  return (
    <ToggleButton
      aria-label={words('bin:favourite', { name: media.name })}
      isSelected={media.is_favourite}
      onChange={is => void setFavourite([item.id], is)}
      className={joinClasses(className, 'flex size-6 items-center justify-center rounded-sm data-selected:opacity-100')}
    >
      <Star className={joinClasses('size-4', media.is_favourite && 'fill-current')} aria-hidden />
    </ToggleButton>
  )
}

/** Says that a media is a favourite, without the way to change it. */
export function FavouriteMark({ item, className }: { readonly item: BinItem; readonly className: string }) {
  if (!item.media.is_favourite) return null
  return (
    <span className={joinClasses(className, 'flex size-6 items-center justify-center rounded-sm')}>
      <Star className="size-4 fill-current" aria-hidden />
      <span className="sr-only">{words('bin:isFavourite')}</span>
    </span>
  )
}
