import type { Assembly, AssemblyBeat } from './assembly'
import type { FactsByMedia } from './beat-length'
import { endCardHeights } from './end-card'
import type { Size } from './format'
import type { MediaFacts } from './media'

/** A logo on screen for some frames, counted from the film's start (in a segment from the segment's). `to` is the first frame without it. */
export type LogoEvent = {
  readonly from: number
  readonly to: number
  readonly media: string
  /** Pixels of the frame, from its top left; sizes are even. */
  readonly place: Size & { readonly x: number; readonly y: number }
  readonly opacity: number
}

type BeatSpan = { readonly beat: Pick<AssemblyBeat, 'logo'>; readonly start: number; readonly frames: number }

/** The beats on the film's frames, where the last of them ends, and the frames of the whole film with its end card. */
export type FilmSpan = { readonly beats: readonly BeatSpan[]; readonly end: number; readonly film: number }

/** The picture of a logo: anything one can see. */
export const logoFacts = (media: string, facts: FactsByMedia): MediaFacts | undefined => {
  const found = facts.get(media)
  return found && found.kind !== 'audio' && found.width > 0 && found.height > 0 ? found : undefined
}

const even = (pixels: number) => Math.max(2, Math.round(pixels / 2) * 2)

/** As wide as asked for, unless it would then be higher than `highest`; both in pixels. */
function sizeOf(facts: MediaFacts, wide: number, highest: number): Size {
  const width = Math.min(wide, (highest * facts.width) / facts.height)
  return { width: even(width), height: even((width * facts.height) / facts.width) }
}

function inCorner(logo: NonNullable<Assembly['logo']>, facts: MediaFacts, frame: Size): LogoEvent['place'] {
  const size = sizeOf(facts, frame.width * logo.width, frame.height / 2)
  const margin = { x: even(frame.width * 0.05), y: even(frame.height * 0.06) }
  return {
    ...size,
    x: logo.corner.endsWith('left') ? margin.x : frame.width - margin.x - size.width,
    y: logo.corner.startsWith('top') ? margin.y : frame.height - margin.y - size.height,
  }
}

function onEndCard(facts: MediaFacts, frame: Size): LogoEvent['place'] {
  const size = sizeOf(facts, frame.width * 0.42, frame.height * 0.18)
  return {
    ...size,
    x: even((frame.width - size.width) / 2),
    y: even(frame.height * endCardHeights(frame).logo - size.height / 2),
  }
}

/** The logo of one beat: on that beat alone. */
function onBeat({ beat, start, frames }: BeatSpan, fps: number, frame: Size, facts: FactsByMedia): LogoEvent[] {
  const { logo } = beat
  const known = logo ? logoFacts(logo.media, facts) : undefined
  if (!logo || !known) return []
  const to = logo.to === null ? frames : Math.min(frames, Math.round(logo.to * fps))
  const { media, opacity } = logo
  return [
    { from: start + Math.round(logo.from * fps), to: start + to, media, place: inCorner(logo, known, frame), opacity },
  ]
}

/**
 * All logos on a film of that frame size. The one in the corner goes where an end card with a logo of its own begins, and gives way to a
 * beat's in the same corner.
 */
export function logoEvents({ logo, endCard, fps }: Assembly, span: FilmSpan, frame: Size, facts: FactsByMedia) {
  const onBeats = span.beats.map(beat => ({
    corner: beat.beat.logo?.corner,
    events: onBeat(beat, fps, frame, facts).filter(event => event.from < event.to),
  }))
  const events: LogoEvent[] = []
  const onCard = endCard?.logo ? logoFacts(endCard.logo, facts) : undefined
  const inFilm = logo ? logoFacts(logo.media, facts) : undefined
  if (logo && inFilm) {
    const end = onCard ? span.end : span.film
    const to = logo.to === null ? end : Math.min(end, Math.round(logo.to * fps))
    const place = inCorner(logo, inFilm, frame)
    const own = { from: Math.round(logo.from * fps), to, media: logo.media, place, opacity: logo.opacity }
    const taken = onBeats.flatMap(beat => (beat.corner === logo.corner ? beat.events : []))
    events.push(...taken.reduce(givingWay, [own]))
  }
  events.push(...onBeats.flatMap(beat => beat.events))
  if (endCard?.logo && onCard) {
    const place = onEndCard(onCard, frame)
    events.push({ from: span.end, to: span.film, media: endCard.logo, place, opacity: 1 })
  }
  return events.filter(event => event.from < event.to)
}

/** Events without the frames that another one takes. */
const givingWay = (events: readonly LogoEvent[], { from, to }: LogoEvent): LogoEvent[] =>
  events
    .flatMap(event => [
      { ...event, to: Math.min(event.to, from) },
      { ...event, from: Math.max(event.from, to) },
    ])
    .filter(event => event.from < event.to)
