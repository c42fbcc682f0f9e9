import { clockTime } from '@renderer/components/format-time'
import type { Media } from '@shared/domain/media'
import { placeTime, useScrubStore } from './scrub-store'

/** The picture where one looks now, over the media's own, with a line for how far in it is. */
export function ScrubPicture({ media, isSmall }: { readonly media: Media; readonly isSmall: boolean }) {
  const { strip, place, count } = useScrubStore()
  const share = count > 1 ? place / (count - 1) : 0
  const shape = strip ? strip.width / strip.height : 1
  return (
    <div className="pointer-events-none absolute inset-0 flex items-center justify-center overflow-hidden [container-type:size]">
      {strip ? (
        <div
          data-scrub={place}
          className="shrink-0"
          style={{
            width: `max(100cqw, 100cqh * ${shape})`,
            height: `max(100cqh, 100cqw / ${shape})`,
            backgroundImage: `url("${strip.url}")`,
            backgroundSize: `${strip.count * 100}% 100%`,
            backgroundPosition: `${share * 100}% 0`,
          }}
        />
      ) : null}
      {isSmall ? null : (
        <span className="absolute start-1 bottom-1 rounded-sm bg-black/60 px-1 text-micro text-white tabular-nums">
          {clockTime(placeTime(media, place, count))}
        </span>
      )}
      <span className="absolute bottom-0 left-0 h-0.5 bg-accent" style={{ width: `${((place + 1) / count) * 100}%` }} />
    </div>
  )
}
