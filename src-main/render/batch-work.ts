import { type PictureEncoder, software } from '@main/ffmpeg/hardware-encoders'
import { captionDocument } from '@shared/domain/ass'
import { eventsOver } from '@shared/domain/captions'
import type { Quality } from '@shared/domain/format'
import type { PlannedTransition, RenderPlan, Segment } from '@shared/domain/render-plan'
import { layLogos } from './logo-layers'
import { outputArgs, pieceNames } from './output-args'
import { ending, type Layer, type LayerSetting, layerBefore, layerOf, type WorkFile } from './picture-layers'

export type BatchSetting = LayerSetting & {
  readonly plan: Pick<RenderPlan, 'size' | 'fps' | 'kbps' | 'captions'>
  readonly quality: Quality
  /** x264 when absent. */
  readonly encoder?: PictureEncoder
}

/** What one run of FFmpeg needs to encode segments: all arguments after the binary, files that they name, and the names of what it writes, in order. */
export type BatchWork = {
  readonly args: readonly string[]
  readonly files: readonly WorkFile[]
  readonly outputs: readonly string[]
}

/** Segments of one shot that follow each other: the source is opened once, and no frame of it decoded twice. */
type Run = readonly [Segment, ...Segment[]]

const xfades: Record<PlannedTransition['kind'], string> = { fade: 'fade', slide: 'slideleft', zoom: 'zoomin' }

const framesOf = (segments: readonly Segment[]) => segments.reduce((sum, { frames }) => sum + frames, 0)

function runsOf(segments: readonly Segment[]): Run[] {
  const runs: [Segment, ...Segment[]][] = []
  for (const segment of segments) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const goesOn = last?.shot === segment.shot && last.start + last.frames === segment.start
    if (run && goesOn) run.push(segment)
    else runs.push([segment])
  }
  return runs
}

/** Layers of a batch, each with how its run ends in the label `run<index>`. */
function drawRuns(runs: readonly Run[], setting: LayerSetting): { layers: Layer[]; graph: string[] } {
  const layers: Layer[] = []
  const slot = () => ({ place: layers.length, input: layers.filter(layer => layer.input.length > 0).length })
  const graph = runs.flatMap((run, index) => {
    const [{ picture, transition }] = run
    if (!transition) {
      const shown = layerOf(picture, framesOf(run), slot(), setting)
      layers.push(shown)
      return [`${shown.chain}[run${index}]`]
    }
    const before = layerBefore(transition, slot(), setting)
    layers.push(before)
    const shown = layerOf(picture, framesOf(run), slot(), setting)
    layers.push(shown)
    const seconds = (transition.frames / setting.plan.fps).toFixed(6)
    return [
      `${before.chain}[before${index}]`,
      `${shown.chain}[after${index}]`,
      `[before${index}][after${index}]xfade=transition=${xfades[transition.kind]}:duration=${seconds}:offset=0,${ending}[run${index}]`,
    ]
  })
  return { layers, graph }
}

/** All runs one after the other, frame numbers as times: where a run has one frame only, `concat` does not know how long it lasts. */
function inRow(runs: readonly Run[], fps: number): string {
  const labels = runs.map((_, index) => `[run${index}]`).join('')
  return `${labels}${runs.length > 1 ? `concat=n=${runs.length},` : ''}settb=1/${fps},setpts=N`
}

/** Titles and captions of segments in a row as one document; null where nothing is written on them. */
function textOver(segments: readonly Segment[], { captions, size, fps }: BatchSetting['plan']): string | null {
  const events = eventsOver(segments, segment => segment.captions)
  const titles = eventsOver(segments, segment => segment.titles ?? [])
  return events.length + titles.length === 0 ? null : captionDocument(events, captions, size, fps, titles)
}

/** The arguments that encode segments, in the plan's order: each shot opened, decoded and drawn on once, the whole encoded once, each segment a file of its own. */
export function batchWork(segments: readonly Segment[], setting: BatchSetting): BatchWork {
  const { plan, quality, encoder = software } = setting
  const runs = runsOf(segments)
  const { layers, graph } = drawRuns(runs, setting)
  const inputs = layers.filter(layer => layer.input.length > 0).length
  const logos = eventsOver(segments, segment => segment.logos ?? [])
  const marked = layLogos(inRow(runs, plan.fps), logos, { frames: framesOf(segments), inputs }, setting)
  const text = textOver(segments, plan)
  const captioned = text === null ? [] : ['ass=captions.ass:fontsdir=../fonts', 'format=yuv420p']
  const row = [marked.graph, ...captioned, ...encoder.upload].join(',')
  const lengths = segments.map(({ frames }) => frames)
  return {
    args: [
      ...['-loglevel', 'error', ...encoder.device, ...layers.flatMap(layer => layer.input), ...marked.input],
      ...['-filter_complex', [...graph, `${row}[out]`].join(';')],
      ...outputArgs(lengths, plan, quality, encoder),
      ...layers.flatMap(layer => layer.readBeside),
    ],
    files: [...layers.flatMap(layer => layer.files), ...(text === null ? [] : [{ name: 'captions.ass', text }])],
    outputs: pieceNames(segments.length),
  }
}
