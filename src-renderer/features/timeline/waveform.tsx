import type { MediaId } from '@shared/domain/ids'
import type { Peaks } from '@shared/domain/waveform'
import { useEffect, useRef } from 'react'
import { useLook } from './lane-look'
import { pixelsOf } from './scale'
import { type Heard, loudnessOver } from './sound-shape'
import { usePeaks } from './use-peaks'
import { useThemeTurn } from './use-theme-turn'

type WaveformProps = {
  readonly media_id: MediaId
  readonly heard: Heard
  /** Frames of the film that it lies on. */
  readonly start: number
  readonly frames: number
  /** Pixels. */
  readonly height: number
  /** From the middle both ways, or from the ground up. */
  readonly stands: 'middle' | 'ground'
  readonly className?: string
}

type Drawing = Pick<WaveformProps, 'heard' | 'height' | 'stands'> & { readonly first: number; readonly zoom: number }

function draw(canvas: HTMLCanvasElement, peaks: Peaks, { heard, height, stands, first, zoom }: Drawing): void {
  const width = canvas.clientWidth
  const scale = devicePixelRatio
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (!pen || width === 0) return
  pen.scale(scale, scale)
  pen.fillStyle = getComputedStyle(canvas).color
  const shape = loudnessOver(peaks, heard, first, width, zoom)
  pen.beginPath()
  for (const [x, level] of shape.entries()) {
    const tall = Math.max(1, level * height)
    pen.rect(x, stands === 'middle' ? (height - tall) / 2 : height - tall, 1, tall)
  }
  pen.fill()
}

/** How loud a sound is along the lane; only as much of it as is about in sight. Decoration: its cell says what it is. */
export function Waveform({ media_id, heard, start, frames, height, stands, className }: WaveformProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  const { zoom, fps, sight } = useLook()
  const peaks = usePeaks(media_id)
  const theme = useThemeTurn()
  const left = pixelsOf(start, zoom, fps)
  const first = Math.max(0, Math.floor(sight.from - left))
  const width = Math.max(0, Math.floor(Math.min(pixelsOf(frames, zoom, fps), sight.to - left) - first))
  const { from, speed, volume, length, fadeIn, fadeOut, loopsAt } = heard
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colour comes from the theme
  useEffect(() => {
    const sound = { from, speed, volume, length, fadeIn, fadeOut, loopsAt }
    if (ref.current && peaks) draw(ref.current, peaks, { heard: sound, height, stands, first, zoom })
  }, [peaks, from, speed, volume, length, fadeIn, fadeOut, loopsAt, height, stands, first, width, zoom, theme])
  if (!peaks || width === 0) return null
  return (
    <canvas
      ref={ref}
      aria-hidden
      className={className}
      style={{ position: 'absolute', left: first, width, height, bottom: 0, pointerEvents: 'none' }}
    />
  )
}
