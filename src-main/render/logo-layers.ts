import { inputArgs } from '@main/ffmpeg/input-args'
import type { LogoEvent } from '@shared/domain/logo-events'
import { ending, type LayerSetting } from './picture-layers'
import { sourceOf } from './source'

/** One logo and the stretches of frames that it is seen on, none of which touch. */
type SeenLogo = { readonly logo: LogoEvent; readonly spans: readonly { readonly from: number; readonly to: number }[] }

/** Logos that differ in nothing but their times are one: a film's own is opened once however many segments show it. */
function seenLogos(events: readonly LogoEvent[]): SeenLogo[] {
  const seen = new Map<string, { logo: LogoEvent; spans: { from: number; to: number }[] }>()
  for (const logo of events) {
    const { from, to, ...look } = logo
    const name = JSON.stringify(look)
    const known = seen.get(name) ?? { logo, spans: [] }
    const last = known.spans.at(-1)
    if (last?.to === from) last.to = to
    else known.spans.push({ from, to })
    seen.set(name, known)
  }
  return [...seen.values()]
}

/** Premultiplied while it is scaled: else the colour that see-through pixels happen to have would show at its edges. */
function logoChain({ logo: { place, opacity } }: SeenLogo, fps: number): string {
  return [
    ...['trim=end_frame=1', 'format=gbrap', 'premultiply=inplace=1', 'format=gbrap'],
    ...[
      `scale=${place.width}:${place.height}:flags=bicubic`,
      'format=gbrap',
      'unpremultiply=inplace=1',
      'format=gbrap',
    ],
    ...['scale=out_color_matrix=bt709:out_range=tv', 'format=yuva420p'],
    ...(opacity === 1 ? [] : [`lutyuv=a='val*${opacity.toFixed(3)}'`]),
    ...['setsar=1', `settb=1/${fps}`],
  ].join(',')
}

function overlayFilter({ logo: { place }, spans }: SeenLogo, frames: number): string {
  const isAlways = spans.length === 1 && spans[0]?.from === 0 && spans[0].to === frames
  const times = spans.map(({ from, to }) => `between(n,${from},${to - 1})`).join('+')
  return `overlay=x=${place.x}:y=${place.y}${isAlways ? '' : `:enable='${times}'`},${ending}`
}

/** Logos laid over a row of frames: their inputs, and the graph that ends in the row with them on it, open for more filters. */
export type LogoLayers = { readonly input: readonly string[]; readonly graph: string }

/**
 * Lays logos over a row of `frames` frames, told as the filters that make it; their times are frames of that row. `inputs` is how many
 * inputs of FFmpeg come before theirs.
 */
export function layLogos(
  row: string,
  events: readonly LogoEvent[],
  { frames, inputs }: { readonly frames: number; readonly inputs: number },
  { plan, sources }: Pick<LayerSetting, 'plan' | 'sources'>,
): LogoLayers {
  const logos = seenLogos(events)
  const input = logos.flatMap(({ logo }) => {
    const { path, facts } = sourceOf(sources, logo.media)
    return inputArgs({ path, demuxer: facts.demuxer })
  })
  const graph = logos.reduce((before, seen, index) => {
    const chain = `[${inputs + index}:V:0]${logoChain(seen, plan.fps)}[logo${index}]`
    return `${before}[bare${index}];${chain};[bare${index}][logo${index}]${overlayFilter(seen, frames)}`
  }, row)
  return { input, graph }
}
