import { stripCell } from '@shared/domain/filmstrip'
import type { LaidClip } from '@shared/domain/lay-clips'
import type { Media } from '@shared/domain/media'
import { frameUrl } from '@shared/domain/media-url'
import { seconds } from '@shared/domain/time'
import { useLook } from './lane-look'
import { pixelsOf } from './scale'
import { type OrderedStrip, stripSlots } from './strip-slots'
import { useStrip } from './use-strip'

type ClipStripProps = { readonly laid: LaidClip; readonly media: Media; readonly height: number }

/** A clip's pictures side by side, as far as they are about in sight. */
export function ClipStrip({ laid, media, height }: ClipStripProps) {
  const { zoom, fps, sight } = useLook()
  const { duration } = media.facts
  const cell = stripCell(media.facts)
  const picture = (cell.width / cell.height) * height
  if (duration === null) {
    const image = `url(${frameUrl(media.media_id, seconds(0))})`
    return (
      <div
        aria-hidden
        className="absolute inset-0"
        style={{ backgroundImage: image, backgroundSize: `auto ${height}px` }}
      />
    )
  }
  const place = { left: pixelsOf(laid.start, zoom, fps), width: pixelsOf(laid.frames, zoom, fps), picture }
  const strips = stripSlots({ from: laid.from, speed: laid.speed, duration, ...place }, sight, zoom)
  return (
    <div aria-hidden className="absolute inset-0 overflow-hidden">
      {strips.map(strip => (
        <Pictures
          key={`${strip.order.from_ms}:${strip.order.to_ms}`}
          strip={strip}
          media={media}
          picture={picture}
          height={height}
        />
      ))}
    </div>
  )
}

type PicturesProps = {
  readonly strip: OrderedStrip
  readonly media: Media
  readonly picture: number
  readonly height: number
}

function Pictures({ strip: { order, slots }, media, picture, height }: PicturesProps) {
  const url = useStrip(media.media_id, order)
  if (!url) return null
  return slots.map(({ x, width, index }) => (
    <div
      key={x}
      className="absolute inset-y-0"
      style={{
        left: x,
        width: Math.ceil(width),
        backgroundImage: `url(${url})`,
        backgroundSize: `${picture * order.count}px ${height}px`,
        backgroundPosition: `${-(index * picture + (picture - width) / 2)}px 0`,
      }}
    />
  ))
}
