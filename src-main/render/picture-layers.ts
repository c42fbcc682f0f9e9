import type { FfmpegFeatures } from '@main/ffmpeg/features'
import { inputArgs, readAllStreams } from '@main/ffmpeg/input-args'
import { seekTo } from '@main/media/seek'
import { cardDocument } from '@shared/domain/ass'
import { cardColours } from '@shared/domain/card-colours'
import type { Size } from '@shared/domain/format'
import type { MediaFacts } from '@shared/domain/media'
import type { Picture } from '@shared/domain/picture'
import type { PlannedTransition, RenderPlan } from '@shared/domain/render-plan'
import { frameFilters } from './picture-filter'
import { type RenderSources, sourceOf } from './source'
import { canvasFilters, pushFilter } from './still-push'

export type LayerSetting = {
  readonly plan: Pick<RenderPlan, 'size' | 'fps'>
  readonly sources: RenderSources
  readonly features: FfmpegFeatures
}

/** A text that arguments name, to lie where FFmpeg works. */
export type WorkFile = { readonly name: string; readonly text: string }

/** One picture over a number of frames: at most one input, and the filters that end in frames of the film's size, rate and colours. */
export type Layer = {
  readonly input: readonly string[]
  readonly chain: string
  readonly files: readonly WorkFile[]
  /** What the run writes nowhere, so that the input's times are right. */
  readonly readBeside: readonly string[]
}

/** Where a layer stands: its place among all layers of a run of FFmpeg, and how many inputs come before its own. */
export type Slot = { readonly place: number; readonly input: number }

/**
 * How every picture ends: each filter after it would choose a form of its own if there were a choice, and choose otherwise in other company.
 * From FFmpeg 7 on filters look at the words about colours too, and would convert between pictures that differ in nothing else.
 */
export const ending =
  'setsar=1,format=yuv420p,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709'

type MediaPicture = Exclude<Picture, { kind: 'card' }>

/**
 * Exact frames out of any stretch: reading starts at the key frame before (times before zero), `fps` lays frames on the output's grid, the
 * second `fps` begins at zero with the frame shown then, and a source that ends early stays on its last frame.
 */
function timing(picture: MediaPicture, frames: number, fps: number, shift: number): string[] {
  const speed = picture.kind === 'moving' ? picture.speed : 1
  const moved = shift === 0 ? 'PTS' : `(PTS-${shift.toFixed(6)}/TB)`
  const pace = shift === 0 && speed === 1 ? [] : [`setpts=${moved}/${speed.toFixed(6)}`]
  const grid = [`fps=${fps}`, 'tpad=stop_mode=clone:stop=-1', `fps=${fps}:start_time=0`]
  return [...pace, ...grid, `trim=end_frame=${picture.kind === 'moving' ? frames : 1}`]
}

const stretch = (frames: number) => ['tpad=stop_mode=clone:stop=-1', `trim=end_frame=${frames}`]

/** Less light: brightness and colour alike, as if all of red, green and blue were. */
const dimmed = (dim: number | undefined) => {
  const kept = (1 - (dim ?? 0)).toFixed(2)
  const colour = `128+(val-128)*${kept}`
  return dim === undefined ? [] : [ending, `lutyuv=y='16+(val-16)*${kept}':u='${colour}':v='${colour}'`]
}

/** A picture's frames at the film's size, from the first frame that `timing` lets through. */
function shownFrames(
  picture: MediaPicture,
  frames: number,
  facts: MediaFacts,
  label: string,
  { plan, features }: LayerSetting,
): string[] {
  const { look } = picture
  const film = { size: plan.size, fps: plan.fps, features }
  if (picture.kind === 'moving') return [frameFilters(look, facts, plan.size, features, label)]
  const { push } = picture
  const canvas = push && canvasFilters(look, push, facts, film, label)
  if (picture.kind === 'pushed') return [canvas ?? '', ...stretch(frames), pushFilter(picture.push, film)]
  const still =
    push && canvas ? [canvas, pushFilter(push, film)] : [frameFilters(look, facts, plan.size, features, label)]
  return [...still, ...dimmed(picture.dim), ...stretch(frames)]
}

function mediaLayer(picture: MediaPicture, frames: number, slot: Slot, setting: LayerSetting): Layer {
  const { path, facts } = sourceOf(setting.sources, picture.media)
  // A tenth of a millisecond later: a frame that lies exactly between two of the output's must fall the same way in every segment.
  const { from, shift } = seekTo(facts, (picture.kind === 'pushed' ? 0 : picture.at) + 0.0001)
  const chain = [
    `[${slot.input}:V:0]${timing(picture, frames, setting.plan.fps, shift).join(',')}`,
    ...shownFrames(picture, frames, facts, `l${slot.place}`, setting),
    ending,
  ]
  return {
    input: [
      // One thread: runs side by side keep all processors busy, and every decoding thread holds frames of its own.
      ...['-noaccurate_seek', '-threads', '1'],
      ...inputArgs({ path, demuxer: facts.demuxer, ...(from === undefined ? {} : { from }) }),
    ],
    chain: chain.join(','),
    files: [],
    readBeside: readAllStreams(slot.input, { demuxer: facts.demuxer, ...(from === undefined ? {} : { from }) }),
  }
}

/** A calm gradient: two halves blurred into each other, small, then enlarged. */
function cardLayer(
  picture: Extract<Picture, { kind: 'card' }>,
  frames: number,
  slot: Slot,
  { plan }: LayerSetting,
): Layer {
  const { size, fps } = plan
  const [top, bottom] = cardColours[picture.beatKind]
  const small: Size = { width: Math.round(size.width / 16) * 2, height: Math.round(size.height / 16) * 2 }
  const name = `card-${slot.place}.ass`
  const chain = [
    `color=c=0x${top}:s=${small.width}x${small.height / 2}:r=${fps}`,
    'format=gbrp',
    `pad=${small.width}:${small.height}:0:0:0x${bottom}`,
    `gblur=sigma=${(small.height / 5).toFixed(1)}:steps=3`,
    'trim=end_frame=1',
    `scale=${size.width}:${size.height}:flags=bicubic:out_color_matrix=bt709:out_range=tv`,
    'setsar=1',
    'format=yuv420p',
    `ass=${name}:fontsdir=../fonts`,
    ...stretch(frames),
    ending,
  ]
  return { input: [], chain: chain.join(','), files: [{ name, text: cardDocument(picture, size) }], readBeside: [] }
}

/** A picture over `frames` frames. */
export function layerOf(picture: Picture, frames: number, slot: Slot, setting: LayerSetting): Layer {
  return picture.kind === 'card'
    ? cardLayer(picture, frames, slot, setting)
    : mediaLayer(picture, frames, slot, setting)
}

/** What a picture comes in over: the last frame before it, held, or black at the film's start. */
export function layerBefore({ previous, frames }: PlannedTransition, slot: Slot, setting: LayerSetting): Layer {
  const { size, fps } = setting.plan
  if (previous) return layerOf(previous, frames + 1, slot, setting)
  const chain = `color=c=black:s=${size.width}x${size.height}:r=${fps},trim=end_frame=${frames + 1},${ending}`
  return { input: [], chain, files: [], readBeside: [] }
}
