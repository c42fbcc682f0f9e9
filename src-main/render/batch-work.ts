import { captionDocument } from '@shared/domain/ass'
import { captionsOver } from '@shared/domain/captions'
import type { Quality } from '@shared/domain/format'
import type { PlannedTransition, RenderPlan, Segment } from '@shared/domain/render-plan'
import { encoderArgs } from './encoder-args'
import { ending, type Layer, type LayerSetting, layerBefore, layerOf, type WorkFile } from './picture-layers'

export type BatchSetting = LayerSetting & {
  readonly plan: Pick<RenderPlan, 'size' | 'fps' | 'kbps' | 'captions'>
  readonly quality: Quality
}

/** What one run of FFmpeg needs to encode segments: all arguments after the binary, files that they name, and the outputs' names in order. */
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

/** Cuts a row of frames into its segments. */
function cutSegments(segments: readonly Segment[]): string[] {
  let start = 0
  const cuts = segments.map(({ frames }, index) => {
    const cut = `[row${index}]trim=start_frame=${start}:end_frame=${start + frames},setpts=PTS-STARTPTS[out${index}]`
    start += frames
    return cut
  })
  return [`split=${segments.length}${segments.map((_, index) => `[row${index}]`).join('')}`, ...cuts]
}

/**
 * The arguments that encode segments, in the plan's order, each into a file of its own: the same bytes that each would have if it were made alone.
 * Starting FFmpeg takes as long as encoding several frames, and a shot is opened and sought once for all of its segments.
 */
export function batchWork(segments: readonly Segment[], setting: BatchSetting): BatchWork {
  const { plan, quality } = setting
  const runs = runsOf(segments)
  const { layers, graph } = drawRuns(runs, setting)
  const events = captionsOver(segments)
  const captioned = events.length > 0 ? ['ass=captions.ass:fontsdir=../fonts', 'format=yuv420p'] : []
  const text = captionDocument(events, plan.captions, plan.size, plan.fps)
  const isAlone = segments.length === 1
  const [split, ...cuts] = cutSegments(segments)
  const row = [inRow(runs, plan.fps), ...captioned].join(',')
  const outputs = segments.map((_, index) => `picture-${index + 1}.mp4`)
  return {
    args: [
      ...['-loglevel', 'error', ...layers.flatMap(layer => layer.input)],
      ...['-filter_complex', [...graph, ...(isAlone ? [`${row}[out0]`] : [`${row},${split}`, ...cuts])].join(';')],
      ...segments.flatMap(({ frames }, index) => [
        ...encoderArgs(`[out${index}]`, frames, plan, quality),
        `file:${outputs[index]}`,
      ]),
    ],
    files: [...layers.flatMap(layer => layer.files), ...(events.length > 0 ? [{ name: 'captions.ass', text }] : [])],
    outputs,
  }
}
