import { useWidth } from '@renderer/components/use-width'
import type { Clip } from '@shared/domain/clip'
import { type Format, formatSize } from '@shared/domain/format'
import type { Media } from '@shared/domain/media'
import { useRef } from 'react'
import { CroppedFrame } from './cropped-frame'

/** More different frames than this tell nothing more and each costs main a decode; wider strips show some twice. */
const mostFrames = 4

/** The times shown in a strip of `cells` frames over a stretch, each the middle of its share. */
export function stripTimes(from: number, to: number, cells: number): number[] {
  const different = Math.min(mostFrames, cells)
  return Array.from({ length: cells }, (_, cell) => {
    const share = Math.floor((cell * different) / cells)
    return from + ((to - from) * (share + 0.5)) / different
  })
}

type FilmstripProps = {
  readonly clip: Pick<Clip, 'from' | 'to' | 'fit' | 'focus' | 'zoom'>
  readonly media: Media
  readonly format: Format
  /** Height in pixels. */
  readonly height: number
}

/** A clip's stretch as frames side by side, each as the film will show it. */
export function Filmstrip({ clip, media, format, height }: FilmstripProps) {
  const ref = useRef<HTMLDivElement>(null)
  const width = useWidth(ref)
  const { width: across, height: down } = formatSize[format]
  const count = Math.max(1, Math.ceil(width / ((height * across) / down)))
  const cells = stripTimes(clip.from, clip.to, count).map((at, place) => ({ at, place }))
  return (
    <div ref={ref} className="absolute inset-0 flex gap-px overflow-hidden bg-black">
      {cells.map(({ at, place }) => (
        <CroppedFrame key={place} media={media} at={at} look={clip} format={format} className="h-full" />
      ))}
    </div>
  )
}
