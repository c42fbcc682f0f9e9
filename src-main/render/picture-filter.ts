import type { FfmpegFeatures } from '@main/ffmpeg/features'
import { toneMapFilters } from '@main/ffmpeg/tone-map'
import type { Size } from '@shared/domain/format'
import type { MediaFacts } from '@shared/domain/media'
import type { PictureLook } from '@shared/domain/picture'
import { unreachable } from '@shared/domain/unreachable'

/** Numbers go into filters in plain digits: `1e-7` would be read as an error or a name. */
const digits = (value: number) => value.toFixed(6).replace(/\.?0+$/, '')

/** Pictures that are not made of luma and colour, or have their range full: FFmpeg would convert them with the matrix of old television. */
const isYuv = (facts: MediaFacts) => /^(yuv[^aj]|nv12|p010)/.test(facts.pixelFormat ?? '')
const hasAlpha = (facts: MediaFacts) => /^(rgba|bgra|argb|abgr|ya|yuva|gbrap|pal8)/.test(facts.pixelFormat ?? '')

/** Films of high definition are in BT.709 already; others are converted from what they say they are. HDR is brought over after scaling. */
function colourOptions(facts: MediaFacts): string {
  if (facts.hdrTransfer !== null) return ''
  const isHigh = facts.kind === 'video' && Math.min(facts.width, facts.height) >= 720
  if (isHigh && isYuv(facts)) return ''
  const from = isHigh && facts.pixelFormat?.startsWith('yuvj') ? ':in_color_matrix=bt709' : ''
  return `${from}:out_color_matrix=bt709:out_range=tv`
}

/** One axis of the crop: as much as asked for, its middle as near the focus as the picture's edge lets it (`cropOf` in the domain). */
const window = (look: PictureLook, wide: string, high: string) =>
  [
    `crop=w='${wide}':h='${high}'`,
    `x='min(max(iw*${digits(look.focus[0])}-ow/2,0),iw-ow)'`,
    `y='min(max(ih*${digits(look.focus[1])}-oh/2,0),ih-oh)'`,
  ].join(':')

function fillFilters(look: PictureLook, size: Size, scale: string): string[] {
  const aspect = digits(size.width / size.height)
  const zoom = digits(look.zoom)
  const crop = window(look, `min(iw,ih*${aspect}/sar)/${zoom}`, `min(ih,iw*sar/${aspect})/${zoom}`)
  return [crop, `scale=${size.width}:${size.height}${scale}`]
}

/** The whole picture, or with zoom the part that still fits, as large as the frame lets it be. */
function fitFilters(look: PictureLook, size: Size, scale: string): string[] {
  const aspect = digits(size.width / size.height)
  const zoom = digits(look.zoom)
  const wide = `min(iw,max(iw,ih*${aspect}/sar)/${zoom})`
  const crop = window(look, wide, `min(ih,max(ih,iw*sar/${aspect})/${zoom})`)
  const inside = `w='trunc(min(${size.width},${size.height}*dar)/2)*2':h='trunc(min(${size.height},${size.width}/dar)/2)*2'`
  return [...(look.zoom > 1 ? [crop] : []), `scale=${inside}${scale}`, 'setsar=1']
}

/** The size that comes out, and that which a picture shown whole keeps inside. */
type Room = { readonly size: Size; readonly inside: Size }

/** The picture itself, enlarged, blurred and dimmed, behind the whole of it. Blurred small: a blur of an eighth costs a sixty-fourth. */
function blurFilters(look: PictureLook, { size, inside }: Room, scale: string, label: string): string {
  const small = { width: Math.round(size.width / 16) * 2, height: Math.round(size.height / 16) * 2 }
  const behind = [
    ...fillFilters({ ...look, zoom: 1 }, small, scale),
    'setsar=1',
    `gblur=sigma=${digits((7 * Math.min(size.width, size.height)) / 1_080)}`,
    `scale=${size.width}:${size.height}`,
    "lutyuv=y='16+(val-16)*0.62'",
  ]
  return [
    `split[${label}back][${label}front]`,
    `[${label}back]${['format=yuv420p', ...behind].join(',')}[${label}behind]`,
    `[${label}front]${fitFilters(look, inside, scale).join(',')}[${label}inside]`,
    `[${label}behind][${label}inside]overlay=(W-w)/2:(H-h)/2`,
  ].join(';')
}

/**
 * Filters that bring a source's frames to the output's size, shape and colours; labels inside begin with `label`, and a picture that is
 * to be seen whole keeps `inside` a smaller size in the middle.
 * Crops before it scales: the other way round costs three times as much for the same picture. Pixels that are not square become so in the
 * one scaling: of two in a row, FFmpeg would let now the one, now the other convert the colours, and equal segments would differ.
 */
export function frameFilters(
  look: PictureLook,
  facts: MediaFacts,
  size: Size,
  features: FfmpegFeatures,
  label: string,
  inside: Size = size,
): string {
  const scale = `:flags=bicubic${colourOptions(facts)}`
  const toneMap = toneMapFilters(facts, features)
  // Premultiplied, what was see-through becomes black; without it whatever colour the file holds there would show.
  const opaque = hasAlpha(facts) ? ['format=gbrap', 'premultiply=inplace=1', 'format=gbrp'] : []
  switch (look.fit) {
    case 'fill':
      return [...opaque, ...fillFilters(look, size, scale), ...toneMap].join(',')
    case 'fit': {
      const bars = `pad=${size.width}:${size.height}:-1:-1`
      return [...opaque, ...fitFilters(look, inside, scale), ...toneMap, bars].join(',')
    }
    case 'blur':
      return [...opaque, ...toneMap, blurFilters(look, { size, inside }, scale, label)].join(',')
    default:
      return unreachable(look.fit)
  }
}
