import type { FfmpegFeatures } from '@main/ffmpeg/features'
import { inputArgs } from '@main/ffmpeg/input-args'
import { captionDocument, cardDocument } from '@shared/domain/ass'
import type { BeatKind } from '@shared/domain/beat'
import type { Quality, Size } from '@shared/domain/format'
import type { Picture } from '@shared/domain/picture'
import type { PlannedTransition, RenderPlan, Segment } from '@shared/domain/render-plan'
import { frameFilters } from './picture-filter'
import { seekTo } from './seek'
import { type RenderSources, sourceOf } from './source'

export type SegmentSetting = {
  readonly plan: RenderPlan
  readonly sources: RenderSources
  readonly features: FfmpegFeatures
  readonly quality: Quality
}

/** Everything for encoding one segment, but where its output goes: arguments after the binary, and files that they name. */
export type SegmentWork = {
  readonly args: readonly string[]
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** The encoder's settings of each quality (design: equal settings in every segment, so that they can be joined without encoding again). */
const qualities: Record<Quality, { preset: string; crf: string }> = {
  draft: { preset: 'superfast', crf: '23' },
  standard: { preset: 'superfast', crf: '22' },
  high: { preset: 'veryfast', crf: '20' },
}

/** Top and bottom of a card by its beat's kind. */
const cardColours: Record<BeatKind, readonly [string, string]> = {
  hook: ['0x1d1744', '0x54307a'],
  point: ['0x0f1a30', '0x1f4a6e'],
  cta: ['0x0b2326', '0x1d5c4d'],
}

const xfades: Record<PlannedTransition['kind'], string> = { fade: 'fade', slide: 'slideleft', zoom: 'zoomin' }

/** Where a layer stands: its place among the segment's layers, and how many inputs come before its own. */
type Slot = { readonly place: number; readonly input: number }

type Layer = { readonly input: readonly string[]; readonly chain: string; readonly files: SegmentWork['files'] }

/**
 * Exact frames out of any stretch: reading starts at the key frame before (times before zero), `fps` lays frames on the output's grid, the
 * second `fps` begins at zero with the frame shown then, and a source that ends early stays on its last frame.
 */
function timing(picture: Exclude<Picture, { kind: 'card' }>, frames: number, fps: number, shift: number): string[] {
  const speed = picture.kind === 'moving' ? picture.speed : 1
  const moved = shift === 0 ? 'PTS' : `(PTS-${shift.toFixed(6)}/TB)`
  const pace = shift === 0 && speed === 1 ? [] : [`setpts=${moved}/${speed.toFixed(6)}`]
  const grid = [`fps=${fps}`, 'tpad=stop_mode=clone:stop=-1', `fps=${fps}:start_time=0`]
  return [...pace, ...grid, `trim=end_frame=${picture.kind === 'moving' ? frames : 1}`]
}

const stretch = (frames: number) => ['tpad=stop_mode=clone:stop=-1', `trim=end_frame=${frames}`]

function mediaLayer(
  picture: Exclude<Picture, { kind: 'card' }>,
  frames: number,
  slot: Slot,
  { plan, sources, features }: SegmentSetting,
): Layer {
  const { path, facts } = sourceOf(sources, picture.media)
  // A tenth of a millisecond later: a frame that lies exactly between two of the output's must fall the same way in every segment.
  const { from, shift } = seekTo(facts, picture.at + 0.0001)
  const chain = [
    `[${slot.input}:V:0]${timing(picture, frames, plan.fps, shift).join(',')}`,
    frameFilters(picture.look, facts, plan.size, features, `l${slot.place}`),
    ...(picture.kind === 'moving' ? [] : stretch(frames)),
    'setsar=1',
    'format=yuv420p',
  ]
  return {
    input: [
      '-noaccurate_seek',
      ...inputArgs({ path, demuxer: facts.demuxer, ...(from === undefined ? {} : { from }) }),
    ],
    chain: chain.join(','),
    files: [],
  }
}

/** A calm gradient: two halves blurred into each other, small, then enlarged. */
function cardLayer(
  picture: Extract<Picture, { kind: 'card' }>,
  frames: number,
  slot: Slot,
  { plan }: SegmentSetting,
): Layer {
  const { size, fps } = plan
  const [top, bottom] = cardColours[picture.beatKind]
  const small: Size = { width: Math.round(size.width / 16) * 2, height: Math.round(size.height / 16) * 2 }
  const name = `card-${slot.place}.ass`
  const chain = [
    `color=c=${top}:s=${small.width}x${small.height / 2}:r=${fps}`,
    'format=gbrp',
    `pad=${small.width}:${small.height}:0:0:${bottom}`,
    `gblur=sigma=${(small.height / 5).toFixed(1)}:steps=3`,
    'trim=end_frame=1',
    `scale=${size.width}:${size.height}:flags=bicubic:out_color_matrix=bt709:out_range=tv`,
    'setsar=1',
    'format=yuv420p',
    `ass=${name}:fontsdir=../fonts`,
    ...stretch(frames),
  ]
  return { input: [], chain: chain.join(','), files: [{ name, text: cardDocument(picture, size) }] }
}

function layerOf(picture: Picture, frames: number, slot: Slot, setting: SegmentSetting): Layer {
  return picture.kind === 'card'
    ? cardLayer(picture, frames, slot, setting)
    : mediaLayer(picture, frames, slot, setting)
}

/** What the picture comes in over: the last frame before it, held, or black at the film's start. */
function layerBefore({ previous, frames }: PlannedTransition, slot: Slot, setting: SegmentSetting): Layer {
  const { size, fps } = setting.plan
  if (previous) return layerOf(previous, frames + 1, slot, setting)
  const chain = `color=c=black:s=${size.width}x${size.height}:r=${fps},trim=end_frame=${frames + 1},setsar=1,format=yuv420p`
  return { input: [], chain, files: [] }
}

function encoderArgs(quality: Quality, frames: number, fps: number): string[] {
  const { preset, crf } = qualities[quality]
  return [
    ...['-map', '[out]', '-an', '-r', String(fps), '-frames:v', String(frames)],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      preset,
      '-crf',
      crf,
      '-g',
      String(2 * fps),
      '-threads',
      '1',
      '-pix_fmt',
      'yuv420p',
    ],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...['-video_track_timescale', String(fps * 1_000), '-map_metadata', '-1', '-map_chapters', '-1', '-f', 'mp4'],
  ]
}

/**
 * The arguments that encode one segment: its picture, the transition into it, its captions. One thread each: two at a time use two cores
 * best, and every run gives the same bytes.
 * @returns arguments up to the output's name, which is the caller's to add; texts go into files beside, never into a filter
 */
export function segmentWork(segment: Segment, setting: SegmentSetting): SegmentWork {
  const { plan, quality } = setting
  const { transition, captions, frames } = segment
  const before = transition ? [layerBefore(transition, { place: 0, input: 0 }, setting)] : []
  const input = before.filter(layer => layer.input.length > 0).length
  const shown = layerOf(segment.picture, frames, { place: before.length, input }, setting)
  const captioned = captions.length > 0 ? ',ass=captions.ass:fontsdir=../fonts,format=yuv420p' : ''
  const text = captionDocument(captions, plan.captions, plan.size, plan.fps)
  const layers = [...before, shown]
  const mixed = transition
    ? [
        ...layers.map((layer, place) => `${layer.chain}[p${place}]`),
        `[p0][p1]xfade=transition=${xfades[transition.kind]}:duration=${(transition.frames / plan.fps).toFixed(6)}:offset=0${captioned}[out]`,
      ]
    : [`${shown.chain}${captioned}[out]`]
  return {
    args: [
      ...['-loglevel', 'error'],
      ...layers.flatMap(layer => layer.input),
      ...['-filter_complex', mixed.join(';')],
      ...encoderArgs(quality, frames, plan.fps),
    ],
    files: [...layers.flatMap(layer => layer.files), ...(captions.length > 0 ? [{ name: 'captions.ass', text }] : [])],
  }
}
