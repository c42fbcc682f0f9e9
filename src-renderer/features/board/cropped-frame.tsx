import { joinClasses } from '@renderer/components/join-classes'
import { PatientImage } from '@renderer/components/patient-image'
import type { Clip } from '@shared/domain/clip'
import { type Area, cropOf } from '@shared/domain/crop'
import { type Format, formatSize } from '@shared/domain/format'
import { type Media, posterTime } from '@shared/domain/media'
import { frameUrl } from '@shared/domain/media-url'
import { seconds } from '@shared/domain/time'
import { type CSSProperties, useState } from 'react'

const percent = (value: number) => `${value * 100}%`

/** Where an area of something lies on it, for an element that is placed absolutely. */
export const areaStyle = (area: Area): CSSProperties => ({
  left: percent(area.left),
  top: percent(area.top),
  width: percent(area.width),
  height: percent(area.height),
})

/** The media's own picture, which the bin shows too. */
export const posterOf = (media: Media): string => frameUrl(media.media_id, posterTime(media.facts))

/** Frames are asked for at tenths of a second, so that a moving handle finds most of them made already. */
export const frameAt = (media: Media, at: number): string => frameUrl(media.media_id, seconds(Math.round(at * 10) / 10))

type CroppedFrameProps = {
  readonly media: Media
  readonly at: number
  readonly look: Pick<Clip, 'fit' | 'focus' | 'zoom'>
  readonly format: Format
  readonly className?: string
}

/** One frame of a media as the film will show it. The height is the parent's to give; the width follows from the format. */
export function CroppedFrame({ media, at, look, format, className }: CroppedFrameProps) {
  const [isBroken, setBroken] = useState(false)
  const frame = formatSize[format]
  const { width, height } = media.facts
  const { seen, place } = cropOf({ width: Math.max(1, width), height: Math.max(1, height) }, frame, look)
  const whole = { width: percent(1 / seen.width), height: percent(1 / seen.height) }
  const src = frameAt(media, at)
  const first = posterOf(media)
  return (
    <div
      aria-hidden
      className={joinClasses('relative shrink-0 overflow-hidden bg-wash-strong', className)}
      style={{ aspectRatio: `${frame.width} / ${frame.height}` }}
    >
      {isBroken ? null : (
        <>
          {look.fit === 'blur' ? (
            <PatientImage
              src={src}
              first={first}
              className="absolute inset-0 size-full scale-125 object-cover opacity-70 blur-sm"
            />
          ) : null}
          <div className="absolute overflow-hidden" style={areaStyle(place)}>
            <PatientImage
              src={src}
              first={first}
              className="absolute max-w-none"
              style={{ ...whole, left: percent(-seen.left / seen.width), top: percent(-seen.top / seen.height) }}
              onBroken={() => setBroken(true)}
            />
          </div>
        </>
      )}
    </div>
  )
}
